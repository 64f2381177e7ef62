/** From samples to rows of the table: every figure stands against one of the same run. */

/** Samples in the blocks in which they were taken; the blocks of both sides alternate. */
export type Blocks = readonly (readonly number[])[];

export interface Spread {
  readonly value: number;
  /** Of the blocks. */
  readonly min: number;
  readonly max: number;
  readonly samples: number;
}

export type Target =
  /** Ours is at most so many times the baseline. */
  | { readonly kind: 'most'; readonly times: number }
  /** Ours is at least so many times faster. */
  | { readonly kind: 'faster'; readonly times: number }
  /** Ours is at most this much, whatever the baseline. */
  | { readonly kind: 'limit'; readonly value: number }
  /** Shown for what it is. */
  | { readonly kind: 'none' };

export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'KB';
  readonly against: string;
  readonly baseline: Spread;
  readonly ours: Spread;
  /** Ours over baseline. */
  readonly ratio: number;
  readonly target: Target;
  /** Null where there is no target. */
  readonly met: boolean | null;
}

export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function spreadOf(blocks: Blocks, part = 0.5): Spread {
  const each = blocks.map((block) => quantile(block, part));
  const all = blocks.flat();
  return { value: quantile(all, part), min: Math.min(...each), max: Math.max(...each), samples: all.length };
}

function isMet(target: Target, ours: number, ratio: number): boolean | null {
  switch (target.kind) {
    case 'most':
      return ratio <= target.times;
    case 'faster':
      return ratio <= 1 / target.times;
    case 'limit':
      return ours <= target.value;
    case 'none':
      return null;
  }
}

export interface Comparison {
  readonly what: string;
  readonly unit?: Row['unit'];
  readonly against: string;
  readonly baseline: Blocks;
  readonly ours: Blocks;
  /** 0.5 is the median. */
  readonly part?: number;
  readonly target?: Target;
}

export function compare(comparison: Comparison): Row {
  const { what, against, unit = 'ms', part = 0.5, target = { kind: 'none' } } = comparison;
  const [baseline, ours] = [spreadOf(comparison.baseline, part), spreadOf(comparison.ours, part)];
  const ratio = ours.value / baseline.value;
  return { what, unit, against, baseline, ours, ratio, target, met: isMet(target, ours.value, ratio) };
}

export const most = (times: number): Target => ({ kind: 'most', times });
export const faster = (times: number): Target => ({ kind: 'faster', times });
