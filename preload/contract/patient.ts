/** A patient's page and the search that leads there. */
import { z } from 'zod';
import { anyOperator, call, counterStaff } from './call';
import { CertificateView, Verdict } from './card';
import { CaregiverView } from './caregiver';
import { Certifier } from './certifier';
import { FollowUpKind } from './follow-up';
import { PaperBrief } from './paper';
import { Purpose, SessionState, Subject, Waiting } from './registration-values';
import { RenewalSteps } from './renewal';
import { ScanRead } from './scan';
import { Address, Day, Id, Instant, PersonName } from './values';

/** A session as lists show it. */
export const SessionBrief = z.strictObject({
  id: Id,
  number: z.string(),
  subject: Subject,
  purpose: Purpose,
  state: SessionState,
  waitsFor: z.array(Waiting),
  /** Who registers or is helped; no id where no person is kept. */
  person: z.strictObject({ id: Id.nullable(), name: PersonName }),
  patient: z.strictObject({ id: Id, name: PersonName }).nullable(),
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
  /** A minor's second physician (R-MIN-1). */
  second: z.strictObject({ name: z.string(), certifiedOn: Day }).nullable(),
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
  /** Those who care for the patient now first, then those who did. */
  caregivers: z.array(CaregiverView),
  /** More care than the law allows, as a merge may leave it: of this patient, or of a caregiver of theirs. */
  contradictions: z.array(
    z.strictObject({ what: z.enum(['caregivers', 'wards']), name: z.string(), names: z.array(z.string()) }),
  ),
  /** Null for an adult: what a minor may not receive, and the day on which that ends (R-MIN-2). */
  minor: z.strictObject({ comesOfAgeOn: Day, forbiddenForms: z.array(z.string()) }).nullable(),
  steps: RenewalSteps,
  papers: z.array(PaperBrief),
});
export type PatientView = z.infer<typeof PatientView>;

export const LookUp = z.strictObject({
  /** The row of the trail: pages go on before it. */
  sequence: z.int().positive(),
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
  /** Null for a help session: no person is kept. */
  birthYear: z.int().nullable(),
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
    input: z.strictObject({ patient: Id, before: z.int().positive().nullable() }),
    output: z.array(LookUp),
    who: counterStaff,
    effect: 'reads',
    trace: 'act',
    anyClock: true,
  }),
  /** The one search field: name, card number or session number. At most eight lines. */
  'search.suggest': call({
    input: z.strictObject({
      text: z.string().max(200),
      /** Names of patients, or of everybody kept here: caregivers are found by name too. */
      among: z.enum(['patients', 'people']).default('patients'),
    }),
    output: z.array(Suggestion),
    who: counterStaff,
    effect: 'reads',
    trace: 'none',
    anyClock: true,
  }),
  /** The list of suggestions was chosen from or left: one audit row (decisions). */
  'search.left': call({
    input: z.strictObject({ shown: z.int().nonnegative(), chosen: Id.nullable() }),
    output: z.strictObject({}),
    who: counterStaff,
    effect: 'writes',
    trace: 'act',
    anyClock: true,
  }),
  /** A burst from the scanner: what it is, and where the screen should go (B-ID-2): licence, card, paper. */
  'scan.read': call({
    input: z.strictObject({ text: z.string().max(4096) }),
    output: ScanRead,
    who: anyOperator,
    effect: 'reads',
    trace: 'act',
    anyClock: true,
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
          kind: FollowUpKind,
          due: Day,
          overdue: z.boolean(),
          /** Whom it is about: a person kept here, or a name of a help session. */
          about: z.strictObject({ id: Id.nullable(), name: PersonName }),
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
