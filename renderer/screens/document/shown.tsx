/** A document on canvases: a picture, or every page of a PDF. Nothing of it can be saved from there. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentMime } from '../../../preload/contract/document';
import { drawPage, openPdf, type Pdf } from '../../frame/pdf';
import { drawTurned, openPicture } from '../../frame/pictures/picture';

interface Props {
  readonly mime: DocumentMime;
  readonly bytes: Uint8Array;
  readonly label: string;
}

export function Shown(props: Props) {
  return (
    <div className="document-shown">
      {props.mime === 'application/pdf' ? <Pages {...props} /> : <Picture {...props} />}
    </div>
  );
}

function Unreadable() {
  const { t } = useTranslation();
  return (
    <p className="note" data-tone="warn">
      {t('document.problem.unreadable.title')}
    </p>
  );
}

function Picture({ bytes, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    void openPicture(bytes).then((picture) => {
      if (gone) return;
      if (picture && canvas.current) drawTurned(canvas.current, picture, 0);
      else setFailed(true);
      picture?.close();
    });
    return () => {
      gone = true;
    };
  }, [bytes]);
  return failed ? <Unreadable /> : <canvas ref={canvas} role="img" aria-label={label} />;
}

function Pages({ bytes, label }: Props) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [failed, setFailed] = useState(false);
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
  if (failed) return <Unreadable />;
  const all = pdf?.numPages ?? 0;
  return (
    <>
      {pdf &&
        Array.from({ length: all }, (_, at) => at + 1).map((page) => (
          <PdfPage key={page} pdf={pdf} page={page} label={t('document.shown.page', { label, page, all })} />
        ))}
    </>
  );
}

/** Wide enough to read on every screen; the style sheet fits it into the page. */
const pageWidth = 900;

function PdfPage({ pdf, page, label }: { pdf: Pdf; page: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    const drawing = drawPage(pdf, page, canvas.current, pageWidth);
    let stopped = false;
    drawing.done.catch(() => !stopped && setFailed(true));
    return () => {
      stopped = true;
      drawing.stop();
    };
  }, [pdf, page]);
  return failed ? <Unreadable /> : <canvas ref={canvas} role="img" aria-label={label} />;
}
