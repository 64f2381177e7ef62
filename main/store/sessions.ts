/** Registration sessions: what each is for, how far it is, and what happened in it. */
import { z } from 'zod';
import type { SessionBrief } from '../../preload/contract/patient';
import type { Purpose, SessionState, Subject, Waiting } from '../../preload/contract/registration-values';
import type { Instant, Language, PersonName } from '../../preload/contract/values';
import { helpedBy, keepHelpedName } from './helped-names';
import { recordsSql } from './merged';
import { columns, instant, leaveAll, marks, metOne } from './rows';
import { afterPrefix } from './search-text';
import { partsOf, type SessionRecord, SessionRow } from './session-row';
import { sessionTasks } from './session-tasks';
import type { Unit } from './unit';

export type { SessionRecord } from './session-row';

const EventRow = z.object({ at: instant, by: z.string(), what: z.string(), detail: z.string().nullable() });

export interface NewSession {
  readonly id: string;
  readonly serial: number;
  readonly number: string;
  /** Null for somebody known by name alone: then `registrant` has the name. */
  readonly person: string | null;
  readonly patient: string | null;
  readonly registrant: PersonName | null;
  readonly subject: Subject;
  readonly purpose: Purpose;
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

const select = `SELECT session.*, ${[...partsOf('person'), ...partsOf('patient')].join(', ')},
    assigned.name AS assigned_name, starter.name AS started_name
  FROM registration_session session
  LEFT JOIN person ON person.id = session.person_id
  LEFT JOIN person patient ON patient.id = session.patient_id
  JOIN operator assigned ON assigned.id = session.assigned_to
  JOIN operator starter ON starter.id = session.started_by`;

export const sessions = (unit: Unit) => {
  const found = async (rest: string, values: readonly (string | number)[]): Promise<SessionRecord[]> =>
    leaveAll(SessionRow, await unit.ask(`${select} ${rest}`, values));

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
      if (registrant) await keepHelpedName(unit, session.id, registrant);
    },

    async byId(id: string): Promise<SessionRecord | undefined> {
      return (await found('WHERE session.id = ?', [id]))[0];
    },

    async byNumber(number: string): Promise<SessionRecord | undefined> {
      return (await found('WHERE session.number = ?', [number.toUpperCase()]))[0];
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
    inState: (states: readonly SessionState[], limit = 100): Promise<SessionRecord[]> =>
      found(`WHERE session.state IN (${marks(states)}) ORDER BY session.updated_at, session.serial LIMIT ?`, [
        ...states,
        limit,
      ]),

    /** Sessions that belong to this one, oldest first. */
    linkedTo: (session: string): Promise<SessionRecord[]> =>
      found('WHERE session.linked_session_id = ? ORDER BY session.serial', [session]),

    /** Sessions in which this person registers or is helped, newest first; those of merged records among them. */
    ofPerson: (person: string): Promise<SessionRecord[]> =>
      found(`WHERE session.person_id IN ${recordsSql} ORDER BY session.serial DESC`, [person]),

    /** Newest first; a caregiver's session belongs to their patient. */
    ofPatient: (patient: string): Promise<SessionRecord[]> =>
      found(`WHERE session.patient_id IN ${recordsSql} ORDER BY session.serial DESC`, [patient]),

    /** How many sessions had one of these events at or after `from` and before `until`. */
    async countEvents(event: { what: readonly string[]; from: Instant; until: Instant }): Promise<number> {
      const row = await unit('session_event')
        .whereIn('what', [...event.what])
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

    /** By the name of somebody who is helped and kept as no person. */
    async suggestHelped(text: string, limit: number): Promise<SessionRecord[]> {
      const ids = await helpedBy(unit, text, limit);
      return ids.length === 0
        ? []
        : found(`WHERE session.id IN (${marks(ids)}) ORDER BY session.serial DESC`, ids);
    },

    /** By the beginning of the number as printed, or by its figures alone. */
    async suggest(text: string, limit: number): Promise<SessionRecord[]> {
      const typed = text.trim().toUpperCase();
      if (typed === '') return [];
      if (/^\d{1,15}$/.test(typed)) return found('WHERE session.serial = ? LIMIT ?', [Number(typed), limit]);
      const bounds = [typed, afterPrefix(typed), limit];
      return found(
        'WHERE session.number >= ? AND session.number < ? ORDER BY session.number LIMIT ?',
        bounds,
      );
    },
  };
};
