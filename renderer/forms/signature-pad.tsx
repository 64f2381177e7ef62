/** Draws with finger, pen or mouse; the form keeps lines in the pad's own units, which any screen can draw again. */
import { Eraser, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import Pad from 'signature_pad';
import { padHeight, padWidth, type Strokes } from '../../preload/contract/signature';
import { type FieldProps, FieldText, useField } from './field';

type Point = Strokes[number][number];

/** Units between kept points: closer ones change nothing that an eye sees. */
const nearest = 2;
const mostPoints = 1000;

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));

/** What was drawn, on a pad of 1000 by 300 and without points on top of each other. */
function strokeOf(points: readonly { readonly x: number; readonly y: number }[], scale: number): Point[] {
  const kept: Point[] = [];
  for (const { x, y } of points) {
    const point: Point = [within(x / scale, padWidth), within(y / scale, padHeight)];
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) kept.push(point);
  }
  const every = Math.ceil(kept.length / mostPoints);
  return every > 1 ? kept.filter((_, at) => at % every === 0) : kept;
}

/** The typed value, whatever a draft brought. */
const strokesIn = (value: unknown): Strokes => (Array.isArray(value) ? value : []);

/** Draws the form's lines on the canvas, sharp at the screen's own resolution. */
function draw(pad: Pad, canvas: HTMLCanvasElement, strokes: Strokes): number {
  const { width } = canvas.getBoundingClientRect();
  const scale = width / padWidth;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(padHeight * scale * ratio);
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.penColor = getComputedStyle(canvas).color;
  const { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation } = pad;
  const look = { dotSize, minWidth, maxWidth, penColor, velocityFilterWeight, compositeOperation };
  pad.fromData(
    strokes.map((points) => ({
      ...look,
      // An even pace gives even lines: how fast it was drawn is not kept.
      points: points.map(([x, y], at) => ({ x: x * scale, y: y * scale, pressure: 0, time: at * 16 })),
    })),
  );
  return scale;
}

/** `further` stands beside the pad's own buttons. */
export function SignatureField({ further, ...props }: FieldProps & { further?: ReactNode }) {
  const { t } = useTranslation();
  const { field } = useController({ name: props.name });
  const { id, wrong, describedBy } = useField(props, true);
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = strokesIn(field.value);
  const latest = useRef({ strokes, change: field.onChange });
  const redraw = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { strokes, change: field.onChange };
  });

  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    const pad = new Pad(place, { minWidth: 1.4, maxWidth: 3.6, dotSize: 3, minDistance: 2 });
    let scale = 1;
    redraw.current = () => {
      scale = draw(pad, place, latest.current.strokes);
    };
    const ended = () => {
      const last = pad.toData().at(-1);
      if (last) latest.current.change([...latest.current.strokes, strokeOf(last.points, scale)]);
    };
    pad.addEventListener('endStroke', ended);
    const watch = new ResizeObserver(() => redraw.current());
    watch.observe(place);
    return () => {
      watch.disconnect();
      pad.removeEventListener('endStroke', ended);
      pad.off();
    };
  }, []);

  const keep = (kept: Strokes) => {
    latest.current.strokes = kept;
    field.onChange(kept);
    redraw.current();
  };
  return (
    <div className="field" data-field={props.name} data-wrong={wrong !== null} data-width="full">
      <p className="field-label" id={`${id}-label`}>
        {props.label}
      </p>
      <FieldText id={id} hint={props.hint} wrong={wrong} />
      <fieldset
        className="signature-pad"
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
      >
        <canvas ref={canvas} className="signature-canvas" data-drawn={strokes.length > 0}>
          {t('signature.canvas')}
        </canvas>
        <span className="signature-line" aria-hidden>
          ✕
        </span>
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-disabled={strokes.length === 0}
          onClick={() => keep(strokes.slice(0, -1))}
        >
          <Undo2 aria-hidden /> {t('signature.undo')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={strokes.length === 0}
          onClick={() => keep([])}
        >
          <Eraser aria-hidden /> {t('signature.clear')}
        </button>
        {further}
        <span role="status" className="soft small">
          {strokes.length === 0 ? t('signature.empty') : t('signature.lines', { count: strokes.length })}
        </span>
      </div>
    </div>
  );
}
