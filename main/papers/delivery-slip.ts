/**
 * One stop on paper, so that it works with no phone at all (B-DLV-3): whom to find, what to check, what to collect, and
 * boxes for what happened. The driver's part is in the paper's language, the customer's in their own.
 */

import { paragraph, ticks } from './blocks';
import { choices, fields } from './by-hand';
import type { DeliverySlip, DeliveryStop } from './delivery-content';
import { paymentText } from './delivery-parts';
import { productList } from './delivery-products';
import { letterhead } from './letterhead';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';
import { stopHead } from './stop-head';

type Facts = Parameters<Speech['say']>[1];
/** How much of a page a part needs, in lines of its text: none is torn apart. */
const heights = {
  door: { plain: 13, large: 20 },
  payment: { plain: 6, large: 11 },
  customer: { plain: 8, large: 12 },
  outcome: { plain: 7.2, large: 18 },
} as const;

const whole = (sheet: Sheet, name: keyof typeof heights): void =>
  sheet.room(sheet.measures.body * heights[name][sheet.frame.largePrint ? 'large' : 'plain']);

const part = (sheet: Sheet, text: string): void =>
  paragraph(sheet, text, { weight: 'bold', colour: 'accent', size: sheet.measures.body + 1 });

const ends = ['delivered', 'refused', 'notHome', 'failedCheck'] as const;

/** Every sentence a yes, or nothing is handed over (R-DLV-5). */
function door(sheet: Sheet, speech: Speech, { checks, photoIds, receiver, window }: DeliveryStop): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliverySlip.${key}`, facts);
  whole(sheet, 'door');
  part(sheet, say('doorTitle'));
  ticks(
    sheet,
    checks.map((check) => say(`check.${check}`, { name: fullName(receiver), day: speech.day(window.day) })),
    0.15,
  );
  choices(
    sheet,
    say('photoId'),
    photoIds.map((kind) => say(`photoIdKind.${kind}`)),
  );
}

function payment(sheet: Sheet, speech: Speech, { due, payment: { kinds } }: DeliveryStop): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliverySlip.${key}`, facts);
  whole(sheet, 'payment');
  choices(
    sheet,
    say('due', { due: speech.money(due) }),
    kinds.map((kind) => say(`payment.${kind}`)),
  );
  fields(
    sheet,
    [
      { label: say('received'), share: 50 },
      { label: say('tip'), share: 50 },
    ],
    0.8,
  );
}

function outcome(sheet: Sheet, speech: Speech, { checks }: DeliveryStop): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliverySlip.${key}`, facts);
  whole(sheet, 'outcome');
  choices(
    sheet,
    say('outcome'),
    ends.map((end) => speech.say(`delivery.state.${end}`)),
  );
  choices(
    sheet,
    say('failed'),
    checks.map((check) => speech.say(`delivery.check.${check}`)),
  );
  fields(
    sheet,
    [
      { label: say('time'), share: 18 },
      { label: say('noteField'), share: 47 },
      { label: say('driverSignature'), share: 35 },
    ],
    0.8,
  );
}

/** In the language of whoever pays and signs. */
function customer(sheet: Sheet, speech: Speech, { due, payment: ways, receiver }: DeliveryStop): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliverySlip.${key}`, facts);
  sheet.inLanguage(speech.language, () => {
    whole(sheet, 'customer');
    paragraph(sheet, [say('toPay', { due: speech.money(due) }), ...paymentText(speech, ways)].join(' '), {
      weight: 'bold',
    });
    fields(sheet, [{ label: say('customerSignature', { name: fullName(receiver) }), share: 100 }], 1);
  });
}

export function deliverySlip(sheet: Sheet, speech: Speech, { stops }: DeliverySlip): void {
  for (const [at, stop] of stops.entries()) {
    sheet.goesOnUnder(null);
    if (at > 0) sheet.newPage();
    const { code, items, language, note, number, run } = stop;
    sheet.goesOnUnder(
      run === null
        ? speech.say('deliverySlip.orderGoesOn', { number })
        : speech.say('deliverySlip.goesOn', { number, stop: run.stop, of: run.of }),
    );
    const alt = speech.say('delivery.codeAlt', { number });
    letterhead(sheet, speech, { code, alt, showHours: false, low: true });
    stopHead(sheet, speech, stop);
    if (note !== '')
      paragraph(sheet, speech.say('deliverySlip.note', { note: sheet.note(note) }), { weight: 'bold' });
    part(sheet, speech.say('deliverySlip.inTheBag', { number: items.length }));
    productList(sheet, speech, items);
    door(sheet, speech, stop);
    payment(sheet, speech, stop);
    customer(sheet, speech.in(language), stop);
    outcome(sheet, speech, stop);
  }
}
