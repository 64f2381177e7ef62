/** What every page bears: the store's head, the QR, marks and footers. */
import { drawQr } from './qr';
import { accent, leading, page, rule, type Sheet, type Style } from './sheet';
import { addressLines, phoneText, type Speech } from './speech';

interface Head {
  /** What the QR holds; null prints none. */
  readonly code: string | null;
  /** The QR in words. */
  readonly alt: string;
  readonly showHours: boolean;
  /** Leaves the page to what comes below it. */
  readonly low?: boolean;
}

/** The store's name, address and telephone, its hours where there is room, and the QR that the search field opens. */
export function letterhead(sheet: Sheet, speech: Speech, { code, alt, low = false, showHours }: Head): void {
  const { store, largePrint } = sheet.frame;
  const { small, body } = sheet.measures;
  const nameType: Style = { size: largePrint ? 20 : 13, weight: 'bold', colour: 'accent' };
  const lineType: Style = { size: largePrint ? small : small + 0.5, weight: 'regular', colour: 'quiet' };
  const side = largePrint ? 92 : low ? 68 : 84;
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
    drawQr(sheet, code, alt, side);
    below = Math.max(below, top + side - 14);
  }
  sheet.y = below + body * 0.5;
  const y = sheet.y;
  sheet.artifact(() => sheet.doc.rect(sheet.left, y, sheet.width, 1.6).fill(accent));
  sheet.y += 4;
}

/** TRAINING and COPY n, as content of the first page. */
export function firstMarks(sheet: Sheet, speech: Speech): void {
  if (sheet.marked) markBand(sheet, speech, sheet.element('P'));
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
