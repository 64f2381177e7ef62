/** Whether the card is good, and whether whoever receives may: the same for a sale and for an order (R-CARD-2). */
import type { Verdict } from '../../../preload/contract/card';
import type { SaleRefusal } from '../../../preload/contract/dispense';
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { ruleInForce } from '../rulebook';

export const serves = ({ kind }: Verdict): boolean => kind === 'valid' || kind === 'expiresSoon';

export const judgeCardOf = (card: Verdict): SaleRefusal | null =>
  serves(card)
    ? null
    : {
        code: 'card-not-good',
        item: null,
        facts: { kind: card.kind, expiresOn: card.expiresOn },
        rule: card.rule,
      };

interface Receiver {
  /** Of the caregiver who receives it; null where it is the patient, or nobody who cares for them. */
  readonly caregiver: Verdict | null;
  readonly isMinor: boolean;
}

/** For a minor, whoever cares for them receives it (CGS 21a-408d(a)). */
export function judgeReceiver(
  caregiving: string | null,
  { caregiver, isMinor }: Receiver,
  book: Rulebook,
  { day, today }: { readonly day: Day; readonly today: Day },
): SaleRefusal | null {
  const guardian = ruleInForce(book, 'minor.guardianIsCaregiver', day, today);
  if (caregiving === null) {
    const needed = isMinor && guardian.value === true;
    return needed
      ? { code: 'caregiver-not-good', item: null, facts: { kind: 'none', minor: true }, rule: guardian.rule }
      : null;
  }
  if (caregiver !== null && serves(caregiver)) return null;
  const { kind = 'unknown', expiresOn = null, rule = null } = caregiver ?? {};
  return { code: 'caregiver-not-good', item: null, facts: { kind, expiresOn, minor: isMinor }, rule };
}
