/** A person's picture for the card check (R-CARD-1): taken with their agreement, one that counts, removed on request. */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Bytes, Day, Id, Instant, line, PersonName } from './values';

/** Bytes of a picture at most, and pixels of its side: it is shown as large as a hand. */
export const largestPhoto = 300_000;
export const photoSide = 600;

export const photoCalls = {
  /** After the verdict, so that no picture holds it up; the look-up that counts is the card check's. */
  'photo.view': call({
    input: z.strictObject({ person: Id }),
    output: z.strictObject({
      name: PersonName,
      /** Null where none is kept. */
      photo: z.strictObject({ id: Id, at: Instant, keepUntil: Day.nullable(), bytes: Bytes }).nullable(),
      /** For how many days one is kept by the rule; null: until the person asks. */
      keptFor: z.int().nullable(),
    }),
    who: [...counterStaff, 'verifyOnly'],
    effect: 'reads',
    trace: 'act',
  }),
  /** Destroys the one before. */
  'photo.keep': call({
    input: z.strictObject({
      person: Id,
      /** The person was told that they may refuse, and agreed. */
      agreed: z.literal(true, 'wrong.required'),
      bytes: Bytes,
      /** Made when the form opened: a double press keeps one photo. */
      key: Id.nullable().default(null),
    }),
    output: z.strictObject({ id: Id }),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  'photo.remove': call({
    input: z.strictObject({ photo: Id, reason: line(200) }),
    output: z.strictObject({}),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
