/** A month's allowance as a bar: used here, used elsewhere, held, and what is left; told apart by more than colour. */
import type { PeriodFigures } from '../../preload/contract/allowance';
import { leading, type Sheet, type Style } from './sheet';
import type { Speech } from './speech';

export type Amounts = Pick<PeriodFigures, 'limit' | 'usedHere' | 'knownElsewhere' | 'held' | 'left'>;

const parts = [
  { name: 'here', of: 'usedHere', fill: '#054f5e' },
  { name: 'elsewhere', of: 'knownElsewhere', fill: '#7fa9b3' },
  { name: 'held', of: 'held', fill: '#dbe7ea' },
] as const;
const edge = '#22313a';

/** What each shade means, once for all bars of a page. */
export function barLegend(sheet: Sheet, speech: Speech): void {
  const type: Style = { size: sheet.measures.small, weight: 'regular', colour: 'quiet' };
  const side = type.size * 0.85;
  const height = leading(type.size);
  sheet.room(height * 2);
  const element = sheet.element('P');
  let x = sheet.left;
  for (const { name, fill } of [...parts, { name: 'left', fill: '#ffffff' }]) {
    const [line] = sheet.lines(speech.say(`amounts.${name}`), type, sheet.width - side - 6);
    if (!line) continue;
    if (x + side + 6 + line.width > sheet.left + sheet.width) {
      x = sheet.left;
      sheet.y += height;
    }
    const [from, y] = [x, sheet.y];
    sheet.artifact(() =>
      sheet.doc
        .rect(from, y + (height - side) / 2, side, side)
        .lineWidth(0.7)
        .fillAndStroke(fill, edge),
    );
    sheet.put(element, 'P', [line], type, x + side + 6, y);
    x += side + line.width + 24;
  }
  sheet.y += height;
  sheet.skip(sheet.measures.body * 0.5);
}

/** Where the limit would have been. */
const limitMark = (sheet: Sheet, x: number, y: number, height: number) =>
  sheet.doc
    .rect(x - 2, y, 4, height)
    .lineWidth(0.7)
    .fillAndStroke('#ffffff', edge);

/** More than the limit fills the whole bar; how much more is said in words beside it. */
export function amountBar(sheet: Sheet, speech: Speech, amounts: Amounts): void {
  const grams = (milligrams: number) => speech.grams(milligrams);
  const height = sheet.measures.body * 1.05;
  sheet.room(height + sheet.measures.body);
  const { left, width, y } = sheet;
  const used = parts.reduce((sum, { of }) => sum + amounts[of], 0);
  const scale = width / Math.max(1, amounts.limit, used);
  const alt = speech.say('amounts.alt', {
    limit: grams(amounts.limit),
    here: grams(amounts.usedHere),
    elsewhere: grams(amounts.knownElsewhere),
    held: grams(amounts.held),
    left: grams(amounts.left),
  });
  const box: object = { placement: 'Block', bbox: [left, y, left + width, y + height] };
  const figure = sheet.doc.struct('Figure', { alt, ...box });
  sheet.root.add(figure);
  sheet.content(figure, 'Figure', () => {
    let x = left;
    for (const { of, fill } of parts) {
      const wide = amounts[of] * scale;
      if (wide > 0) sheet.doc.rect(x, y, wide, height).lineWidth(0.7).fillAndStroke(fill, edge);
      x += wide;
    }
    sheet.doc.rect(left, y, width, height).lineWidth(0.9).stroke(edge);
    if (used > amounts.limit) limitMark(sheet, left + amounts.limit * scale, y, height);
  });
  sheet.y = y + height;
  sheet.skip(sheet.measures.body * 0.45);
}
