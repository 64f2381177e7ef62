/** Registration sessions: what each is for, how far it is, and what happened in it. */
import { z } from 'zod';
import type { SessionBrief } from '../../preload/contract/patient';
import type { Purpose, SessionState, Subject, Waiting } from '../../preload/contract/registration-values';
import type { Instant, Language, PersonName } from '../../preload/contract/values';
import { columns, instant, json, language, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import { afterPrefix } from './search-text';
import { sessionTasks } from './session-tasks';
import type { Unit } from './unit';

const subject = z.enum([
  'patient',
  'minor',
  'caregiver',
  'certifier',
  'cpmrsRegistrant',
]) satisfies typeof Subject;
const purpose = z.enum(['first', 'renewal', 'change', 'help']) satisfies typeof Purpose;
const state = z.enum([
  'open',
  'submitted',
  'registered',
  'returned',
  'abandoned',
  'finished',
]) satisfies z.ZodType<SessionState>;
const waitsFor = json(
  z.array(z.enum(['certifier', 'documents', 'state', 'caregiver']) satisfies z.ZodType<Waiting>),
);

const Name = z.object(nameParts).transform(nameOf);
const half = z.string().nullable();
type Half = z.infer<typeof half>;
/** The name of a joined person; empty where none is joined. */
const nameFrom = (given: Half, middle: Half, family: Half, suffix: Half): PersonName => ({
  given: given ?? '',
  middle: middle ?? '',
  family: family ?? '',
  suffix: suffix ?? '',
});
/** The four parts of a joined person under names of their own. */
const partsOf = (table: 'person' | 'patient') =>
  Object.keys(nameParts).map((part) => `${table}.${part} as ${table}_${part}`);

const SessionRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    number: z.string(),
    personId: z.string().nullable(),
    patientId: z.string().nullable(),
    registrant: json(Name).nullable(),
    certificationId: z.string().nullable(),
    linkedSessionId: z.string().nullable(),
    subject,
    purpose,
    state,
    waitsFor,
    language,
    assignedTo: z.string(),
    assignedName: z.string(),
    tasksDone: z.number(),
    tasksAll: z.number(),
    startedAt: instant,
    startedBy: z.string(),
    startedName: z.string(),
    updatedAt: instant,
    version: z.number(),
    personGiven: half,
    personMiddle: half,
    personFamily: half,
    personSuffix: half,
    patientGiven: half,
    patientMiddle: half,
    patientFamily: half,
    patientSuffix: half,
  })
  .transform(({ personId, patientId, registrant, certificationId, linkedSessionId, ...all }) => {
    const { personGiven, personMiddle, personFamily, personSuffix, ...others } = all;
    const { patientGiven, patientMiddle, patientFamily, patientSuffix, ...row } = others;
    const patient = nameFrom(patientGiven, patientMiddle, patientFamily, patientSuffix);
    const person = nameFrom(personGiven, personMiddle, personFamily, personSuffix);
    return {
      ...row,
      person: { id: personId, name: registrant ?? person },
      patient: patientId === null ? null : { id: patientId, name: patient },
      certification: certificationId,
      linkedSession: linkedSessionId,
    };
  });
/**
 * `person` registers or is helped (no id: known by name alone); `patient` is whose registration it belongs to.
 * `assignedTo` and `startedBy` are operators' ids;
 * `assignedName` and `startedName` their names.
 */
export type SessionRecord = z.infer<typeof SessionRow>;

const EventRow = z.object({ at: instant, by: z.string(), what: z.string(), detail: z.string().nullable() });

