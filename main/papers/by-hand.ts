/** What is filled in with a pen: boxes to write into, and choices to tick. */
import { accent, leading, rule, type Sheet, type Style } from './sheet';

export interface Field {
  readonly label: string;
  /** Of the page's width, in hundredths; in large print each has the whole. */
  readonly share: number;
}

const gap = 8;

/** Boxes side by side, each with its label at the top and room for writing below it. */
export function fields(sheet: Sheet, row: readonly Field[], room = 1): void {
  const rows = sheet.frame.largePrint ? row.map(({ label }) => [{ label, share: 100 }]) : [row];
  for (const one of rows) fieldRow(sheet, one, room);
}

function fieldRow(sheet: Sheet, row: readonly Field[], room: number): void {
  const { body, small } = sheet.measures;
  const type: Style = { size: small, weight: 'regular', colour: 'quiet' };
  const pad = body * 0.4;
  let x = sheet.left;
  const placed = row.map(({ label, share }) => {
    const width = ((sheet.width + gap) * share) / 100 - gap;
    const place = { x, width, lines: sheet.lines(label, type, width - 2 * pad) };
    x += width + gap;
    return place;
  });
  const most = Math.max(...placed.map(({ lines }) => lines.length));
  const height = most * leading(small) + body * 1.9 * room + pad;
  sheet.room(height + body * 0.4);
  const { y } = sheet;
  for (const { x: left, width, lines } of placed) {
    sheet.artifact(() => sheet.doc.roundedRect(left, y, width, height, 3).lineWidth(0.8).stroke(rule));
    sheet.put(sheet.element('P'), 'P', lines, type, left + pad, y + pad * 0.5);
  }
  sheet.y = y + height + body * 0.5;
}

/** A question with its answers behind it, each with a box to tick; as many to a line as fit. */
export function choices(sheet: Sheet, asked: string, options: readonly string[]): void {
  const { body } = sheet.measures;
  const bold: Style = { size: body, weight: 'bold', colour: 'text' };
  const plain: Style = { size: body, weight: 'regular', colour: 'text' };
  const side = body * 0.95;
  const inner = side + body * 0.4;
  const line = leading(body) + body * 0.25;
  const right = sheet.left + sheet.width;
  const question = sheet.lines(asked, bold, sheet.width);
  sheet.room(question.length * leading(body) + 2 * line);
  sheet.flow(sheet.element('P'), 'P', question, bold);
  // The answers begin behind a question of one line.
  let x = sheet.left + (question.length === 1 ? (question[0]?.width ?? 0) + body : 0);
  if (question.length === 1) sheet.y -= leading(body);
  const holder = sheet.element('L');
  for (const option of options) {
    const [first, ...more] = sheet.lines(option, plain, sheet.width - inner);
    if (!first) continue;
    if (x > sheet.left && x + inner + (more.length > 0 ? sheet.width : first.width) > right) {
      x = sheet.left;
      sheet.y += line;
      sheet.room(line);
    }
    const [from, top] = [x, sheet.y];
    sheet.artifact(() =>
      sheet.doc
        .rect(from + 1, top + body * 0.26, side, side)
        .lineWidth(1.1)
        .stroke(accent),
    );
    const place = sheet.element('LBody', sheet.element('LI', holder));
    sheet.put(place, 'LBody', [first], plain, from + inner, top);
    x += inner + first.width + body * 0.9;
    if (more.length === 0) continue;
    sheet.y += leading(body);
    sheet.flow(place, 'LBody', more, plain, sheet.left + inner);
    sheet.y -= leading(body);
    x = right;
  }
  sheet.y += line + body * 0.15;
}
