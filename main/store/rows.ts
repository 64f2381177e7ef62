/** Rows become domain shapes here: snake_case to camelCase, parsed when they leave the store. */
import { z } from 'zod';
import type * as contract from '../../preload/contract/values';
import { StaleError } from './errors';

export const day = z.string().length(10).brand<'Day'>();
export const instant = z.string().length(24).brand<'Instant'>();
export const cardNumber = z.string().min(1).max(32).brand<'CardNumber'>();
export const language = z.enum(['en', 'es']) satisfies z.ZodType<contract.Language>;
export const role = z.enum([
  'frontDesk',
  'pharmacist',
  'manager',
  'driver',
  'verifyOnly',
]) satisfies z.ZodType<contract.Role>;

/** SQLite keeps booleans as 0 and 1. */
export const flag = z
  .union([z.boolean(), z.literal([0, 1])])
  .transform((held) => held === true || held === 1);

/** A column of JSON, parsed and then checked. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

export const bytes = z.instanceof(Uint8Array).transform((held) => new Uint8Array(held));

/** The four name parts of a row that joins `person`. */
export const nameParts = { given: z.string(), middle: z.string(), family: z.string(), suffix: z.string() };

export const nameOf = ({ given, middle, family, suffix }: contract.PersonName): contract.PersonName => ({
  given,
  middle,
  family,
  suffix,
});

/** Columns are few, and rows are many: each name is changed once. */
function remembered(change: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const changed = known.get(key) ?? change(key);
    known.set(key, changed);
    return changed;
  };
}

const camel = remembered((key) => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
const snake = remembered((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const withKeys = (change: (key: string) => string, row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [change(key), value]));

/** Parses one row; a row of another shape is a damaged store and throws. */
export const leave = <Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> =>
  schema.parse(typeof row === 'object' && row !== null ? withKeys(camel, row) : row);

export const leaveAll = <Schema extends z.ZodType>(schema: Schema, rows: readonly unknown[]) =>
  rows.map((row) => leave(schema, row));

export const leaveOne = <Schema extends z.ZodType>(schema: Schema, row: unknown) =>
  row === undefined || row === null ? undefined : leave(schema, row);

/** As many holes as values, for a list in a written statement. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** A record as columns. */
export const columns = (record: object): Record<string, unknown> => withKeys(snake, record);

/** An update that names the version it knows must meet exactly one row. */
export function metOne(changed: number, record: string): void {
  if (changed !== 1) throw new StaleError(record);
}
