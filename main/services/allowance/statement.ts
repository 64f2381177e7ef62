import type { Day } from '../../../preload/contract/values';
import { reachesBackTo } from '../../rules/allowance/periods';
import { daysBetween } from '../../rules/calendar';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { allowanceSettings } from '../../store/allowance-settings';
import { certifications } from '../../store/certifications';
import { externalFigures } from '../../store/external-figures';
import { recordsOf } from '../../store/merged';
import { allowanceRecords } from '../common/allowance-records';
import { patientOf } from '../common/card-face';
import { encode } from '../common/code';
import { registerPaper } from '../common/issue-paper';
import { statementOf } from '../common/paper-content/ledger';

const template = 'allowanceStatement' as const;
/** Records are kept three years at least; whoever wants more prints two statements. */
const longestDays = 3 * 366;

function refuseDays(from: Day, to: Day, { today }: Scope): void {
  if (from > today) unacceptable('from', 'dayFuture');
  if (to < from) unacceptable('to', 'periodBackwards');
  if (daysBetween(from, to) > longestDays) unacceptable('to', 'statementTooLong');
}

/** What a patient received on some days, with what is left on the last of them; its QR opens the patient. */
export const statement: UseCase<'allowance.statement'> = async ({ key, ...wanted }, scope) => {
  const { book, desk, unit } = scope;
  const { from, patient: asked, to, ...look } = wanted;
  const patient = (await patientOf(asked, scope)) ?? refuse('not-found');
  const { id } = patient;
  scope.about(id);
  refuseDays(from, to, scope);
  const own = await recordsOf(unit, id);
  const of = { id, certifications: await certifications(unit).ofPatient(id) };
  const records = await allowanceRecords(of, reachesBackTo(from), scope);
  const externals = await externalFigures(unit).ofRecords(own);
  const limits = await allowanceSettings(unit).ofRecords(own);
  const content = statementOf({ patient, from, to, records, externals, limits }, book, scope);
  return registerPaper(
    { call: 'allowance.statement', key, wanted },
    {
      wish: { template, ...look },
      session: null,
      patient: id,
      code: encode({ training: desk.training, what: 'patient', id }),
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
