/** The head of a stop: its number, to be read from the driver's seat, beside whom to find, where and when. */
import { title } from './blocks';
import type { DeliveryStop } from './delivery-content';
import { placeLines, receiverText, windowText } from './delivery-parts';
import { leading, type Sheet, type Style, tint } from './sheet';
import { phoneText, type Speech } from './speech';

const side = 92;
const numeral = 50;

const quiet = (size: number): Style => ({ size, weight: 'regular', colour: 'quiet' });
const loud = (size: number): Style => ({ size, weight: 'bold', colour: 'text' });

/** "Stop 3 of 12": one heading, in a square. */
function square(sheet: Sheet, speech: Speech, { stop, of }: NonNullable<DeliveryStop['run']>): void {
  const { small } = sheet.measures;
  const { left, y } = sheet;
  const parts = [
    { text: speech.say('deliverySlip.stop'), style: quiet(small), at: 5 },
    { text: String(stop), style: loud(numeral), at: (side - leading(numeral)) / 2 },
    { text: speech.say('deliverySlip.of', { of }), style: quiet(small), at: side - 5 - leading(small) },
  ];
  sheet.artifact(() => sheet.doc.roundedRect(left, y, side, side, 6).fill(tint));
  const element = sheet.element('H1');
  for (const { at, style, text } of parts) {
    const [line] = sheet.lines(text, style, side);
    if (line) sheet.put(element, 'H1', [line], style, left + (side - line.width) / 2, y + at);
  }
}

export function stopHead(sheet: Sheet, speech: Speech, stop: DeliveryStop): void {
  const { address, addressKind, driver, number, phone, run, window } = stop;
  const { body } = sheet.measures;
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`deliverySlip.${key}`, facts);
  const order = say('order', { number });
  const about = [
    ...(run === null ? [] : [order, say('run', { number: run.number })]),
    ...(driver === null ? [] : [say('driver', { name: driver })]),
  ];
  const column = run === null ? 0 : side + 14;

  sheet.skip(body * 0.5);
  const { y: top } = sheet;
  if (run === null) title(sheet, order);
  else square(sheet, speech, run);
  const put = (texts: readonly string[], type: Style) => {
    const element = sheet.element('P');
    for (const text of texts)
      sheet.flow(element, 'P', sheet.lines(text, type, sheet.width - column), type, sheet.left + column);
  };
  if (about.length > 0) put([about.join(' · ')], quiet(sheet.measures.small));
  put([windowText(speech, window)], loud(body));
  put([receiverText(speech, stop)], loud(body + 4));
  put(placeLines(address), { ...loud(body + 1.5), weight: 'regular' });
  put([[phoneText(phone), speech.say(`delivery.addressKind.${addressKind}`)].join(' · ')], loud(body));
  if (run !== null) sheet.y = Math.max(sheet.y, top + side);
  sheet.skip(body * 0.4);
}
