/** How the bar of an allowance is divided: pure, so that it is tested without a browser. */
import type { PeriodFigures } from '../../preload/contract/allowance';

/** `atMost`: what is left where nobody knows what was dispensed elsewhere (B-ALW-1). */
export type PartKind = 'here' | 'elsewhere' | 'held' | 'sale' | 'left' | 'atMost';

export interface BarPart {
  readonly kind: PartKind;
  readonly milligrams: number;
  /** From 0 to 1 of the bar. */
  readonly from: number;
  readonly width: number;
}

export interface Bar {
  readonly parts: readonly BarPart[];
  /** Where the limit stands, from 0 to 1: below 1 where it is exceeded. */
  readonly limitAt: number;
}

type Figures = Pick<PeriodFigures, 'limit' | 'usedHere' | 'usedElsewhere' | 'knownElsewhere' | 'held'>;

const takenOf = ({ usedHere, knownElsewhere, held }: Figures, sale: number) =>
  usedHere + knownElsewhere + held + sale;

/** `sale` is what is about to be dispensed. What goes beyond the limit lengthens the bar. */
export function barOf(figures: Figures, sale = 0): Bar {
  const { limit, usedHere, usedElsewhere, knownElsewhere, held } = figures;
  const taken = takenOf(figures, sale);
  const whole = Math.max(limit, taken, 1);
  const amounts: readonly (readonly [PartKind, number])[] = [
    ['here', usedHere],
    ['elsewhere', knownElsewhere],
    ['held', held],
    ['sale', sale],
    [usedElsewhere === null ? 'atMost' : 'left', Math.max(0, limit - taken)],
  ];
  let from = 0;
  const parts: BarPart[] = [];
  for (const [kind, milligrams] of amounts) {
    const width = milligrams / whole;
    if (milligrams > 0) parts.push({ kind, milligrams, from, width });
    from += width;
  }
  return { parts, limitAt: limit / whole };
}

/** What goes beyond the limit, with the sale. */
export const overOf = (figures: Figures, sale = 0): number =>
  Math.max(0, takenOf(figures, sale) - figures.limit);
