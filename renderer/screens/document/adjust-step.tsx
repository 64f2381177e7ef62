/** Turn, and crop with four edges: each is dragged, or moved by arrow keys. */
import { RotateCcw, RotateCw } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Crop,
  cropTurned,
  type Edge,
  edges,
  limitsOf,
  moved,
  type Turns,
  turned,
  wholePicture,
} from '../../frame/pictures/crop';
import { drawTurned } from '../../frame/pictures/picture';
import type { StepProps } from './capture-screen';
import { makePicture } from './picture';

/** On screen fewer pixels do. */
const shownAt = 1600;

export function AdjustStep({ picture, move }: StepProps & { picture: ImageBitmap }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [turns, setTurns] = useState<Turns>(0);
  const [crop, setCrop] = useState<Crop>(wholePicture);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (canvas.current) drawTurned(canvas.current, picture, turns, shownAt);
  }, [picture, turns]);
  useEffect(() => heading.current?.focus(), []);
  const turn = (by: 1 | -1) => {
    setTurns((before) => turned(before, by));
    setCrop((before) => cropTurned(before, by));
  };
  const use = async () => {
    if (busy) return;
    setBusy(true);
    const made = await makePicture(picture, turns, crop);
    if (made) move({ kind: 'made', made: { mime: 'image/jpeg', ...made } });
    else move({ kind: 'failed', problem: 'notMade' });
  };
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('document.adjust.title')}
      </h2>
      <p>{t('document.adjust.lead')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => turn(-1)}>
          <RotateCcw aria-hidden /> {t('document.adjust.left')}
        </button>
        <button type="button" className="button" onClick={() => turn(1)}>
          <RotateCw aria-hidden /> {t('document.adjust.right')}
        </button>
        <button type="button" className="button" onClick={() => setCrop(wholePicture)}>
          {t('document.adjust.whole')}
        </button>
      </div>
      <div className="document-stage">
        <div className="document-crop">
          <canvas ref={canvas} role="img" aria-label={t('document.adjust.picture')} />
          <div className="document-crop-shade">
            <div
              className="document-crop-part"
              style={{
                left: `${crop.left}%`,
                top: `${crop.top}%`,
                right: `${100 - crop.right}%`,
                bottom: `${100 - crop.bottom}%`,
              }}
            />
          </div>
          {edges.map((edge) => (
            <EdgeHandle key={edge} edge={edge} crop={crop} canvas={canvas} change={setCrop} />
          ))}
        </div>
      </div>
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={busy}
          onClick={() => void use()}
        >
          {t(busy ? 'common.working' : 'document.adjust.use')}
        </button>
        <button type="button" className="button" onClick={() => move({ kind: 'back' })}>
          {t('document.adjust.other')}
        </button>
      </div>
    </div>
  );
}

interface HandleProps {
  readonly edge: Edge;
  readonly crop: Crop;
  readonly canvas: { readonly current: HTMLCanvasElement | null };
  readonly change: (change: (before: Crop) => Crop) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
};

function EdgeHandle({ edge, crop, canvas, change }: HandleProps) {
  const { t } = useTranslation();
  const across = edge === 'left' || edge === 'right';
  const [low, high] = limitsOf(crop, edge);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const end = event.key === 'Home' ? low : event.key === 'End' ? high : null;
    if (step === undefined && end === null) return;
    event.preventDefault();
    change((before) => moved(before, edge, end ?? before[edge] + (step ?? 0)));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !canvas.current) return;
    const box = canvas.current.getBoundingClientRect();
    const to = across ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    change((before) => moved(before, edge, to * 100));
  };
  const along = across ? (crop.top + crop.bottom) / 2 : (crop.left + crop.right) / 2;
  return (
    <button
      type="button"
      role="slider"
      className="document-edge"
      data-across={across}
      aria-label={t(`document.adjust.edge.${edge}`)}
      aria-orientation={across ? 'horizontal' : 'vertical'}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={crop[edge]}
      aria-valuetext={t('document.adjust.at', { percent: crop[edge] })}
      style={
        across ? { left: `${crop[edge]}%`, top: `${along}%` } : { top: `${crop[edge]}%`, left: `${along}%` }
      }
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
