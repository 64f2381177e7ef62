/** What is in a bag, to be counted at the door: two to a line where both are short, so that the slip stays one page. */
import type { OrderedProduct } from './delivery-content';
import { productText } from './delivery-parts';
import { leading, type Sheet, type Style } from './sheet';
import type { Speech } from './speech';

const gap = 10;

/** In their order: neighbours that are short stand side by side. */
function paired<Of>(all: readonly Of[], short: (one: Of) => boolean): readonly (readonly Of[])[] {
  const made: Of[][] = [];
  for (const one of all) {
    const [before, second] = made.at(-1) ?? [];
    if (before !== undefined && second === undefined && short(before) && short(one)) made.at(-1)?.push(one);
    else made.push([one]);
  }
  return made;
}

export function productList(sheet: Sheet, speech: Speech, items: readonly OrderedProduct[]): void {
  const { body } = sheet.measures;
  const size = sheet.frame.largePrint ? body : body - 0.5;
  const type: Style = { size, weight: 'regular', colour: 'text' };
  const half = (sheet.width - gap) / 2;
  const texts = items.map((item) => sheet.lines(productText(speech, item), type, sheet.width));
  const holder = sheet.element('L');
  for (const row of paired(texts, ([first, more]) => more === undefined && (first?.width ?? 0) <= half)) {
    sheet.room(Math.min(3, row[0]?.length ?? 0) * leading(size));
    const { y } = sheet;
    for (const [at, lines] of row.entries()) {
      const place = sheet.element('LBody', sheet.element('LI', holder));
      if (at > 0) sheet.put(place, 'LBody', lines, type, sheet.left + half + gap, y);
      else sheet.flow(place, 'LBody', lines, type);
    }
    sheet.skip(body * 0.04);
  }
  sheet.skip(body * 0.35);
}
