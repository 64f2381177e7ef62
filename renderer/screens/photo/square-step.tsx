/** Turn, and cut a square: dragged over the picture, or set with three sliders. */
import { RotateCw } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { NotDone } from '../../frame/not-done';
import { type Turns, turned } from '../../frame/pictures/crop';
import { drawTurned } from '../../frame/pictures/picture';
import type { JourneyEvent } from './journey';
import { makePhoto } from './make-photo';
import { changed, dragged, leastSize, middle, partOf, type Square } from './square';

/** On screen fewer pixels do. */
const shownAt = 1200;

interface Props {
  readonly person: string;
  readonly picture: ImageBitmap;
  readonly move: (event: JourneyEvent) => void;
  readonly done: () => void;
}

export function SquareStep({ person, picture, move, done }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [turns, setTurns] = useState<Turns>(0);
  const [square, setSquare] = useState<Square>(middle);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const [making, setMaking] = useState(false);
  // A double press, or a call that is sent again, keeps one photo.
  const [key] = useState(() => crypto.randomUUID());
  const keep = useAct('photo.keep');
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!canvas.current) return;
    drawTurned(canvas.current, picture, turns, shownAt);
    setSize({ width: canvas.current.width, height: canvas.current.height });
  }, [picture, turns]);
  const use = async () => {
    if (making || keep.busy) return;
    setMaking(true);
    const bytes = await makePhoto(picture, turns, square);
    setMaking(false);
    if (!bytes) return move({ kind: 'failed', problem: 'notMade' });
    const reply = await keep.act({ person, agreed: true, bytes, key });
    if (reply.kind === 'done') done();
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !canvas.current) return;
    const scale = size.width / canvas.current.getBoundingClientRect().width;
    const by = { x: event.movementX * scale, y: event.movementY * scale };
    setSquare((before) => dragged(before, by, size));
  };
  const part = partOf(square, size);
  const percent = (of: number, all: number) => `${(of / all) * 100}%`;
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {t('photo.square.title')}
      </h2>
      <p>{t('photo.square.lead')}</p>
      {keep.reply && <NotDone reply={keep.reply} focus />}
      <div className="picture-stage">
        <div
          className="picture-part"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
        >
          <canvas ref={canvas} role="img" aria-label={t('document.adjust.picture')} />
          <div
            className="picture-part-frame"
            style={{
              left: percent(part.left, size.width),
              top: percent(part.top, size.height),
              width: percent(part.side, size.width),
              height: percent(part.side, size.height),
            }}
          />
        </div>
      </div>
      <div className="picture-sliders">
        {(['size', 'across', 'down'] as const).map((one) => (
          <label key={one}>
            {t(`photo.square.${one}`)}
            <input
              type="range"
              min={one === 'size' ? leastSize : 0}
              max={100}
              step={2}
              value={square[one]}
              onChange={({ target }) => setSquare((before) => changed(before, one, Number(target.value)))}
            />
          </label>
        ))}
      </div>
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={making || keep.busy}
          onClick={() => void use()}
        >
          {t(making || keep.busy ? 'common.working' : 'photo.square.keep')}
        </button>
        <button type="button" className="button" onClick={() => setTurns((before) => turned(before, 1))}>
          <RotateCw aria-hidden /> {t('document.adjust.right')}
        </button>
        <button type="button" className="button" onClick={() => move({ kind: 'back' })}>
          {t('document.adjust.other')}
        </button>
      </div>
    </div>
  );
}
