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
  /** Counts the rows; where each stands by itself, it is numbered anyway. */
  readonly counts?: boolean;
  /** Left empty, for a pen. */
  readonly written?: boolean;
}

/** One or more lines; the first is said loudest where the row stands by itself. */
export type Cell = string | readonly string[];

const linesOf = (cell: Cell): readonly string[] => (typeof cell === 'string' ? [cell] : cell);

/** pdfkit knows the scope of a heading, its types do not. */
const scope: object = { scope: 'Column' };
const gap = 8;

function stacked(sheet: Sheet, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const write = columns.flatMap(({ head, written }) => (written ? [head] : []));
  entries(
    sheet,
    rows.map((row) => {
      const shown = columns.flatMap(({ counts, head, right = false, written }, at) =>
        counts || written ? [] : [{ head, right, lines: linesOf(row[at] ?? '') }],
      );
      const [first, ...others] = shown;
      const [head = '', ...under] = first?.lines ?? [];
      const named = others.flatMap(({ head: of, lines, right }) => {
        const text = lines.join(' ');
        return text === '' ? [] : [{ text: `${of}: ${text}`, right }];
      });
      const [words, numbers] = [named.filter(({ right }) => !right), named.filter(({ right }) => right)];
      // Numbers are short: they share a line.
      const counted = numbers.map(({ text }) => text).join(' · ');
      return {
        head,
        lines: [...under, ...words.map(({ text }) => text), ...(counted === '' ? [] : [counted])].map(
          (text) => ({
            text,
          }),
        ),
        write: write.length === 0 ? null : write.join(' · '),
      };
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

interface Placeable {
  readonly line: Line;
  readonly look: Style;
}

const sumOf = (lines: readonly Placeable[]): number =>
  lines.reduce((sum, { look }) => sum + leading(look.size), 0);
const heightOf = (cells: readonly (readonly Placeable[])[]): number => Math.max(...cells.map(sumOf));

/** The lines that still fit into so much height. */
function fitting(lines: readonly Placeable[], height: number): readonly Placeable[] {
  let room = height;
  const end = lines.findIndex(({ look }) => {
    room -= leading(look.size);
    return room < 0;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Below the row, and at the left of what is written by hand. */
function drawRules(sheet: Sheet, columns: readonly Column[], places: readonly Placed[], from: number): void {
  const { doc, left, width, y } = sheet;
  sheet.artifact(() => {
    doc.moveTo(left, y).lineTo(left + width, y);
    for (const [at, { x }] of places.entries())
      if (columns[at]?.written) doc.moveTo(x - gap / 2, from).lineTo(x - gap / 2, y);
    doc.lineWidth(0.6).stroke(rule);
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

  const nextPage = () => {
    sheet.newPage();
    // What was said once is not said again to whoever hears the page.
    drawHead((_, [line], x, y) => line && sheet.artifact(() => sheet.stampLine(line, bold, x, y)));
  };

  for (const row of rows) {
    let rest: readonly (readonly Placeable[])[] = row.map((cell, at) =>
      linesOf(cell).flatMap((text, n) => {
        const look = n === 0 ? type : under;
        return sheet.lines(text, look, places[at]?.width ?? 0).map((line) => ({ line, look }));
      }),
    );
    if (sheet.y + heightOf(rest) + 2 * pad > sheet.bottom) nextPage();
    const holder = sheet.element('TR', whole);
    const held = rest.map(() => sheet.element('TD', holder));
    // A row that is taller than a page goes on below the next page's head.
    for (;;) {
      const [from, top] = [sheet.y, sheet.y + pad];
      const now = rest.map((lines) => fitting(lines, sheet.bottom - pad - top));
      for (const [at, lines] of now.entries()) {
        const [cell, place] = [held[at], places[at]];
        let y = top;
        for (const { line, look } of lines) {
          if (cell && place) sheet.put(cell, 'TD', [line], look, place.x + shiftOf(place, line), y);
          y += leading(look.size);
        }
      }
      sheet.y = top + heightOf(now) + pad;
      drawRules(sheet, columns, places, from);
      rest = rest.map((lines, at) => lines.slice(now[at]?.length));
      if (rest.every(({ length }) => length === 0)) break;
      nextPage();
    }
  }
  sheet.skip(body * 0.5);
}
