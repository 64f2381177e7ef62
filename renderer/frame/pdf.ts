/** pdf.js, in its legacy build for the older runtime; never Chromium's own viewer, whose buttons reach files. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { wordsOf } from './pdf-text';

GlobalWorkerOptions.workerSrc = workerAddress;

export type Pdf = PDFDocumentProxy;

/** The bytes are copied: the worker takes over what it is given. */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false });

/** The words of a page, for those who cannot see the canvas. */
export async function textOf(pdf: Pdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return wordsOf(items.filter((item) => 'str' in item));
}

/** Draws one page as wide as asked, sharp on dense displays. Answers how to stop. */
export function drawPage(
  pdf: Pdf,
  page: number,
  canvas: HTMLCanvasElement,
  cssWidth: number,
): { done: Promise<void>; stop: () => void } {
  let stopped = false;
  let stopDrawing = () => {};
  async function draw() {
    const sheet = await pdf.getPage(page);
    if (stopped) return;
    const ratio = window.devicePixelRatio || 1;
    const viewport = sheet.getViewport({ scale: (cssWidth * ratio) / sheet.getViewport({ scale: 1 }).width });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = sheet.render({ canvas, viewport });
    stopDrawing = () => task.cancel();
    await task.promise;
  }
  return {
    done: draw(),
    stop: () => {
      stopped = true;
      stopDrawing();
    },
  };
}
