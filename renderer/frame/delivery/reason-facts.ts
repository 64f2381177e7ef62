/** Which words a reason has, and its facts ready for them: pure, so that it is tested without a browser. */
import type { DeliveryRefusal } from '../../../preload/contract/delivery-values';
import { SaleRefusal } from '../../../preload/contract/dispense';
import type { Facts } from '../../../preload/contract/reply';

type Code = Pick<DeliveryRefusal, 'code' | 'facts'>;

/** What a sale is refused for, too: its words are the sale's. */
export const ofSale = (refusal: DeliveryRefusal): SaleRefusal | null => {
  const { success, data } = SaleRefusal.safeParse(refusal);
  return success ? data : null;
};

/** The words below `delivery.reasons`: why nobody can say whether it is near enough is told apart. */
export function reasonWord({ code, facts }: Code): string {
  if (code !== 'reach-to-decide') return code;
  if (facts.band === true) return 'reach-band';
  return facts.radius === null ? 'reach-not-set' : 'reach-unknown';
}

/** The last good day of a card that is good now, and no longer on the day that is asked about; else null. */
export function runsOutOn({ code, facts }: Code, today: string): string | null {
  const ofCard = code === 'card-not-good' || code === 'caregiver-not-good';
  const { kind, expiresOn } = facts;
  return ofCard && kind === 'expired' && typeof expiresOn === 'string' && expiresOn >= today
    ? expiresOn
    : null;
}

interface Speech {
  readonly money: (cents: number) => string;
  readonly day: (day: string) => string;
  readonly miles: (miles: number) => string;
  /** A word by its key. */
  readonly word: (key: string) => string;
}

const inCents = ['goods', 'minimum', 'short', 'due', 'received'];

export function reasonFacts({ code, facts }: Code, speech: Speech): Facts {
  const { hours, capacity, tenths, radius, last, day, why, holiday, by, check, kind } = facts;
  const dressed: Record<string, Facts[string]> = { ...facts };
  for (const name of inCents) {
    const cents = facts[name];
    if (typeof cents === 'number') dressed[name] = speech.money(cents);
  }
  const counted = code === 'window-too-soon' ? hours : capacity;
  if (typeof counted === 'number') dressed.count = counted;
  if (typeof tenths === 'number') dressed.distance = speech.miles(tenths / 10);
  if (typeof radius === 'number') dressed.radius = speech.miles(radius);
  if (typeof last === 'string') dressed.last = speech.day(last);
  if (typeof day === 'string') dressed.day = speech.day(day);
  if (holiday === true && typeof why === 'string')
    dressed.why = speech.word(`delivery.window.holiday.${why}`);
  if (typeof by === 'string') dressed.by = speech.word(`delivery.reasons.by.${by}`);
  if (typeof check === 'string') dressed.check = speech.word(`delivery.reasons.check.${check}`);
  if (typeof kind === 'string') dressed.payment = speech.word(`delivery.money.${kind}`);
  return dressed;
}
