/**
 * Values that cross the boundary, parsed once and remembered by their type.
 * A message given to a schema is a key below `wrong` in resources/words, never a sentence.
 */
import { z } from 'zod';

/** A key below `wrong` in the words files. */
const wrong = (key: string) => `wrong.${key}`;

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const longest = month === 2 && leap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= longest;
}

/** Calendar day `YYYY-MM-DD` in the store's zone; days that no calendar has are refused. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, wrong('day'))
  .refine(isCalendarDay, wrong('day'))
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** Instant in UTC, ISO 8601 with milliseconds and `Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, wrong('instant'))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Time of day, `HH:MM`, in the store's zone. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, wrong('clock'));

/** Opaque identifier of a record; says nothing about the person. */
export const Id = z.string().regex(/^[0-9a-f-]{36}$/, wrong('id'));
export type Id = z.infer<typeof Id>;

/** One line of text that a person types: trimmed, inner white space folded, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' '))
    .pipe(
      z
        .string()
        .min(1, wrong('required'))
        .max(max, wrong('tooLong'))
        .regex(/^[^\p{Cc}]*$/u, wrong('control')),
    );

/** A name part in any script, 1 to 200 characters. */
export const NamePart = line(200);

/** Several lines of free text, up to `max` characters. */
export const note = (max: number) => z.string().trim().max(max, wrong('tooLong'));

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, wrong('required'))
  .max(254, wrong('tooLong'))
  .regex(/^[^\s@"(),:;<>[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/, wrong('email'));

/** Ten digits, however they were typed; a leading 1 is dropped. */
export const Phone = z
  .string()
  .trim()
  .min(1, wrong('required'))
  .transform((text) => text.replace(/[\s().+-]/g, '').replace(/^1(?=\d{10}$)/, ''))
  .pipe(z.string().regex(/^[2-9]\d{9}$/, wrong('phone')));

/** US ZIP code, five digits or nine with a hyphen. */
export const Zip = z
  .string()
  .trim()
  .min(1, wrong('required'))
  .regex(/^\d{5}(-\d{4})?$/, wrong('zip'));

/** No document gives a pattern: 1 to 32 letters, digits and hyphens (decisions, rulebook). */
export const CardNumber = z
  .string()
  .trim()
  .toUpperCase()
  .min(1, wrong('required'))
  .regex(/^[A-Z0-9-]{1,32}$/, wrong('cardNumber'))
  .brand<'CardNumber'>();
export type CardNumber = z.infer<typeof CardNumber>;

/** Connecticut professional licence, as printed: digits with optional letters, dots and hyphens. */
export const LicenceNumber = z
  .string()
  .trim()
  .toUpperCase()
  .min(1, wrong('required'))
  .regex(/^(?=.*\d)[A-Z0-9.-]{1,20}$/, wrong('licenceNumber'));

export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

export const Role = z.enum(['frontDesk', 'pharmacist', 'manager', 'driver', 'verifyOnly']);
export type Role = z.infer<typeof Role>;

/** Shift passphrase: 15 characters or more, no composition rules; the blocklist is checked in main. */
export const Passphrase = z.string().min(15, wrong('passphraseShort')).max(128, wrong('tooLong'));

/** Re-opens a locked screen only: six digits. */
export const Pin = z.string().regex(/^\d{6}$/, wrong('pin'));

export const YesNo = z.enum(['yes', 'no'], wrong('choose'));
export type YesNo = z.infer<typeof YesNo>;

/** A required choice from a closed set; the message asks to choose one. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.enum(options, wrong('choose'));

/** Version of a record as the screen read it; a save against an older one is `stale`. */
export const Version = z.int().nonnegative();

/** Residential or postal address in the United States. */
export const Address = z.strictObject({
  line1: line(120),
  line2: z.union([z.literal(''), line(120)]).default(''),
  town: line(80),
  state: z.string().regex(/^[A-Z]{2}$/, wrong('state')),
  zip: Zip,
});
export type Address = z.infer<typeof Address>;

/** The parts of a person's name, as on their photo ID. */
export const PersonName = z.strictObject({
  given: NamePart,
  middle: z.union([z.literal(''), NamePart]).default(''),
  family: NamePart,
  suffix: z.union([z.literal(''), line(20)]).default(''),
});
export type PersonName = z.infer<typeof PersonName>;

/** The bytes of a PDF. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
