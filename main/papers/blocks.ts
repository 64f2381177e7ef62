/** The building blocks of every paper; each is content of the structure tree and flows over pages. */
import { accent, type Colour, leading, rule, type Sheet, type Style, tint } from './sheet';

const style = (size: number, weight: Style['weight'] = 'regular', colour: Colour = 'text'): Style => ({
  size,
  weight,
  colour,
});
const indent = (sheet: Sheet): number => (sheet.frame.largePrint ? 38 : 26);

export function title(sheet: Sheet, text: string): void {
  const type = style(sheet.measures.title, 'bold', 'accent');
  sheet.skip(sheet.measures.body * 0.9);
  sheet.flow(sheet.element('H1'), 'H1', sheet.lines(text, type, sheet.width), type);
  sheet.skip(sheet.measures.body * 0.35);
}

export function heading(sheet: Sheet, text: string): void {
  const type = style(sheet.measures.heading, 'bold', 'accent');
  const lines = sheet.lines(text, type, sheet.width);
  sheet.skip(sheet.measures.body * 0.9);
  // Never the last thing on a page.
  sheet.room((lines.length + 1) * leading(type.size) + 3 * leading(sheet.measures.body));
  sheet.flow(sheet.element('H2'), 'H2', lines, type);
  sheet.skip(sheet.measures.body * 0.3);
}

export function paragraph(sheet: Sheet, text: string, look: Partial<Style> = {}): void {
  const type = { ...style(sheet.measures.body), ...look };
  const lines = sheet.lines(text, type, sheet.width);
  sheet.room(Math.min(lines.length, 3) * leading(type.size));
  sheet.flow(sheet.element('P'), 'P', lines, type);
  sheet.skip(sheet.measures.body * 0.45);
}

/** A sentence that must not be overlooked: tinted, with a bar at its side. */
export function notice(sheet: Sheet, text: string): void {
  const type = style(sheet.measures.body, 'bold');
  const pad = sheet.measures.body * 0.8;
  const lines = sheet.lines(text, type, sheet.width - 2 * pad - 4);
  const height = lines.length * leading(type.size) + 2 * pad;
  sheet.skip(sheet.measures.body * 0.4);
  sheet.room(height);
  const whole = sheet.y + height <= sheet.bottom;
  if (whole) {
    sheet.artifact(() => {
      sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(tint);
      sheet.doc.rect(sheet.left, sheet.y, 4, height).fill(accent);
    });
    sheet.y += pad;
  }
  sheet.flow(sheet.element('P'), 'P', lines, type, sheet.left + pad + 4);
  if (whole) sheet.y += pad;
  sheet.skip(sheet.measures.body * 0.5);
}

export interface Row {
  readonly term: string;
  readonly value: string | readonly string[];
}

/** Terms and what they are: a definition list, two columns wide, stacked in large print. */
export function rows(sheet: Sheet, entries: readonly Row[]): void {
  const { body } = sheet.measures;
  const stacked = sheet.frame.largePrint;
  const column = stacked ? 0 : 150;
  const termType = style(stacked ? body : body - 0.5, 'regular', 'quiet');
  const valueType = style(body, stacked ? 'bold' : 'regular');
  const gap = body * (stacked ? 0.4 : 0.3);
  const list = sheet.element('L');
  for (const { term, value } of entries) {
    const termLines = sheet.lines(term, termType, (stacked ? sheet.width : column) - 8);
    const values = (typeof value === 'string' ? [value] : value).map((text) =>
      sheet.lines(text, valueType, sheet.width - column),
    );
    const valueHeight = values.flat().length * leading(valueType.size);
    const termHeight = termLines.length * leading(termType.size);
    sheet.room((stacked ? valueHeight + termHeight : Math.max(valueHeight, termHeight)) + 2 * gap);
    const item = sheet.element('LI', list);
    const from = sheet.y + gap;
    sheet.put(sheet.element('Lbl', item), 'Lbl', termLines, termType, sheet.left, from);
    sheet.y = stacked ? from + termHeight : from;
    const before = sheet.y;
    const body_ = sheet.element('LBody', item);
    for (const lines of values) sheet.flow(body_, 'LBody', lines, valueType, sheet.left + column);
    if (!stacked && sheet.y > before) sheet.y = Math.max(sheet.y, from + termHeight);
    sheet.y += gap;
    const y = sheet.y;
    sheet.artifact(() =>
      sheet.doc
        .moveTo(sheet.left, y)
        .lineTo(sheet.left + sheet.width, y)
        .lineWidth(0.6)
        .stroke(rule),
    );
  }
  sheet.skip(body * 0.4);
}

