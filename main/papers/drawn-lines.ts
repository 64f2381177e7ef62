/** A signature as it was drawn: vector lines above a rule, and in words for whoever hears the page. */
import type { Strokes } from '../../preload/contract/signature';
import { paragraph } from './blocks';
import { rule, type Sheet } from './sheet';

/** The pad of the contract. */
const padWidth = 1000;
const padHeight = 300;
const ink = '#17212a';

export function drawnLines(sheet: Sheet, strokes: Strokes, said: string): void {
  const width = Math.min(sheet.width, sheet.frame.largePrint ? 320 : 190);
  const scale = width / padWidth;
  const height = padHeight * scale;
  sheet.room(height + 4 * sheet.measures.body);
  sheet.skip(sheet.measures.body * 0.4);
  const { left, y: top } = sheet;
  const figure = sheet.doc.struct('Figure', { alt: said });
  sheet.root.add(figure);
  sheet.content(figure, 'Figure', () => {
    sheet.doc.lineWidth(1.1).lineCap('round').lineJoin('round').strokeColor(ink);
    for (const points of strokes) line(sheet, points, left, top, scale);
  });
  sheet.artifact(() =>
    sheet.doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .lineWidth(0.6)
      .stroke(rule),
  );
  sheet.y = top + height;
  sheet.skip(sheet.measures.body * 0.3);
  paragraph(sheet, said, { size: sheet.measures.small, colour: 'quiet' });
}

/** Through the middles between the points, so that a coarse pad still prints a smooth line. */
function line(sheet: Sheet, points: Strokes[number], left: number, top: number, scale: number): void {
  const placed = points.map(([x, y]) => [left + x * scale, top + y * scale] as const);
  const [first, ...rest] = placed;
  if (!first) return;
  const last = rest.at(-1);
  if (!last) {
    sheet.doc.circle(first[0], first[1], 0.8).fill(ink);
    return;
  }
  sheet.doc.moveTo(first[0], first[1]);
  for (const [at, [x, y]] of rest.slice(0, -1).entries()) {
    const [nextX, nextY] = rest[at + 1] ?? last;
    sheet.doc.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  sheet.doc.lineTo(last[0], last[1]).stroke();
}
