/** A table over as many pages as it needs, its head on each; in large print every row stands by itself. */
import { entries } from './entries';
import { leading, rule, type Sheet, type Style, tint } from './sheet';
import type { Line } from './text';

export interface Column {
  readonly head: string;
  /** Of the page's width, in hundredths. */
  readonly share: number;
  /** Numbers stand under each other. */
  readonly right?: boolean;
}

/** One or more lines; the first is said loudest where the row stands by itself. */
export type Cell = string | readonly string[];

const linesOf = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell);

/** pdfkit knows the scope of a heading, its types do not. */
const scope: object = { scope: 'Column' };
const gap = 8;

function stacked(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  entries(
    sheet,
    rows.map(([first = '', ...others]) => {
      const [head = '', ...under] = linesOf(first);
      const named = others.flatMap((cell, at) => {
        const text = linesOf(cell).join(' ');
        return text === '' ? [] : [{ text: `${columns[at + 1]?.head ?? ''}: ${text}` }];
      });
      return { head, lines: [...under.map((text) => ({ text })), ...named], write: null };
    }),
  );
}

interface Placed {
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

function placesOf(sheet: Sheet, columns: readonly Column[]): Placed[] {
  let x = sheet.left;
  return columns.map(({ share, right = false }) => {
    const width = (sheet.width * share) / 100;
    const place = { x: x + gap / 2, width: width - gap, right };
    x += width;
    return place;
  });
}

const shiftOf = ({ right, width }: Placed, line: Line): number => (right ? width - line.width : 0);

export function table(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  if (sheet.frame.largePrint) stacked(sheet, columns, rows);
  else ruled(sheet, columns, rows);
}

function ruled(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const { body, small } = sheet.measures;
  const type: Style = { size: body - 0.5, weight: 'regular', colour: 'text' };
  const under: Style = { size: small, weight: 'regular', colour: 'quiet' };
  const bold: Style = { size: small, weight: 'bold', colour: 'accent' };
  const pad = body * 0.32;
  const places = placesOf(sheet, columns);
  const heads = columns.map(({ head }, at) => sheet.lines(head, bold, places[at]?.width ?? 0));
  const headHeight = Math.max(...heads.map(({ length }) => length)) * leading(bold.size) + 2 * pad;

  const drawHead = (put: (at: number, lines: readonly Line[], x: number, y: number) => void) => {
    const top = sheet.y;
    sheet.artifact(() => sheet.doc.rect(sheet.left, top, sheet.width, headHeight).fill(tint));
    for (const [at, lines] of heads.entries()) {
      const place = places[at];
      if (!place) continue;
      for (const [n, line] of lines.entries())
        put(at, [line], place.x + shiftOf(place, line), top + pad + n * leading(bold.size));
    }
    sheet.y = top + headHeight;
  };

  const whole = sheet.element('Table');
  sheet.skip(body * 0.3);
  sheet.room(headHeight + 3 * leading(body));
  const headRow = sheet.element('TR', whole);
  const headCells = columns.map(() => {
    const made = sheet.doc.struct('TH', scope);
    headRow.add(made);
    return made;
  });
  drawHead((at, lines, x, y) => {
    const cell = headCells[at];
    if (cell) sheet.put(cell, 'TH', lines, bold, x, y);
  });

  for (const row of rows) {
    const cells = row.map((cell, at) =>
      linesOf(cell).flatMap((text, n) => {
        const look = n === 0 ? type : under;
        return sheet.lines(text, look, places[at]?.width ?? 0).map((line) => ({ line, look }));
      }),
    );
    const height = Math.max(
      ...cells.map((lines) => lines.reduce((sum, { look }) => sum + leading(look.size), 0)),
    );
    if (sheet.y + height + 2 * pad > sheet.bottom) {
      sheet.newPage();
      // What was said once is not said again to whoever hears the page.
      drawHead((_, [line], x, y) => line && sheet.artifact(() => sheet.stampLine(line, bold, x, y)));
    }
    const holder = sheet.element('TR', whole);
    const top = sheet.y + pad;
    for (const [at, lines] of cells.entries()) {
      const place = places[at];
      const cell = sheet.element('TD', holder);
      let y = top;
      for (const { line, look } of lines) {
        if (place) sheet.put(cell, 'TD', [line], look, place.x + shiftOf(place, line), y);
        y += leading(look.size);
      }
    }
    sheet.y = top + height + pad;
    const y = sheet.y;
    sheet.artifact(() =>
      sheet.doc
        .moveTo(sheet.left, y)
        .lineTo(sheet.left + sheet.width, y)
        .lineWidth(0.6)
        .stroke(rule),
    );
  }
  sheet.skip(body * 0.5);
}
