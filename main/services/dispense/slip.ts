import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { KeptSale } from '../../store/kept-decision';
import { ledger } from '../../store/ledger';
import { encode } from '../common/code';
import { dispenseViews } from '../common/dispense-view';
import { registerPaper } from '../common/issue-paper';
import { slipOf } from '../common/paper-content/ledger';

const template = 'dispenseSlip' as const;

/** As the sale was decided, with what was taken back since; its QR opens the patient. */
export const slip: UseCase<'dispense.slip'> = async ({ key, dispense, ...look }, scope) => {
  const header = await ledger(scope.unit).header(dispense);
  if (header?.kind !== 'dispense') return refuse('not-found');
  const [sold = refuse('not-found')] = await dispenseViews([header], scope);
  scope.about(sold.patient.id);
  const content = slipOf(sold, KeptSale.parse(header.decision).result);
  return registerPaper(
    { call: 'dispense.slip', key, wanted: { dispense, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: sold.patient.id,
      code: encode({ training: scope.desk.training, what: 'patient', id: sold.patient.id }),
      make: (frame) => ({ template, frame, content }),
    },
    scope,
  );
};
