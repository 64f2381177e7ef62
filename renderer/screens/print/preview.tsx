/** The real PDF, page by page, on a canvas; its text stands beside it for screen readers. */
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperBrief } from '../../../preload/contract/paper';
import { drawPage, openPdf, type Pdf, textOf } from '../../frame/pdf';
import { Making } from './making';

/** Widths of the page on screen, as parts of the preview's own width. */
const zooms = [1, 1.4, 2] as const;

export function Preview({ bytes, paper }: { bytes: Uint8Array; paper: PaperBrief }) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(0);

  useEffect(() => {
    const opening = openPdf(bytes);
    let gone = false;
    opening.promise.then(
      (opened) => !gone && setPdf(opened),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      void opening.destroy();
    };
  }, [bytes]);

  const all = pdf?.numPages ?? 0;
  const name = t(`print.template.${paper.template}`);
  const alt = t('print.pageAlt', { page, all, paper: name, number: paper.number });
  return (
    <section className="preview" aria-label={t('print.preview')}>
      <div className="row-spread preview-tools">
        <div className="row">
          <button
            type="button"
            className="button"
            aria-disabled={page <= 1}
            aria-label={t('print.previous')}
            onClick={() => setPage(Math.max(1, page - 1))}
          >
            <ChevronLeft aria-hidden />
          </button>
          <p role="status" className="preview-page">
            {pdf ? t('print.page', { page, all }) : ''}
          </p>
          <button
            type="button"
            className="button"
            aria-disabled={page >= all}
            aria-label={t('print.next')}
            onClick={() => setPage(Math.min(Math.max(1, all), page + 1))}
          >
            <ChevronRight aria-hidden />
          </button>
        </div>
        <div className="row">
          <button
            type="button"
            className="button"
            aria-disabled={zoom === 0}
            aria-label={t('print.zoomOut')}
            onClick={() => setZoom(Math.max(0, zoom - 1))}
          >
            <ZoomOut aria-hidden />
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={zoom === zooms.length - 1}
            aria-label={t('print.zoomIn')}
            onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
          >
            <ZoomIn aria-hidden />
          </button>
        </div>
      </div>
      {failed ? (
        <p className="note" data-tone="warn">
          {t('print.unreadable')}
        </p>
      ) : (
        <div className="preview-sheet">
          {pdf ? (
            <Sheet
              key={page}
              pdf={pdf}
              page={page}
              zoom={zooms[zoom] ?? 1}
              alt={alt}
              onFailed={() => setFailed(true)}
            />
          ) : (
            <Making label={t('print.drawing')} />
          )}
        </div>
      )}
    </section>
  );
}

interface SheetProps {
  readonly pdf: Pdf;
  readonly page: number;
  readonly zoom: number;
  readonly alt: string;
  readonly onFailed: () => void;
}

function Sheet({ pdf, page, zoom, alt, onFailed }: SheetProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [drawn, setDrawn] = useState(false);
  const width = useWidthOfParent(canvas);
  const latest = useRef(onFailed);
  useEffect(() => {
    latest.current = onFailed;
  });
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const drawing = drawPage(pdf, page, canvas.current, width * zoom);
    let stopped = false;
    drawing.done.then(
      () => !stopped && setDrawn(true),
      () => !stopped && latest.current(),
    );
    return () => {
      stopped = true;
      drawing.stop();
    };
  }, [pdf, page, zoom, width]);
  useEffect(() => {
    let gone = false;
    void textOf(pdf, page).then(
      (words) => !gone && setText(words),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pdf, page]);
  return (
    <>
      {!drawn && <Making label={t('print.drawing')} />}
      <canvas ref={canvas} role="img" aria-label={alt} data-zoom={zoom} hidden={!drawn} />
      <div className="visually-hidden">
        <h2>{t('print.text', { page })}</h2>
        <p>{text}</p>
      </div>
    </>
  );
}

function useWidthOfParent(canvas: { readonly current: HTMLCanvasElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const parent = canvas.current?.parentElement;
    if (!parent) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    watcher.observe(parent);
    return () => watcher.disconnect();
  }, [canvas]);
  return width;
}
