/** A patient's page and the search that leads there. */
import { z } from 'zod';
import { anyOperator, call, counterStaff } from './call';
import { CertificateView, Verdict } from './card';
import { PaperBrief } from './paper';
import { Certifier, Purpose, SessionState, Subject, Waiting } from './registration-values';
import { Address, Day, Id, Instant, PersonName } from './values';

/** A session as lists show it. */
export const SessionBrief = z.strictObject({
  id: Id,
  number: z.string(),
  subject: Subject,
  purpose: Purpose,
  state: SessionState,
  waitsFor: z.array(Waiting),
  patient: z.strictObject({ id: Id, name: PersonName }),
  assignedTo: z.string(),
  tasksDone: z.int(),
  tasksAll: z.int(),
  updatedAt: Instant,
});
export type SessionBrief = z.infer<typeof SessionBrief>;

export const CertificationView = z.strictObject({
  id: Id,
  certifier: Certifier,
  certifiedOn: Day,
  expiresOn: Day,
  certificates: z.array(CertificateView),
});

export const PatientView = z.strictObject({
  id: Id,
  name: PersonName,
  birthDate: Day,
  address: Address.nullable(),
  phone: z.string().nullable(),
  email: z.strictObject({ address: z.string(), temporary: z.boolean() }).nullable(),
  verdict: Verdict,
  /** Newest first. */
  certifications: z.array(CertificationView),
  sessions: z.array(SessionBrief),
  papers: z.array(PaperBrief),
});
export type PatientView = z.infer<typeof PatientView>;

export const LookUp = z.strictObject({
  at: Instant,
  by: z.string(),
  roles: z.array(z.string()),
  call: z.string(),
  counted: z.boolean(),
  outcome: z.string(),
});

/** A suggestion shows a name and a birth year, no more (decisions). */
export const Suggestion = z.strictObject({
  kind: z.enum(['patient', 'session', 'card']),
  /** Patient id, or session id where `kind` is `session`. */
  id: Id,
  name: PersonName,
  birthYear: z.int(),
  /** Session or card number where that is what matched. */
  number: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const patientCalls = {
  'patient.view': call({
    input: z.strictObject({ patient: Id }),
    output: PatientView,
    who: counterStaff,
    effect: 'reads',
    trace: 'lookUp',
  }),
  /** Who looked at this record, newest first (R-PMP-4). */
  'patient.lookUps': call({
    input: z.strictObject({ patient: Id, before: Instant.nullable() }),
    output: z.array(LookUp),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
  }),
  /** The one search field: name, card number or session number. At most eight lines. */
  'search.suggest': call({
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.array(Suggestion),
    who: [...counterStaff, 'verifyOnly'],
    effect: 'reads',
    trace: 'none',
  }),
  /** The list of suggestions was chosen from or left: one audit row (decisions). */
  'search.left': call({
    input: z.strictObject({ shown: z.int().nonnegative(), chosen: Id.nullable() }),
    output: z.strictObject({}),
    who: [...counterStaff, 'verifyOnly'],
    effect: 'writes',
    trace: 'act',
  }),
  /** A burst from the scanner: what it is, and where the screen should go (B-ID-2, papers' QR). */
  'scan.read': call({
    input: z.strictObject({ text: z.string().max(4096) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('session'), id: Id }),
      z.strictObject({ kind: z.literal('patient'), id: Id }),
      z.strictObject({ kind: z.literal('card'), number: z.string() }),
      z.strictObject({ kind: z.literal('unknown') }),
    ]),
    who: anyOperator,
    effect: 'reads',
    trace: 'act',
  }),
  'today.board': call({
    input: z.strictObject({}),
    output: z.strictObject({
      today: Day,
      inProgress: z.array(SessionBrief),
      submitted: z.array(SessionBrief),
      followUps: z.array(
        z.strictObject({
          id: Id,
          kind: z.enum([
            'certificateToArrive',
            'caregiverPart',
            'certifierToCertify',
            'documentsToSend',
            'renewalOpens',
          ]),
          due: Day,
          overdue: z.boolean(),
          patient: z.strictObject({ id: Id, name: PersonName }),
          session: Id.nullable(),
        }),
      ),
      finishedToday: z.int(),
    }),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
  }),
  'today.followUpDone': call({
    input: z.strictObject({ followUp: Id }),
    output: z.strictObject({}),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
  }),
} as const;
