import type { z } from 'zod';
import type { Role } from './values';

/**
 * Who stands in front of a window. `none` is before sign-in, `walkIn` after a hand-over, `customer` at the
 * customer's screen between hand-overs.
 */
export type Standing = 'none' | 'locked' | 'walkIn' | 'customer';
export type Who = Role | Standing;

/**
 * One row of the table: what goes in, what comes out, who may, and what it does.
 * - `reads` runs on a read-only connection; `writes` is one transaction; `gate` runs outside any transaction: it
 *   opens, locks or closes the store, or waits for something that must not hold the store up.
 * - `trace`: `lookUp` counts as one person's look-up (R-PMP-8), `act` is audited without counting,
 *   `none` leaves no row unless it was denied, refused or stale, or broke.
 */
export interface Call<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Effect extends 'reads' | 'writes' | 'gate' = 'reads' | 'writes' | 'gate',
> {
  readonly input: Input;
  readonly output: Output;
  readonly who: readonly Who[];
  readonly effect: Effect;
  readonly trace: 'none' | 'act' | 'lookUp';
  /** Goes on while the clock stands behind the last entry: it depends on no date. Left out: it does not. */
  readonly anyClock?: true;
}

export const call = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Effect extends 'reads' | 'writes' | 'gate',
>(
  row: Call<Input, Output, Effect>,
) => row;

/** The roles that run registration sessions, check cards and print (design, people and roles). */
export const counterStaff = ['frontDesk', 'pharmacist', 'manager'] as const satisfies readonly Who[];
/** Everybody who is signed in. */
export const anyOperator = [
  'frontDesk',
  'pharmacist',
  'manager',
  'driver',
  'verifyOnly',
] as const satisfies readonly Who[];
export const everyone = [...anyOperator, 'none', 'locked', 'walkIn'] as const satisfies readonly Who[];
