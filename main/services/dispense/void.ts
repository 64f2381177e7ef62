import { judgeVoid } from '../../rules/allowance/hold';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { type LedgerHeader, ledger } from '../../store/ledger';
import { serials } from '../../store/serials';
import { personOf } from '../common/card-face';
import { dispenseView } from '../common/dispense-view';
import { sentOnce } from '../common/sent-once';

/** The rows of the sale itself, and whatever took one of them back. */
async function rowsOf(header: LedgerHeader, { unit }: Scope) {
  const kept = ledger(unit);
  const own = new Set((await kept.itemsOf([header.id])).map(({ sequence }) => sequence));
  const rows = await kept.rowsOf([header.patient], header.day);
  return rows.filter(({ sequence, voids }) => own.has(sequence) || (voids !== null && own.has(voids)));
}

/** Gives back to the day that it was taken from, under the patient's record of then (decisions, ledger). */
async function takeBack(
  header: LedgerHeader,
  wanted: readonly number[],
  reason: string,
  id: string,
  scope: Scope,
) {
  const { bookHash, now, operator, today, unit } = scope;
  const judged = judgeVoid(await rowsOf(header, scope), wanted);
  if (judged.kind === 'refused') {
    if (judged.why === 'voided') throw new StaleError('ledger row');
    return refuse('not-found');
  }
  const kept = ledger(unit);
  await kept.addHeader({
    id,
    serial: await serials(unit).next('void'),
    kind: 'void',
    patient: header.patient,
    caregiving: null,
    certificate: null,
    photoId: null,
    day: today,
    reason,
    acknowledged: null,
    bookHash,
    decision: { version: 1, dispense: header.id, rows: judged.rows },
    at: now,
    by: operator.id,
  });
  for (const row of judged.rows)
    await kept.addRow({ ...row, header: id, kind: 'void', patient: header.patient });
}

/** A pharmacist's act, with a reason; each row once, and never a void (decisions, ledger). */
export const voidRows: UseCase<'dispense.void'> = async ({ key, ...wanted }, scope) => {
  const { dispense, reason, rows } = wanted;
  const header = await ledger(scope.unit).header(dispense);
  if (header?.kind !== 'dispense') return refuse('not-found');
  scope.about((await personOf(header.patient, scope))?.id ?? header.patient);
  scope.because(reason);
  await sentOnce({ call: 'dispense.void', key, wanted }, scope, (id) =>
    takeBack(header, rows, reason, id, scope),
  );
  return (await dispenseView(dispense, scope)) ?? refuse('not-found');
};
