/** What needs somebody's eye: on screen, on the patient's page, and as one PDF (R-PMP-7). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { PaperBrief } from './paper';
import { Day, Id, Instant, Language, PersonName } from './values';

/** The first two are computed from what is in the store; the others are entries of the day on which they happened. */
export const AlertKind = z.enum([
  'expiresSoon',
  'externalStale',
  'overAllowance',
  'cardRefused',
  'handedOver',
  'productShort',
]);
export type AlertKind = z.infer<typeof AlertKind>;

export const Alert = z.strictObject({
  kind: AlertKind,
  patient: z.strictObject({ id: Id, name: PersonName }),
  /** The day that it is about: expiry, or when it happened. */
  day: Day,
  at: Instant.nullable(),
  by: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Alert = z.infer<typeof Alert>;

const wish = {
  /** Null is the whole store. */
  patient: Id.nullable(),
  kinds: z.array(AlertKind).min(1, 'wrong.choose'),
  /** Entries since that day; what is computed is of today. */
  since: Day,
};

/** On a page of the list, and on a paper. */
export const mostAlerts = 200;

export const alertCalls = {
  /** What happened, newest first, then what is computed of today; `most` of them, `more` where there are others. */
  'alert.list': call({
    input: z.strictObject({ ...wish, most: z.int().min(1).max(mostAlerts).default(mostAlerts) }),
    output: z.strictObject({ alerts: z.array(Alert), more: z.boolean() }),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
  }),
  'alert.paper': call({
    input: z.strictObject({ ...wish, language: Language, largePrint: z.boolean(), key: Id }),
    output: PaperBrief,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
