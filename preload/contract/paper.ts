/** Papers: taken into the register, previewed, printed (B-PAP-1). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Bytes, Id, Instant, Language } from './values';

export const PaperTemplate = z.enum([
  'registrationConfirmation',
  'patientHandout',
  'certifierHandout',
  'mailInCover',
  'caregiverHandout',
  'minorHandout',
  'renewalLetter',
  'recoveryKey',
  'certifierChecklist',
  'cpmrsGuide',
  'callSheet',
  'visitorLog',
  'dispenseSlip',
  'allowanceStatement',
  'alerts',
  'deliveryConfirmation',
  'deliveryManifest',
  'deliverySlip',
  'deliveryReturn',
  'deliveryBoard',
]);
export type PaperTemplate = z.infer<typeof PaperTemplate>;

export const PaperWish = z.strictObject({
  template: PaperTemplate,
  language: Language,
  largePrint: z.boolean(),
});
export type PaperWish = z.infer<typeof PaperWish>;

export const PaperBrief = z.strictObject({
  id: Id,
  /** Serial number without gaps, taken at commit, for example `P-000017`. */
  number: z.string(),
  template: PaperTemplate,
  language: Language,
  largePrint: z.boolean(),
  issuedAt: Instant,
  issuedBy: z.string(),
  rulebookVersion: z.string(),
  /** Sheets that went to a printer: the first is the original, the next one is COPY that. */
  prints: z.int().nonnegative(),
});
export type PaperBrief = z.infer<typeof PaperBrief>;

export const Printer = z.strictObject({
  name: z.string(),
  description: z.string(),
  isDefault: z.boolean(),
  state: z.enum(['idle', 'printing', 'stopped']),
  reason: z.string(),
});
export type Printer = z.infer<typeof Printer>;

/** As many as are made together at most. */
const mostTogether = 100;

const paper = z.strictObject({ paper: Id });
const who = counterStaff;

export const paperCalls = {
  /** A further paper of a session; `paper-not-due` where it makes no sense yet. */
  'paper.issue': call({
    input: PaperWish.extend({
      session: Id,
      /** Made when the form opens: sent twice, it makes one paper. */
      key: Id.nullable().default(null),
    }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The finished PDF. The first call renders it and keeps bytes and hash in the register. */
  'paper.bytes': call({
    input: paper,
    output: z.strictObject({ paper: PaperBrief, bytes: Bytes, sha256: z.string() }),
    who,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  'paper.printers': call({
    input: z.strictObject({}),
    output: z.array(Printer),
    who,
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** Hands the register's bytes to the queue. `done` means queued: notices tell how it went on. */
  'paper.print': call({
    input: z.strictObject({
      paper: Id,
      printer: z.string().min(1, 'wrong.choose').max(200),
      copies: z.int().min(1).max(20),
    }),
    output: z.strictObject({ paper: PaperBrief, job: z.string() }),
    who,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
  /** Originals that were made together, as one job: each once, in this order. */
  'paper.printAll': call({
    input: z.strictObject({
      papers: z.array(Id).min(1).max(mostTogether),
      printer: z.string().min(1, 'wrong.choose').max(200),
    }),
    output: z.strictObject({ job: z.string() }),
    who,
    effect: 'gate',
    trace: 'act',
    anyClock: true,
  }),
} as const;
