/** A numbered list whose items have a head, lines below it, and room to write by hand. */
import { leading, rule, type Sheet, type Style } from './sheet';

export interface Entry {
  readonly head: string;
  readonly lines: readonly { readonly text: string; readonly strong?: boolean }[];
  /** What the room for writing is for; null leaves none. */
  readonly write: string | null;
}

/** Ruled lines to write on. */
const written = 2;

export function entries(sheet: Sheet, list: readonly Entry[]): void {
  const { body } = sheet.measures;
  const headType: Style = { size: body + 1, weight: 'bold', colour: 'text' };
  const plain: Style = { size: body, weight: 'regular', colour: 'text' };
  const strong: Style = { size: body, weight: 'bold', colour: 'accent' };
  const quiet: Style = { size: body, weight: 'regular', colour: 'quiet' };
  const inner = body * 2.4;
  const left = sheet.left + inner;
  const width = sheet.width - inner;
  const line = body * 2;
  sheet.skip(body * 0.5);
  const holder = sheet.element('L');
  for (const [at, { head, lines, write }] of list.entries()) {
    const parts = [
      { set: sheet.lines(head, headType, width), type: headType },
      ...lines.map(({ text, strong: loud }) => {
        const type = loud ? strong : plain;
        return { set: sheet.lines(text, type, width), type };
      }),
      ...(write === null ? [] : [{ set: sheet.lines(write, quiet, width), type: quiet }]),
    ];
    const text = parts.reduce((sum, { set, type }) => sum + set.length * leading(type.size), 0);
    // A name and what is written about it stand on one page.
    sheet.room(text + (write === null ? 0 : written * line) + body);
    const item = sheet.element('LI', holder);
    const number = sheet.lines(`${at + 1}.`, headType, inner);
    sheet.put(sheet.element('Lbl', item), 'Lbl', number, headType, sheet.left, sheet.y);
    const place = sheet.element('LBody', item);
    for (const { set, type } of parts) sheet.flow(place, 'LBody', set, type, left);
    if (write !== null)
      for (let ruled = 0; ruled < written; ruled += 1) {
        sheet.y += line;
        stroke(sheet, left);
      }
    sheet.y += body * 0.6;
    if (write === null) stroke(sheet, sheet.left);
    sheet.y += body * 0.4;
  }
}

function stroke(sheet: Sheet, from: number): void {
  const { y } = sheet;
  sheet.artifact(() =>
    sheet.doc
      .moveTo(from, y)
      .lineTo(sheet.left + sheet.width, y)
      .lineWidth(0.6)
      .stroke(rule),
  );
}
