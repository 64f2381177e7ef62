/** One document while it is made: pages, the pen's place, and a structure tree that leaves nothing out. */
import PDFDocument from 'pdfkit';
import type { PaperFrame } from './content';
import type { Fonts, Weight } from './fonts';
import { ink } from './ink';
import { largePrint, type Measures, plainPrint } from './measures';
import { inLetters, type Line, layOut } from './text';

export const page = { width: 612, height: 792 } as const;

/** Fill colours as the page's own operators take them. */
export const colours = {
  text: '0.09 0.13 0.16',
  quiet: '0.29 0.35 0.39',
  accent: '0.02 0.31 0.37',
  white: '1 1 1',
} as const;
export type Colour = keyof typeof colours;
export const rule = '#c3ced2';
export const tint = '#eef4f5';
export const accent = '#054f5e';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
}

/** pdfkit knows this subset, its types do not. */
const accessible: object = { subset: 'PDF/UA' };

type Element = PDFKit.PDFStructureElement;

export const leading = (size: number): number => size * 1.42;

export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly measures: Measures;
  readonly root: Element;
  y: number;
  /** Where text began on this page: below the head that it goes on under. */
  private start: number;
  private running: string | null = null;
  private holder: Element;
  private readonly bytes: Promise<Uint8Array>;

  constructor(
    readonly fonts: Fonts,
    readonly frame: PaperFrame,
    title: string,
  ) {
    this.measures = frame.largePrint ? largePrint : plainPrint;
    const made = new Date(frame.issuedAt);
    this.doc = new PDFDocument({
      size: 'LETTER',
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      ...accessible,
      tagged: true,
      displayTitle: true,
      lang: frame.language,
      // No standard font is opened: each is embedded or not used.
      font: '',
      info: {
        Title: `${title} ${frame.number}`,
        Author: frame.store.name,
        Subject: frame.number,
        Creator: 'Counterside',
        Producer: 'Counterside',
        CreationDate: made,
        ModDate: made,
      },
    });
    const chunks: Uint8Array[] = [];
    this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    this.bytes = new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.holder = this.root;
    this.y = this.top;
    this.start = this.top;
  }

  get top(): number {
    // Marks stand above it, clear of the QR code: a copy's pages break where the original's do.
    return this.measures.margin - (this.frame.largePrint ? 0 : 14);
  }

  get bottom(): number {
    return page.height - 36 - this.measures.footer;
  }

  get left(): number {
    return this.measures.margin;
  }

  get width(): number {
    return page.width - 2 * this.measures.margin;
  }

  /** Whether every page bears a mark at its head. */
  get marked(): boolean {
    return this.frame.training || this.frame.copy > 0;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.top;
    const { running } = this;
    if (running !== null) {
      const type: Style = { size: this.measures.small, weight: 'bold', colour: 'quiet' };
      this.artifact(() => this.stamp(running, type, this.left, this.y), 'Pagination');
      this.y += leading(type.size) * 1.4;
    }
    this.start = this.y;
  }

  /** What the pages that follow go on with: short, said at their heads, no content of its own. */
  goesOnUnder(running: string | null): void {
    this.running = running;
  }

  /** What is drawn in another language than the paper's. */
  inLanguage(lang: string, draw: () => void): void {
    const before = this.holder;
    this.holder = this.doc.struct('Div', { lang });
    before.add(this.holder);
    draw();
    this.holder = before;
  }

  /** Begins a new page unless so much still fits; a block taller than a page begins where it is. */
  room(height: number): void {
    if (this.y + height > this.bottom && this.y > this.start && height < this.bottom - this.start)
      this.newPage();
  }

  skip(height: number): void {
    if (this.y > this.start) this.y += height;
  }

  element(type: string, parent: Element = this.holder): Element {
    const made = this.doc.struct(type);
    parent.add(made);
    return made;
  }

  lines(text: string, style: Style, width: number): readonly Line[] {
    return layOut(this.fonts, text, style, width);
  }

  /** Free text, whatever was typed into it. */
  note(text: string): string {
    return inLetters(this.fonts, text);
  }

  /** What belongs to the page and not to the text: lines, tints, page numbers. */
  artifact(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type: kind });
    draw();
    this.doc.endMarkedContent();
  }

  content(element: Element, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Puts lines on this page, top at `y`, as content of `element`; a word whose letters are reordered says what it is. */
  put(element: Element, type: string, lines: readonly Line[], style: Style, x: number, y: number): void {
    let open: PDFKit.PDFStructureContent | null = null;
    const close = () => {
      if (!open) return;
      this.doc.endMarkedContent();
      element.add(open);
      open = null;
    };
    for (const [i, line] of lines.entries()) {
      const baseline = y + i * leading(style.size) + style.size * 1.05;
      for (const piece of line.pieces) {
        if (piece.actual === null) {
          open ??= this.doc.markStructureContent(type);
          ink(this.doc, piece, x + piece.x, baseline, style.size, colours[style.colour]);
          continue;
        }
        close();
        const content = this.doc.markStructureContent('Span', piece.turned ? {} : { actual: piece.actual });
        ink(this.doc, piece, x + piece.x, baseline, style.size, colours[style.colour]);
        this.doc.endMarkedContent();
        const span = this.doc.struct('Span', { actual: piece.actual }, [content]);
        element.add(span);
      }
    }
    close();
  }

  /** Draws text that is no content of its own (marks, footers). */
  stamp(text: string, style: Style, x: number, y: number, align: 'left' | 'right' | 'centre' = 'left'): void {
    const [line] = this.lines(text, style, page.width);
    if (!line) return;
    const shift = { left: 0, right: line.width, centre: line.width / 2 }[align];
    this.stampLine(line, style, x - shift, y);
  }

  /** The same for a line that is laid out already. */
  stampLine(line: Line, style: Style, x: number, y: number): void {
    for (const piece of line.pieces)
      ink(this.doc, piece, x + piece.x, y + style.size * 1.05, style.size, colours[style.colour]);
  }

  /** Flows lines over as many pages as they need. */
  flow(element: Element, type: string, lines: readonly Line[], style: Style, x = this.left): void {
    let rest = lines;
    while (rest.length > 0) {
      const fits = Math.max(0, Math.floor((this.bottom - this.y) / leading(style.size)));
      if (fits === 0) {
        this.newPage();
        continue;
      }
      const now = rest.slice(0, fits);
      this.put(element, type, now, style, x, this.y);
      this.y += now.length * leading(style.size);
      rest = rest.slice(fits);
    }
  }

  /** Calls `draw` for each page in turn, then closes the document. */
  async finish(draw: (number: number, of: number) => void): Promise<Uint8Array> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i += 1) {
      this.doc.switchToPage(start + i);
      draw(i + 1, count);
    }
    this.doc.end();
    return this.bytes;
  }
}
