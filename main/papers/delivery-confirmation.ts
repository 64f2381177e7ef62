/** What whoever receives a delivery has to know about it: when, what, how much, and what to have ready (R-DLV-5, R-DLV-6). */
import { bullets, heading, notice, paragraph, type Row, rows, title } from './blocks';
import type { DeliveryConfirmation } from './delivery-content';
import { paymentText, placeLines, productText, receiverText, windowText } from './delivery-parts';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, phoneText, type Speech } from './speech';
import { table } from './table';

type Facts = Parameters<Speech['say']>[1];

/** The sum leads from the lines to what is due, to the cent. */
function items(
  sheet: Sheet,
  speech: Speech,
  { discount, due, goods, items: all }: DeliveryConfirmation,
): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryConfirmation.${key}`, facts);
  const less = (cents: number) => `−${speech.money(cents)}`;
  const rounded = goods - discount - due;
  const lines = all.map((item) => [
    productText(speech, item),
    speech.grams(item.milligrams),
    speech.money(item.price),
  ]);
  const sum = [
    ...(goods === due ? [] : [`${say('goods')} ${speech.money(goods)}`]),
    ...(discount === 0 ? [] : [`${say('discount')} ${less(discount)}`]),
    ...(rounded === 0 ? [] : [`${say('rounded')} ${less(rounded)}`]),
  ];
  table(
    sheet,
    [
      { head: say('product'), share: 62 },
      { head: say('counts'), share: 22, right: true },
      { head: say('price'), share: 16, right: true },
    ],
    lines,
  );
  if (sum.length > 0) paragraph(sheet, sum.join(' · '));
  notice(sheet, say('amount', { due: speech.money(due) }));
}

/** What is held, and what that leaves. */
function allowance(
  speech: Speech,
  { figures, forPatient, total, waiting, window }: DeliveryConfirmation,
): string[] {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryConfirmation.${key}`, facts);
  const grams = speech.grams(total);
  const day = speech.day(window.day);
  if (waiting) return [say('notHeld', { grams })];
  const held =
    forPatient === null
      ? say('held', { grams, day })
      : say('heldFor', { grams, day, patient: fullName(forPatient) });
  if (figures === null) return [held];
  const left = { left: speech.grams(figures.left), until: speech.day(figures.to) };
  return [held, say(figures.usedElsewhere === null ? 'leftAtMost' : 'left', left)];
}

export function deliveryConfirmation(sheet: Sheet, speech: Speech, content: DeliveryConfirmation): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryConfirmation.${key}`, facts);
  const { address, note, number, payment, phone, placedAt, receiver, waiting, window } = content;
  const { store, zone } = sheet.frame;

  const called = say(waiting ? 'titleWaiting' : 'title');
  title(sheet, called);
  sheet.goesOnUnder([called, number].join(' · '));
  if (waiting) notice(sheet, say('waiting'));
  const told: Row[] = [
    {
      term: say('order'),
      value: [number, say('placed', { at: speech.instant(placedAt, zone) })].join(' · '),
    },
    { term: say('when'), value: windowText(speech, window) },
    { term: say('who'), value: receiverText(speech, content) },
    { term: say('where'), value: [...placeLines(address), phoneText(phone)] },
  ];
  rows(sheet, note === '' ? told : [...told, { term: say('note'), value: sheet.note(note) }]);
  items(sheet, speech, content);
  paragraph(sheet, allowance(speech, content).join(' '));

  heading(sheet, say('doorTitle'));
  bullets(sheet, [
    say('receive', { name: fullName(receiver) }),
    say('ready', { day: speech.day(window.day) }),
    paymentText(speech, payment).join(' '),
    say('nobody'),
  ]);

  paragraph(
    sheet,
    store.phone === null
      ? say('changeAtCounter', { number })
      : say('change', { number, phone: phoneText(store.phone) }),
    { weight: 'bold' },
  );
  storeHours(sheet, speech);
}
