/** The allowance as a picture: each part has a colour and a pattern of its own, and its figure as text below. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodFigures } from '../../preload/contract/allowance';
import { useWeights } from '../client/grams';
import { barOf, overOf, type PartKind } from './allowance-parts';

/** A drawing without units of its own: shares of its place, so that patterns are never stretched. */
const share = (part: number) => `${part * 100}%`;

interface BarProps {
  readonly figures: PeriodFigures;
  /** What is about to be dispensed. */
  readonly sale?: number;
  /** It is held for a delivery, and no sale yet. */
  readonly ordered?: boolean;
}

export function AllowanceBar({ figures, sale = 0, ordered = false }: BarProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const patterns = useId();
  const { parts, limitAt } = barOf(figures, sale);
  const over = overOf(figures, sale);
  const wordOf = (kind: PartKind) =>
    kind === 'sale' && ordered ? t('delivery.order.lines') : t(`allowance.part.${kind}`);
  const spoken = parts.map(({ kind, milligrams }) => `${wordOf(kind)}: ${grams(milligrams)}`);
  return (
    <figure className="allowance">
      <svg
        className="allowance-bar"
        role="img"
        aria-label={t('allowance.barLabel', {
          limit: grams(figures.limit),
          parts: spoken.join('; '),
        })}
      >
        <Patterns id={patterns} />
        {parts.map(({ kind, from, width }) => (
          <g key={kind} data-part={kind}>
            <rect className="allowance-ground" x={share(from)} width={share(width)} height="100%" />
            <rect x={share(from)} width={share(width)} height="100%" fill={`url(#${patterns}-${kind})`} />
            <line className="allowance-edge" x1={share(from + width)} x2={share(from + width)} y2="100%" />
          </g>
        ))}
        {limitAt < 1 && (
          <line className="allowance-limit" x1={share(limitAt)} x2={share(limitAt)} y2="100%" />
        )}
      </svg>
      <figcaption>
        <ul className="allowance-legend">
          {parts.map(({ kind, milligrams }) => (
            <Swatch key={kind} kind={kind} label={wordOf(kind)} amount={grams(milligrams)} />
          ))}
          {figures.usedElsewhere === null && <li className="strong">{t('allowance.elsewhereUnknown')}</li>}
          {over > 0 && (
            <li className="strong allowance-over">{t('allowance.overBy', { over: grams(over) })}</li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}

interface SwatchProps {
  readonly kind: PartKind;
  readonly label: string;
  readonly amount?: string;
}

/** One line of a legend: the pattern, what it stands for, and how much of it. */
export function Swatch({ kind, label, amount }: SwatchProps) {
  const patterns = useId();
  return (
    <li className="allowance-swatch">
      <svg aria-hidden viewBox="0 0 24 24" data-part={kind}>
        <Patterns id={patterns} />
        <rect className="allowance-ground" width={24} height={24} />
        <rect width={24} height={24} fill={`url(#${patterns}-${kind})`} />
      </svg>
      <span>
        {label} {amount && <span className="strong figures">{amount}</span>}
      </span>
    </li>
  );
}

/** What lies over the ground colour of each part; `data-part` gives the colours. */
export function Patterns({ id }: { id: string }) {
  // Its own colours: what fills a shape takes none of the shape's.
  const pattern = (kind: PartKind) => ({
    'data-part': kind,
    id: `${id}-${kind}`,
    patternUnits: 'userSpaceOnUse' as const,
    width: 12,
    height: 12,
  });
  return (
    <defs>
      <pattern {...pattern('here')}>
        <rect className="allowance-mark" width={12} height={12} />
      </pattern>
      <pattern {...pattern('elsewhere')} patternTransform="rotate(45)">
        <rect className="allowance-mark" width={5} height={12} />
      </pattern>
      <pattern {...pattern('held')}>
        <circle className="allowance-mark" cx={6} cy={6} r={3} />
      </pattern>
      <pattern {...pattern('sale')}>
        <rect className="allowance-mark" width={12} height={5} />
      </pattern>
      <pattern {...pattern('left')} />
      <pattern {...pattern('atMost')} patternTransform="rotate(-45)">
        <rect className="allowance-mark" width={1.5} height={12} />
      </pattern>
    </defs>
  );
}