type Marker = 'number' | 'bullet' | 'box';

/** A list: numbered steps, bullets, or boxes to tick with a pen. */
function list(sheet: Sheet, entries: readonly string[], marker: Marker, gap: number): void {
  const { body } = sheet.measures;
  const type = style(body);
  const bold = style(body, 'bold', 'accent');
  const holder = sheet.element('L');
  const inner = indent(sheet);
  for (const [i, text] of entries.entries()) {
    const lines = sheet.lines(text, type, sheet.width - inner);
    sheet.room(Math.min(lines.length, 6) * leading(body));
    const item = sheet.element('LI', holder);
    const y = sheet.y;
    if (marker === 'box') {
      const side = body * 0.95;
      sheet.artifact(() =>
        sheet.doc
          .rect(sheet.left + 1, y + body * 0.26, side, side)
          .lineWidth(1.1)
          .stroke(accent),
      );
    } else {
      const label = marker === 'number' ? `${i + 1}.` : '•';
      const x = sheet.left + (marker === 'number' ? 0 : 6);
      sheet.put(sheet.element('Lbl', item), 'Lbl', sheet.lines(label, bold, inner), bold, x, y);
    }
    sheet.flow(sheet.element('LBody', item), 'LBody', lines, type, sheet.left + inner);
    sheet.y += body * gap;
  }
  sheet.skip(body * 0.2);
}

export const steps = (sheet: Sheet, entries: readonly string[]): void => list(sheet, entries, 'number', 0.38);
export const bullets = (sheet: Sheet, entries: readonly string[]): void =>
  list(sheet, entries, 'bullet', 0.28);
/** `gap` is the room between two boxes, in lines of the text. */
export const ticks = (sheet: Sheet, entries: readonly string[], gap = 0.38): void =>
  list(sheet, entries, 'box', gap);

/** A postal address, line by line, as it is written on an envelope. */
export function addressBox(
  sheet: Sheet,
  lines: readonly string[],
  at?: { y: number; size: number; width: number },
): void {
  const size = at?.size ?? sheet.measures.body;
  const type = style(size, 'bold');
  if (at) sheet.y = Math.max(sheet.y, at.y);
  const pad = at ? 0 : sheet.measures.body * 1.1;
  const set = lines.map((line) => sheet.lines(line, type, at?.width ?? sheet.width - pad));
  sheet.room(set.flat().length * leading(size));
  const element = sheet.element('P');
  for (const part of set) sheet.flow(element, 'P', part, type, at ? 72 : sheet.left + pad);
  sheet.skip(sheet.measures.body * 0.6);
}

/** A long key in groups of few characters, large and evenly spaced, to be typed from the sheet. */
export function keyGroups(sheet: Sheet, groups: readonly string[]): void {
  const size = sheet.frame.largePrint ? 26 : 23;
  const face = sheet.fonts.face('atkinson-mono', 'bold');
  const longest = Math.max(...groups.map((group) => face.widthOf(group, size)));
  const pitch = longest + size * 1.3;
  const across = Math.max(1, Math.min(4, Math.floor((sheet.width - size) / pitch)));
  const line = size * 1.9;
  const height = Math.ceil(groups.length / across) * line + size;
  sheet.room(height);
  const top = sheet.y;
  sheet.artifact(() =>
    sheet.doc.roundedRect(sheet.left, top, sheet.width, height, 6).lineWidth(1).fillAndStroke(tint, accent),
  );
  const left = sheet.left + (sheet.width - (across * pitch - size * 1.3)) / 2;
  for (let i = 0; i < groups.length; i += across) {
    const shown = groups.slice(i, i + across);
    const pieces = shown.map((group, n) => ({
      face,
      shown: n + 1 < shown.length ? `${group} ` : group,
      actual: null,
      turned: false,
      x: n * pitch,
    }));
    const y = top + size * 0.5 + (i / across) * line + (line - leading(size)) / 2;
    sheet.put(sheet.element('P'), 'P', [{ pieces, width: sheet.width }], style(size, 'bold'), left, y);
  }
  sheet.y = top + height;
  sheet.skip(sheet.measures.body * 0.8);
}
