/** Documents of a registration: taken, chosen or picked up, kept for a while, looked at, deleted (R-PAT-6, R-CG-4). */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { Bytes, choice, Day, Id, Instant, line, PersonName } from './values';

/** Bytes that a kept document has at most, and a file from outside that is made smaller first. */
export const largestDocument = 2_000_000;
export const largestFile = 60_000_000;
/** A picture of more pixels is not opened: a small file can unpack to more than the memory holds. */
export const mostPixels = 120_000_000;

export const Proof = choice(['identity', 'residency']);
export type Proof = z.infer<typeof Proof>;

export const DocumentMime = z.enum(['image/jpeg', 'application/pdf']);
export type DocumentMime = z.infer<typeof DocumentMime>;

/** What a file holds, by its first bytes. */
export const FileKind = z.enum(['jpeg', 'png', 'webp', 'pdf']);
export type FileKind = z.infer<typeof FileKind>;

/** A document that is kept: no more of it than a list shows. */
export const KeptDocument = z.strictObject({
  id: Id,
  session: Id,
  person: Id,
  proof: Proof,
  kind: z.string(),
  mime: DocumentMime,
  size: z.int().positive(),
  enclosed: z.boolean(),
  at: Instant,
  by: z.string(),
  /** Null: so many days after the end of its session, which has not come yet. */
  keepUntil: Day.nullable(),
  keepDaysAfter: z.int().nullable(),
});
export type KeptDocument = z.infer<typeof KeptDocument>;

/** From how many pixels, how light and how sharp a picture is said to be legible. */
const Legible = z.strictObject({ shorterSide: z.int(), lightness: z.int(), sharpness: z.int() });
export type Legible = z.infer<typeof Legible>;

/** A dialog of the operating system was opened: its end comes as a notice with this token. */
const Asked = z.strictObject({ token: Id });

const ScannedFile = z.strictObject({ token: Id, name: z.string(), at: Instant, size: z.int() });

const nothing = z.strictObject({});
const manager = ['manager'] as const;

export const documentCalls = {
  /** What the capture page has to know of its session. */
  'document.terms': call({
    input: z.strictObject({ session: Id }),
    output: z.strictObject({
      open: z.boolean(),
      number: z.string(),
      proofs: z.array(Proof),
      kinds: z.strictObject({ identity: z.array(z.string()), residency: z.array(z.string()) }),
      legible: Legible,
      /** Null: no rule says for how long; it is asked. */
      retentionDays: z.int().nullable(),
      daysAfterEnd: z.int(),
    }),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  /** Opens the file dialog; the answer does not wait for it. */
  'document.chooseFile': call({
    input: nothing,
    output: Asked,
    who: counterStaff,
    effect: 'gate',
    trace: 'act',
  }),
  /** The scanner folder's own name, and whether it can be read; null where none was chosen. */
  'document.scanner': call({
    input: nothing,
    output: z.strictObject({ folder: z.strictObject({ name: z.string(), there: z.boolean() }).nullable() }),
    who: counterStaff,
    effect: 'gate',
    trace: 'none',
    anyClock: true,
  }),
  /** What lies in the scanner folder, newest first. */
  'document.scans': call({
    input: nothing,
    output: z.strictObject({ files: z.array(ScannedFile) }),
    who: counterStaff,
    effect: 'gate',
    trace: 'none',
  }),
  /** A chosen or scanned file, by its token: what it holds, never where it lies. */
  'document.read': call({
    input: z.strictObject({ token: Id }),
    output: z.strictObject({ kind: FileKind, bytes: Bytes }),
    who: counterStaff,
    effect: 'gate',
    trace: 'act',
  }),
  'document.keep': call({
    input: z.strictObject({
      session: Id,
      proof: Proof,
      /** One of the rulebook's list of that proof. */
      kind: z.string().regex(/^[a-zA-Z]{1,60}$/, 'wrong.choose'),
      mime: DocumentMime,
      bytes: Bytes,
      enclosed: z.boolean(),
      keep: z.discriminatedUnion(
        'kind',
        [
          z.strictObject({ kind: z.literal('rule') }),
          z.strictObject({ kind: z.literal('afterEnd') }),
          z.strictObject({ kind: z.literal('day'), day: Day }),
        ],
        'wrong.choose',
      ),
      /** Made when the form opens: sent twice, it keeps one document. */
      key: Id.nullable().default(null),
    }),
    output: KeptDocument,
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
  'document.ofSession': call({
    input: z.strictObject({ session: Id }),
    output: z.array(KeptDocument),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  'document.ofPerson': call({
    input: z.strictObject({ person: Id }),
    output: z.array(KeptDocument),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  'document.view': call({
    input: z.strictObject({ document: Id }),
    output: z.strictObject({ document: KeptDocument, name: PersonName, bytes: Bytes }),
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  'document.delete': call({
    input: z.strictObject({ document: Id, reason: line(200) }),
    output: nothing,
    who: manager,
    effect: 'writes',
    trace: 'act',
  }),
  /** For the manager: the rule, what is kept and what was deleted, newest first. */
  'document.register': call({
    input: z.strictObject({ before: z.int().positive().nullable() }),
    output: z.strictObject({
      retentionDays: z.int().nullable(),
      kept: z.int().nonnegative(),
      deletions: z.array(
        z.strictObject({
          sequence: z.int(),
          person: z.strictObject({ id: Id, name: PersonName }),
          proof: Proof,
          kind: z.string(),
          keptAt: Instant,
          how: z.enum(['due', 'byHand']),
          why: z.string().nullable(),
          at: Instant,
          by: z.string().nullable(),
        }),
      ),
    }),
    who: manager,
    effect: 'reads',
    trace: 'none',
  }),
  /** Opens the folder dialog; the answer does not wait for it. */
  'document.chooseFolder': call({
    input: nothing,
    output: Asked,
    who: manager,
    effect: 'gate',
    trace: 'act',
  }),
} as const;
