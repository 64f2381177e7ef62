/** What the tasks of everybody's registration ask (R-PAT-1 to R-PAT-10). */
import { z } from 'zod';
import { Certified } from './certifier';
import { Address, choice, Day, Email, Instant, line, note, PersonName, Phone, YesNo } from './values';

const ticked = z.literal(true, 'wrong.tick');

export const patientAnswers = {
  certification: Certified,
  /** R-PAT-9 and the identity that papers and searches use. Residency is asked of patients alone. */
  details: z.strictObject({
    name: PersonName,
    birthDate: Day,
    connecticutResident: YesNo.nullable(),
    address: Address,
    phone: Phone,
  }),
  /** R-PAT-10. The temporary e-mail's password is never asked. */
  email: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('own'), email: Email }),
      z.strictObject({ kind: z.literal('temporary'), email: Email }),
      z.strictObject({ kind: z.literal('none') }),
    ],
    'wrong.choose',
  ),
  /** R-PAT-2, sub-steps; either may still be open. */
  account: z.strictObject({ registered: z.boolean(), emailVerified: z.boolean() }),
  /** R-PAT-3 and R-CG-4: "I am a Patient" or "I am a Caregiver". No password is asked for. */
  login: z.strictObject({
    choseRole: ticked,
    gaveBirthDate: ticked,
    gaveEmail: ticked,
    loginWorked: ticked,
  }),
  /** R-PAT-4: each item right, or to be corrected by the certifier. */
  review: z.strictObject({
    items: z
      .array(
        z.strictObject({
          item: z.string().max(64),
          verdict: choice(['right', 'wrong']),
          note: note(500).default(''),
          /** What this session held when it was compared; set by the main process, null for a manager's item. */
          held: z.string().nullable().default(null),
        }),
      )
      .min(1, 'wrong.required'),
  }),
  /** R-PAT-5: only if the certifier authorised one. */
  caregiver: z.discriminatedUnion(
    'authorised',
    [
      z.strictObject({ authorised: z.literal('no') }),
      z.strictObject({ authorised: z.literal('yes'), name: PersonName, email: Email }),
    ],
    'wrong.choose',
  ),
  /** R-PAT-6: the state wants it uploaded or mailed; `seen` alone has not reached the state yet. */
  documents: z.strictObject({
    items: z
      .array(
        z.strictObject({
          proof: choice(['identity', 'residency']),
          document: line(120),
          how: choice(['seen', 'mailed', 'uploaded']),
        }),
      )
      .min(1, 'wrong.documentMissing')
      .max(10),
  }),
  /** R-PAT-7: one answer a statement, in the walk-in's own hands; nothing is preselected. */
  affirmations: z.strictObject({
    statements: z.array(
      z.strictObject({
        statement: z.string().max(64),
        version: z.int().positive(),
        answer: YesNo,
        /** When this answer was given; set by the main process, whatever the screen says. */
        at: Instant.nullable().default(null),
      }),
    ),
    /** Where no statement is entered ("not set"): all were affirmed on the state's own page. */
    onStatePage: YesNo.nullable(),
  }),
} as const;
