/** A checklist on paper: a box with its tick, what it is about, and below it how it stands, in words too. */
import { accent, leading, type Sheet, type Style } from './sheet';

export interface Check {
  readonly ticked: boolean;
  readonly text: string;
  /** How it stands, or a day; empty prints nothing. */
  readonly state: string;
  /** What it means, or how to get it. */
  readonly notes: readonly string[];
}

function box(sheet: Sheet, y: number, ticked: boolean): void {
  const side = sheet.measures.body * 0.95;
  const [x, top] = [sheet.left + 1, y + sheet.measures.body * 0.26];
  sheet.artifact(() => {
    const { doc } = sheet;
    doc.rect(x, top, side, side).lineWidth(1.1).stroke(accent);
    if (!ticked) return;
    doc
      .moveTo(x + side * 0.2, top + side * 0.55)
      .lineTo(x + side * 0.42, top + side * 0.78)
      .lineTo(x + side * 0.84, top + side * 0.22)
      .lineWidth(side * 0.16)
      .lineCap('round')
      .lineJoin('round')
      .stroke(accent);
  });
}

export function checks(sheet: Sheet, entries: readonly Check[]): void {
  const { body } = sheet.measures;
  const plain: Style = { size: body, weight: 'regular', colour: 'text' };
  const stateType: Style = { size: body, weight: 'bold', colour: 'accent' };
  const noteType: Style = { size: body, weight: 'regular', colour: 'quiet' };
  const inner = sheet.frame.largePrint ? 38 : 26;
  const left = sheet.left + inner;
  const holder = sheet.element('L');
  for (const { ticked, text, state, notes } of entries) {
    const set = (words: string, style: Style) => sheet.lines(words, style, sheet.width - inner);
    const parts = [
      { lines: set(text, plain), style: plain },
      ...(state === '' ? [] : [{ lines: set(state, stateType), style: stateType }]),
      ...notes.map((note) => ({ lines: set(note, noteType), style: noteType })),
    ];
    const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
    // An item of ordinary length is never torn over two pages.
    sheet.room(Math.min(count, 9) * leading(body));
    const item = sheet.element('LI', holder);
    box(sheet, sheet.y, ticked);
    const place = sheet.element('LBody', item);
    for (const { lines, style } of parts) sheet.flow(place, 'LBody', lines, style, left);
    sheet.y += body * 0.5;
  }
  sheet.skip(body * 0.2);
}
