import type { Day } from '../../../preload/contract/values';
import type { AllowanceStatement } from '../../papers/ledger-content';
import { type Account, accountOf, figuresIn } from '../../rules/allowance/account';
import { allowanceOn, daysOf } from '../../rules/allowance/figures';
import { type Period, periodOf, reachesBackTo } from '../../rules/allowance/periods';
import { addDays, daysBetween, earlier } from '../../rules/calendar';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { allowanceSettings } from '../../store/allowance-settings';
import { certifications } from '../../store/certifications';
import { externalFigures } from '../../store/external-figures';
import { recordsOf } from '../../store/merged';
import type { Person } from '../../store/people';
import { allowanceRecords, whenOf } from '../common/allowance-records';
import { patientOf } from '../common/card-face';
import { encode } from '../common/code';
import { registerPaper } from '../common/issue-paper';

const template = 'allowanceStatement' as const;
/** Records are kept three years at least; whoever wants more prints two statements. */
const longestDays = 3 * 366;
const hourMs = 3_600_000;

function refuseDays(from: Day, to: Day, { today }: Scope): void {
  if (from > today) unacceptable('from', 'dayFuture');
  if (to < from) unacceptable('to', 'periodBackwards');
  if (daysBetween(from, to) > longestDays) unacceptable('to', 'statementTooLong');
}

/** Every calendar month that the days reach into. */
function monthsIn(from: Day, to: Day, { anchors }: Account): Period[] {
  const months: Period[] = [];
  for (let day = from; day <= to; ) {
    const month = periodOf('calendar-month', day, anchors);
    if (month === null) return months;
    months.push(month);
    day = addDays(month.to, 1);
  }
  return months;
}

interface Asked {
  readonly person: Person;
  readonly from: Day;
  readonly to: Day;
}

async function contentOf({ person, from, to }: Asked, scope: Scope): Promise<AllowanceStatement> {
  const { book, now, today, unit, zone } = scope;
  const asOf = earlier(to, today);
  const of = { id: person.id, certifications: await certifications(unit).ofPatient(person.id) };
  // From the first month's beginning, whatever day the statement begins with.
  const records = await allowanceRecords(of, reachesBackTo(from), scope);
  const account = accountOf(records, book, scope);
  const months = monthsIn(from, asOf, account);
  const own = await recordsOf(unit, person.id);
  const figures = await externalFigures(unit).ofRecords(own);
  const limits = await allowanceSettings(unit).ofRecords(own);
  return {
    patient: { name: person.name, birthDate: person.birthDate },
    from,
    to,
    asOf,
    periods: allowanceOn(records, book, whenOf(asOf, scope)).periods,
    months: months.map((month) => figuresIn(account, month, month.to)),
    days: months
      .flatMap((month) => daysOf(records, month, zone))
      .filter(({ day }) => from <= day && day <= to),
    externals: figures
      .filter((one) => one.from <= to && from <= one.to)
      .map(({ source, from: first, to: last, total, own: share, asOf: seen, superseded }) => ({
        source,
        from: first,
        to: last,
        total,
        own: share,
        asOf: seen,
        ageHours: Math.floor((Date.parse(now) - Date.parse(seen)) / hourMs),
        superseded,
      })),
    limits: limits
      .filter((one) => one.from <= to)
      .map(({ from: first, milligrams, certifier }) => ({ from: first, milligrams, certifier })),
  };
}

/** What a patient received on some days, with what is left on the last of them. */
export const statement: UseCase<'allowance.statement'> = async ({ key, ...wanted }, scope) => {
  const { from, patient, to, ...look } = wanted;
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  refuseDays(from, to, scope);
  const content = await contentOf({ person, from, to }, scope);
  return registerPaper(
    { call: 'allowance.statement', key, wanted },
    {
      wish: { template, ...look },
      session: null,
      patient: person.id,
      code: encode({ training: scope.desk.training, what: 'patient', id: person.id }),
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
