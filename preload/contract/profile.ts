/** The store profile: what the dispensary is, as data (R-ST-1). */
import { z } from 'zod';
import { DeliveryProgramme } from './delivery-programme';
import { Address, Clock, line, Phone } from './values';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Opening hours of one weekday, store's zone; null means closed. */
export const Hours = z.strictObject({ opens: Clock, closes: Clock }).nullable();

/** The zones a United States store can be in; Connecticut's is the default of the form. */
export const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
] as const;

export const StoreProfile = z.strictObject({
  name: line(120),
  /** Null where no document gives one: shown as "not set". */
  address: Address.nullable(),
  phone: Phone.nullable(),
  fax: Phone.nullable(),
  hours: z.record(z.enum(weekdays), Hours).nullable(),
  zone: z.enum(zones, 'wrong.choose'),
  /** House choices (source: house). Seconds without touch before the screen locks. */
  idleSeconds: z.int().min(30, 'wrong.idle').max(1800, 'wrong.idle'),
  /** Whether the six-month passphrase prompt can be put off (R-PMP-3, decisions). */
  passphrasePromptCompulsory: z.boolean(),
  /** Null: the store delivers nothing. */
  delivery: DeliveryProgramme.nullable(),
});
export type StoreProfile = z.infer<typeof StoreProfile>;

/** A sample as it lies in resources/profiles: the source document, and the values. */
export const SampleProfile = z.strictObject({
  id: z.string(),
  source: z.string(),
  profile: StoreProfile,
});
export type SampleProfile = z.infer<typeof SampleProfile>;
