/** Leaves what needs somebody's eye, once for each attempt (R-PMP-7). */
import type { CardFace, Verdict } from '../../../preload/contract/card';
import type { DeliveryRefusal } from '../../../preload/contract/delivery-values';
import type { Scope } from '../../scope/scope';
import { type AlertFacts, alerts } from '../../store/alerts';
import type { Unit } from '../../store/unit';
import { numbered } from './issue-paper';

/** A card that the state took out of use, or that was reported: whoever shows it has to be asked about. */
const outOfUse: ReadonlySet<Verdict['kind']> = new Set(['revoked', 'lost', 'replaced']);

const overLimit: ReadonlySet<DeliveryRefusal['code']> = new Set([
  'over-allowance',
  'over-held-period',
  'over-transaction',
]);

interface Presented {
  readonly patient: string;
  readonly certificate: { readonly id: string; readonly number: string };
  readonly verdict: Verdict['kind'];
  /** It is a caregiver's card. */
  readonly caregiver: boolean;
}

/** Once a day for each card: a page that asks itself again leaves nothing more. */
export async function keepCardRefused(
  { patient, certificate, verdict, caregiver }: Presented,
  unit: Unit,
  { now, operator, today }: Scope,
): Promise<void> {
  if (!outOfUse.has(verdict)) return;
  const facts: AlertFacts = { number: certificate.number, verdict, caregiver };
  const attempt = `card ${certificate.id} ${verdict} ${today}`;
  await alerts(unit).add({
    kind: 'cardRefused',
    patient,
    day: today,
    facts,
    attempt,
    at: now,
    by: operator.id,
  });
}

/** After a check that only read: the answer waits for the entry only where there is one. */
export function noteCardPresented(face: CardFace, scope: Scope): void {
  const { certificate, patient, caregiver, verdict } = face;
  if (!certificate || !patient || !outOfUse.has(verdict.kind)) return;
  const presented = {
    patient: patient.id,
    certificate,
    verdict: verdict.kind,
    caregiver: caregiver !== null,
  };
  scope.afterwards(() => scope.house.write((unit) => keepCardRefused(presented, unit, scope)));
}

/**
 * `handedOver`: somebody has it although a check of the store says no, and a pharmacist let it stand.
 * `productShort`: what nobody received did not come back whole.
 */
export async function keepOfOrder(
  kind: 'handedOver' | 'productShort',
  { id, patient, serial }: { readonly id: string; readonly patient: string; readonly serial: number },
  reason: string,
  { desk, now, operator, today, unit }: Scope,
): Promise<void> {
  await alerts(unit).add({
    kind,
    patient,
    day: today,
    facts: { order: numbered('O', serial, desk.training), reason },
    attempt: `order ${id}`,
    at: now,
    by: operator.id,
  });
}

/** Only what went beyond a limit: a forgotten tick needs nobody's eye. */
export async function keepOverAllowance(
  patient: string,
  refusals: readonly Pick<DeliveryRefusal, 'code' | 'facts'>[],
  attempt: string,
  { now, operator, today, unit }: Scope,
): Promise<void> {
  const over = refusals.filter(({ code }) => overLimit.has(code));
  const [first] = over;
  if (!first) return;
  // The rulebook's most of one sale is all that was left of it.
  const { asked = null, most = null, left = most, limit = most, fitsOn = null } = first.facts;
  const facts: AlertFacts = { asked, left, limit, fitsOn, codes: over.map(({ code }) => code).join(' ') };
  await alerts(unit).add({
    kind: 'overAllowance',
    patient,
    day: today,
    facts,
    attempt,
    at: now,
    by: operator.id,
  });
}
