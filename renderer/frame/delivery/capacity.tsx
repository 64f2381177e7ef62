/** How full a window is: a bar of places with a pattern, the word, and the numbers (R-DLV-1, B-DLV-1). */
import { CircleAlert, CircleCheck, CircleSlash, InfinityIcon } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusPill, type Tone } from '../parts';
import { edgesOf, type Fullness, fullnessOf, leftIn, type Places } from './fullness';
import './delivery.css';

const looks = {
  unlimited: { tone: 'neutral', Icon: InfinityIcon },
  free: { tone: 'good', Icon: CircleCheck },
  nearly: { tone: 'warn', Icon: CircleAlert },
  full: { tone: 'wrong', Icon: CircleSlash },
} as const satisfies Record<Fullness, { tone: Tone; Icon: typeof CircleCheck }>;

/** `3 of 10 taken, 7 free`, for the eye and for the picture's name. */
export function usePlaceWords(): (places: Places) => string {
  const { t } = useTranslation();
  return (places) => {
    const left = leftIn(places);
    if (left === null) return t('delivery.board.places.unlimited', { count: places.taken });
    return t('delivery.board.places.limited', {
      taken: places.taken,
      capacity: places.capacity,
      count: left,
    });
  };
}

export function Capacity(places: Places) {
  const { t } = useTranslation();
  const wordsOf = usePlaceWords();
  const fullness = fullnessOf(places);
  const { tone, Icon } = looks[fullness];
  return (
    <figure className="capacity" data-fullness={fullness}>
      {places.capacity !== null && (
        <Bar taken={places.taken} capacity={places.capacity} fullness={fullness} label={wordsOf(places)} />
      )}
      <figcaption className="row">
        <StatusPill tone={tone} icon={<Icon aria-hidden />}>
          {t(`delivery.board.fullness.${fullness}`)}
        </StatusPill>
        <span className="figures">{wordsOf(places)}</span>
      </figcaption>
    </figure>
  );
}

/** Shares of its place, so that the pattern is never stretched. */
const share = (part: number) => `${part * 100}%`;

interface BarProps {
  readonly taken: number;
  readonly capacity: number;
  readonly fullness: Fullness;
  readonly label: string;
}

function Bar({ taken, capacity, fullness, label }: BarProps) {
  const pattern = useId();
  return (
    <svg className="capacity-bar" role="img" aria-label={label}>
      <defs>
        <pattern id={pattern} patternUnits="userSpaceOnUse" width={10} height={10} {...turned[fullness]}>
          <rect className="capacity-mark" width={markOf[fullness]} height={10} />
        </pattern>
      </defs>
      <rect className="capacity-ground" width={share(Math.min(1, taken / capacity))} height="100%" />
      <rect width={share(Math.min(1, taken / capacity))} height="100%" fill={`url(#${pattern})`} />
      {edgesOf(capacity).map((edge) => (
        <line key={edge} className="capacity-edge" x1={share(edge)} x2={share(edge)} y2="100%" />
      ))}
    </svg>
  );
}

/** Of ten units: upright lines for free, slanted ones for nearly full, all of it for full. */
const markOf = { unlimited: 0, free: 4, nearly: 5, full: 10 } as const satisfies Record<Fullness, number>;
const turned: Record<Fullness, { patternTransform?: string }> = {
  unlimited: {},
  free: {},
  nearly: { patternTransform: 'rotate(45)' },
  full: {},
};
