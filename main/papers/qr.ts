/** A QR code of a paper, at the right edge of the page. */
import encodeQR from 'qr';
import type { Sheet } from './sheet';

/** Four empty modules on each side are part of a QR code. */
const quiet = 4;

/** The modules of a QR code of level M, row by row. */
export function qrMatrix(code: string): { readonly size: number; readonly dark: readonly boolean[] } {
  // Trying all eight masks for the evenest picture takes several times as long as the code; it says itself
  // which one it has, and modules of a millimetre need no help.
  const bordered = encodeQR(code, 'raw', { ecc: 'medium', mask: 2, border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  return { size: rows.length, dark: rows.flat() };
}

/** One path of rectangles, one for each run of dark modules in a row: sharp at any size, and small. */
export function drawQr(sheet: Sheet, code: string, alt: string, side: number): void {
  const { size, dark } = qrMatrix(code);
  const module = side / (size + 2 * quiet);
  const left = sheet.left + sheet.width - size * module;
  const top = sheet.y - quiet * module + 2;
  // pdfkit knows the box of a figure, its types do not.
  const box: object = {
    placement: 'Block',
    bbox: [left, top + quiet * module, left + size * module, top + (quiet + size) * module],
  };
  const figure = sheet.doc.struct('Figure', { alt, ...box });
  sheet.root.add(figure);
  const content = sheet.doc.markStructureContent('Figure');
  const path: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!dark[row * size + column]) continue;
      let run = 1;
      while (column + run < size && dark[row * size + column + run]) run += 1;
      path.push(`${column} ${row} ${run} 1 re`);
      column += run;
    }
  }
  const place = [module, 0, 0, module, left, top + quiet * module].map((value) => value.toFixed(3)).join(' ');
  sheet.doc.addContent(`q ${place} cm 0 0 0 rg ${path.join(' ')} f Q`);
  sheet.doc.endMarkedContent();
  figure.add(content);
}
