/** What the papers of a delivery say alike. */
import type { WindowKey } from '../../preload/contract/delivery-values';
import type { Address, PersonName } from '../../preload/contract/values';
import type { DoorPayment, OrderedProduct } from './delivery-content';
import { fullName, type Speech } from './speech';

/** "Wednesday, March 11, 2026, 9:30 AM to 1:30 PM" */
export const windowText = (speech: Speech, { day, ...span }: WindowKey): string =>
  speech.say('delivery.window', { day: speech.weekday(day), span: speech.span(span) });

/** In two lines: the house, and the town. */
export const placeLines = ({ line1, line2, town, state, zip }: Address): string[] => [
  [line1, line2].filter((part) => part !== '').join(', '),
  `${town}, ${state} ${zip}`,
];

export const receiverText = (
  speech: Speech,
  { receiver, forPatient }: { readonly receiver: PersonName; readonly forPatient: PersonName | null },
): string =>
  forPatient === null
    ? fullName(receiver)
    : speech.say('delivery.caregiver', { name: fullName(receiver), patient: fullName(forPatient) });

/** How it is paid, what becomes of what is over, in sentences for whoever pays (R-DLV-6). */
export function paymentText(speech: Speech, { kinds, givesChange, overageIsTip }: DoorPayment): string[] {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`delivery.pay.${key}`, facts);
  const names = kinds.map((kind) => speech.say(`delivery.payment.${kind}`));
  return [
    say('with', { kinds: speech.all(names, 'disjunction') }),
    say(givesChange ? 'change' : 'noChange'),
    ...(givesChange ? [] : [say(overageIsTip ? 'tip' : 'exact')]),
  ];
}

const formText = (speech: Speech, form: string): string => speech.named(`productForm.${form}`, form);

/** One product in a line of text, with what one unit holds, so that the bag can be checked against it. */
export function productText(speech: Speech, { form, product, thc, units, weight }: OrderedProduct): string {
  const say = (key: string, facts: Parameters<Speech['say']>[1]) => speech.say(`delivery.${key}`, facts);
  const held =
    weight === null
      ? thc === null
        ? []
        : [say('thc', { amount: speech.milligrams(thc) })]
      : [speech.grams(weight)];
  const sort = formText(speech, form);
  const facts = { units, product: [...held, product].join(' ') };
  return product === sort ? say('named', facts) : say('ofProduct', { ...facts, form: sort });
}
