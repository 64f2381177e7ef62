import type { AllowanceFigures } from '../../../preload/contract/allowance';
import type { DispenseView } from '../../../preload/contract/dispense';
import { readKeptRulebook } from '../../../preload/contract/rulebook-kept';
import type { DispenseSlip } from '../../papers/ledger-content';
import { allowanceOn } from '../../rules/allowance/figures';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { KeptSale } from '../../store/kept-decision';
import { type LedgerHeader, ledger } from '../../store/ledger';
import { rulebooks } from '../../store/rulebooks';
import { encode } from '../common/code';
import { dispenseViews } from '../common/dispense-view';
import { registerPaper } from '../common/issue-paper';

const template = 'dispenseSlip' as const;

/** As they stood after the sale, by the rulebook of its day: but for what was taken back since. */
async function figuresAfter(
  { bookHash, decision }: LedgerHeader,
  { items, day }: DispenseView,
  { book, unit }: Scope,
): Promise<AllowanceFigures> {
  const { facts, when } = KeptSale.parse(decision);
  const text = (await rulebooks(unit).byHash(bookHash))?.book;
  const rows = items
    .filter(({ voided }) => voided === null)
    .map(({ row, working }) => ({
      sequence: row,
      kind: 'dispense' as const,
      day,
      milligrams: working.milligrams,
      voids: null,
      endsHold: null,
    }));
  const records = { ...facts.records, ledger: [...facts.records.ledger, ...rows] };
  return allowanceOn(records, (text && readKeptRulebook(text)) || book, when);
}

async function contentOf(header: LedgerHeader, sold: DispenseView, scope: Scope): Promise<DispenseSlip> {
  const { external, freeing, periods } = await figuresAfter(header, sold, scope);
  const after = periods[0] ?? refuse('not-found');
  const next = freeing.find(({ on, left }) => on > sold.day && left > after.left) ?? null;
  return {
    number: sold.number,
    at: sold.at,
    patient: { name: sold.patient.name },
    receivedBy: sold.caregiver && { name: sold.caregiver.name },
    photoId: sold.photoId,
    pharmacist: sold.by,
    rulebookVersion: sold.rulebookVersion,
    acknowledged: sold.acknowledged,
    items: sold.items.map(({ serial, item, working, voided }) => ({
      serial,
      form: item.form,
      product: item.product,
      working,
      voided: voided !== null,
    })),
    total: sold.total,
    after,
    external,
    next,
  };
}

/** Its QR opens the patient. */
export const slip: UseCase<'dispense.slip'> = async ({ key, dispense, ...look }, scope) => {
  const header = await ledger(scope.unit).header(dispense);
  if (header?.kind !== 'dispense') return refuse('not-found');
  const [sold = refuse('not-found')] = await dispenseViews([header], scope);
  scope.about(sold.patient.id);
  const content = await contentOf(header, sold, scope);
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
