/** What every page bears: the store's head, the QR, marks and footers. */
import { qrMatrix } from './qr';
import { accent, leading, page, rule, type Sheet, type Style } from './sheet';
import { addressLines, phoneText, type Speech } from './speech';

/** Four empty modules on each side are part of a QR code. */
const quiet = 4;

/** One path of rectangles, one for each run of dark modules in a row: sharp at any size, and small. */
function drawQr(sheet: Sheet, code: string, alt: string, side: number): void {
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

/** The store's name, address and telephone, its hours where there is room, and the QR that the search field opens. */
export function letterhead(sheet: Sheet, speech: Speech, showHours: boolean): void {
  const { store, code, number, largePrint } = sheet.frame;
  const { small, body } = sheet.measures;
  const nameType: Style = { size: largePrint ? 20 : 13, weight: 'bold', colour: 'accent' };
  const lineType: Style = { size: largePrint ? small : small + 0.5, weight: 'regular', colour: 'quiet' };
  if (sheet.marked) markBand(sheet, speech, sheet.element('P'));
  const side = largePrint ? 92 : 84;
  const width = sheet.width - (code === null ? 0 : side + 12);
  const top = sheet.y;
  sheet.flow(sheet.element('P'), 'P', sheet.lines(store.name, nameType, width), nameType);
  const under = sheet.y;
  const column = showHours && !largePrint && store.hours ? 190 : width;
  const contact = [
    ...(store.address ? addressLines(store.address) : []),
    ...(store.phone ? [speech.say('frame.phone', { phone: phoneText(store.phone) })] : []),
  ];
  if (contact.length > 0) {
    const element = sheet.element('P');
    for (const line of contact) sheet.flow(element, 'P', sheet.lines(line, lineType, column - 12), lineType);
  }
  let below = sheet.y;
  if (column < width && store.hours) {
    sheet.y = under;
    const element = sheet.element('P');
    for (const line of speech.hours(store.hours)) {
      sheet.flow(element, 'P', sheet.lines(line, lineType, width - column), lineType, sheet.left + column);
    }
    below = Math.max(below, sheet.y);
  }
  if (code !== null) {
    sheet.y = top;
    drawQr(sheet, code, speech.say('frame.qrAlt', { number }), side);
    below = Math.max(below, top + side - 14);
  }
  sheet.y = below + body * 0.5;
  const y = sheet.y;
  sheet.artifact(() => sheet.doc.rect(sheet.left, y, sheet.width, 1.6).fill(accent));
  sheet.y += 4;
}

/** TRAINING and COPY n across the head of the page: content once, ornament on the pages after. */
function markBand(sheet: Sheet, speech: Speech, element: PDFKit.PDFStructureElement | null): void {
  const { frame, measures } = sheet;
  const type: Style = { size: measures.small + (frame.largePrint ? 0 : 1), weight: 'bold', colour: 'white' };
  const height = leading(type.size) + 6;
  const right = page.width - measures.margin;
  const fill = () => sheet.doc.rect(0, 14, page.width, height).fill(frame.training ? '#7a1f1f' : '#22313a');
  const texts = () => {
    if (frame.training) sheet.stamp(speech.say('frame.training'), type, measures.margin, 17);
    if (frame.copy > 0) sheet.stamp(speech.say('frame.copy', { n: frame.copy }), type, right, 17, 'right');
  };
  sheet.artifact(fill, 'Pagination');
  if (element) sheet.content(element, 'P', texts);
  else sheet.artifact(texts, 'Pagination');
}

/** Number, rulebook and page at the foot of each page, and the marks at its head. */
export function pageMarks(sheet: Sheet, speech: Speech, at: { number: number; of: number }): void {
  const { frame, measures } = sheet;
  const { small, margin } = measures;
  const right = page.width - margin;
  const quietType: Style = { size: small, weight: 'regular', colour: 'quiet' };
  if (sheet.marked && at.number > 1) markBand(sheet, speech, null);
  sheet.artifact(() => {
    const y = sheet.bottom + 10;
    sheet.doc.moveTo(margin, y).lineTo(right, y).lineWidth(0.6).stroke(rule);
    const pageText = speech.say('frame.page', { page: at.number, pages: at.of });
    const book = speech.say('frame.rulebook', { version: frame.rulebookVersion });
    if (frame.largePrint) {
      sheet.stamp(frame.number, quietType, margin, y + 3);
      sheet.stamp(pageText, quietType, right, y + 3, 'right');
      sheet.stamp(book, quietType, margin, y + 3 + leading(small));
    } else {
      sheet.stamp(`${frame.number}   ·   ${book}`, quietType, margin, y + 5);
      sheet.stamp(pageText, quietType, right, y + 5, 'right');
    }
  }, 'Pagination');
}
