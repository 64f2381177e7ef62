/** The windows of the days ahead, for the wall behind the counter: places, orders, and who waits (B-DLV-1). */
import { heading, paragraph, title } from './blocks';
import type { DeliveryBoard } from './delivery-content';
import { section } from './ledger-parts';
import type { Sheet } from './sheet';
import { type Speech, shortName } from './speech';
import { table } from './table';

type Facts = Parameters<Speech['say']>[1];
type Window = DeliveryBoard['days'][number]['windows'][number];

function window(
  sheet: Sheet,
  speech: Speech,
  { capacity, orders, taken, waiting, window: when }: Window,
): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryBoard.${key}`, facts);
  const places =
    capacity === null
      ? say('places', { taken })
      : say('placesOf', { taken, capacity, free: capacity - taken });
  const full =
    waiting.length === 0 ? places : [places, say('waiting', { number: waiting.length })].join(' · ');
  sheet.skip(sheet.measures.body * 0.5);
  sheet.room(sheet.measures.body * (sheet.frame.largePrint ? 8 : 9));
  paragraph(sheet, say('window', { span: speech.span(when), places: full }), { weight: 'bold' });
  if (orders.length + waiting.length === 0) paragraph(sheet, say('none'));
  else
    table(
      sheet,
      [
        { head: say('order'), share: 20 },
        { head: say('name'), share: 32 },
        { head: say('town'), share: 24 },
        { head: say('state'), share: 24 },
      ],
      [...orders, ...waiting].map(({ name, number, state, town }) => [
        number,
        shortName(name),
        town,
        speech.say(`delivery.state.${state}`),
      ]),
    );
}

export function deliveryBoard(sheet: Sheet, speech: Speech, { days, from, to }: DeliveryBoard): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryBoard.${key}`, facts);
  title(sheet, say('title'));
  const period =
    from === to ? speech.weekday(from) : say('period', { from: speech.day(from), to: speech.day(to) });
  sheet.goesOnUnder([say('title'), speech.day(from)].join(' · '));
  paragraph(sheet, period, { weight: 'bold' });
  paragraph(sheet, say('made', { at: speech.instant(sheet.frame.issuedAt, sheet.frame.zone) }), {
    colour: 'quiet',
  });
  if (days.length === 0) paragraph(sheet, say('noDays'));
  for (const { closed, day, windows } of days) {
    (windows.length === 0 ? heading : section)(sheet, speech.weekday(day));
    if (closed !== null)
      paragraph(sheet, say('closed', { why: speech.named(`deliveryBoard.holiday.${closed}`, closed) }));
    for (const one of windows) window(sheet, speech, one);
  }
}