export interface NewSession {
  readonly id: string;
  readonly serial: number;
  readonly number: string;
  /** Null for somebody known by name alone: then `registrant` has the name. */
  readonly person: string | null;
  readonly patient: string | null;
  readonly registrant: PersonName | null;
  readonly subject: z.infer<typeof Subject>;
  readonly purpose: z.infer<typeof Purpose>;
  readonly language: Language;
  readonly waitsFor: readonly Waiting[];
  readonly tasksAll: number;
  readonly linkedSession: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** What may change in a session; what is left out stays. */
export interface SessionChange {
  readonly state?: SessionState;
  readonly waitsFor?: readonly Waiting[];
  readonly language?: Language;
  readonly assignedTo?: string;
  readonly certification?: string | null;
  readonly linkedSession?: string | null;
  readonly tasksDone?: number;
  readonly tasksAll?: number;
}

/** A session as lists show it. */
export const briefOf = (session: SessionRecord): SessionBrief => ({
  id: session.id,
  number: session.number,
  subject: session.subject,
  purpose: session.purpose,
  state: session.state,
  waitsFor: session.waitsFor,
  person: session.person,
  patient: session.patient,
  assignedTo: session.assignedName,
  tasksDone: session.tasksDone,
  tasksAll: session.tasksAll,
  updatedAt: session.updatedAt,
});

export const sessions = (unit: Unit) => {
  const all = () =>
    unit('registration_session as session')
      .leftJoin('person', 'person.id', 'session.person_id')
      .leftJoin('person as patient', 'patient.id', 'session.patient_id')
      .join('operator as assigned', 'assigned.id', 'session.assigned_to')
      .join('operator as starter', 'starter.id', 'session.started_by')
      .select('session.*', ...partsOf('person'), ...partsOf('patient'))
      .select('assigned.name as assigned_name', 'starter.name as started_name');

  return {
    ...sessionTasks(unit),

    async add(session: NewSession): Promise<void> {
      const { person, patient, registrant, linkedSession, waitsFor: waiting, at, by, ...rest } = session;
      await unit('registration_session').insert({
        ...columns(rest),
        person_id: person,
        patient_id: patient,
        registrant: registrant && JSON.stringify(registrant),
        linked_session_id: linkedSession,
        waits_for: JSON.stringify(waiting),
        state: 'open',
        assigned_to: by,
        tasks_done: 0,
        started_at: at,
        started_by: by,
        updated_at: at,
        version: 1,
      });
    },

    async byId(id: string): Promise<SessionRecord | undefined> {
      return leaveOne(SessionRow, await all().where('session.id', id).first());
    },

    async byNumber(number: string): Promise<SessionRecord | undefined> {
      return leaveOne(SessionRow, await all().where('session.number', number.toUpperCase()).first());
    },

    /** Answers the new version; throws `StaleError` unless the session is in `version`. */
    async change(session: { id: string; version: number; at: Instant; to: SessionChange }): Promise<number> {
      const { id, version, at } = session;
      const { waitsFor: waiting, certification, linkedSession, ...rest } = session.to;
      const changed = await unit('registration_session')
        .where({ id, version })
        .update({
          ...columns(rest),
          ...(waiting === undefined ? {} : { waits_for: JSON.stringify(waiting) }),
          ...(certification === undefined ? {} : { certification_id: certification }),
          ...(linkedSession === undefined ? {} : { linked_session_id: linkedSession }),
          updated_at: at,
          version: version + 1,
        });
      metOne(changed, 'session');
      return version + 1;
    },

    /** Sessions in any of these states, the longest untouched first. */
    async inState(states: readonly SessionState[], limit = 100): Promise<SessionRecord[]> {
      return leaveAll(
        SessionRow,
        await all()
          .whereIn('session.state', [...states])
          .orderBy([{ column: 'session.updated_at' }, { column: 'session.serial' }])
          .limit(limit),
      );
    },

    /** Sessions that belong to this one, oldest first. */
    async linkedTo(session: string): Promise<SessionRecord[]> {
      const rows = await all().where('session.linked_session_id', session).orderBy('session.serial');
      return leaveAll(SessionRow, rows);
    },

    /** Sessions in which this person registers or is helped, newest first. */
    async ofPerson(person: string): Promise<SessionRecord[]> {
      const rows = await all().where('session.person_id', person).orderBy('session.serial', 'desc');
      return leaveAll(SessionRow, rows);
    },

    /** Newest first; a caregiver's session belongs to their patient. */
    async ofPatient(patient: string): Promise<SessionRecord[]> {
      const rows = await all().where('session.patient_id', patient).orderBy('session.serial', 'desc');
      return leaveAll(SessionRow, rows);
    },

    /** How many sessions had this event at or after `from` and before `until`. */
    async countEvents(event: { what: string; from: Instant; until: Instant }): Promise<number> {
      const row = await unit('session_event')
        .where('what', event.what)
        .where('at', '>=', event.from)
        .where('at', '<', event.until)
        .countDistinct('session_id as sessions')
        .first();
      return z.number().parse(row?.sessions);
    },

    async addEvent(event: {
      session: string;
      at: Instant;
      by: string;
      what: string;
      detail: string | null;
    }): Promise<void> {
      const { session, ...rest } = event;
      await unit('session_event').insert({ ...columns(rest), session_id: session });
    },

    /** Oldest first; `by` is a name. */
    async events(session: string): Promise<z.infer<typeof EventRow>[]> {
      const rows = await unit('session_event')
        .join('operator', 'operator.id', 'session_event.by')
        .where('session_id', session)
        .select('session_event.at', 'operator.name as by', 'what', 'detail')
        .orderBy('sequence');
      return leaveAll(EventRow, rows);
    },

    /** By the beginning of the number as printed, or by its figures alone. */
    async suggest(text: string, limit: number): Promise<SessionRecord[]> {
      const typed = text.trim().toUpperCase();
      if (typed === '') return [];
      const rows = all().orderBy('session.number').limit(limit);
      if (/^\d{1,15}$/.test(typed)) rows.where('session.serial', Number(typed));
      else rows.where('session.number', '>=', typed).where('session.number', '<', afterPrefix(typed));
      return leaveAll(SessionRow, await rows);
    },
  };
};
