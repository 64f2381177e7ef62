/** Who cares for whom, since when and as what: dated rows that are ended and never deleted. */
import { z } from 'zod';
import type { Relationship } from '../../preload/contract/caregiver-answers';
import type { Day, Instant } from '../../preload/contract/values';
import { recordsOf } from './merged';
import { columns, day, flag, instant, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import type { Unit } from './unit';

const CaregivingRow = z
  .object({
    id: z.string(),
    caregiverId: z.string(),
    patientId: z.string(),
    relationship: z.enum([
      'parent',
      'guardian',
      'conservator',
      'sibling',
      'legalCustodian',
      'spouse',
      'other',
    ]) satisfies z.ZodType<Relationship>,
    inPlaceOfPatient: flag,
    sessionId: z.string().nullable(),
    fromDay: day,
    untilDay: day.nullable(),
    endedAs: z.enum(['removed', 'replaced']).nullable(),
    endedWhy: z.string().nullable(),
    endedAt: instant.nullable(),
    endedName: z.string().nullable(),
    version: z.number(),
    birthDate: day,
    ...nameParts,
  })
  .transform(({ caregiverId, patientId, sessionId, fromDay, untilDay, birthDate, ...all }) => {
    const { given, middle, family, suffix, ...row } = all;
    const name = nameOf({ given, middle, family, suffix });
    return {
      ...row,
      caregiver: { id: caregiverId, name, birthDate },
      patient: patientId,
      session: sessionId,
      from: fromDay,
      until: untilDay,
    };
  });
/** `until` is the last day; null while it lives. */
export type Caregiving = z.infer<typeof CaregivingRow>;

export const caregivings = (unit: Unit) => {
  const all = () =>
    unit('caregiving')
      .join('person', 'person.id', 'caregiving.caregiver_id')
      .leftJoin('operator as ender', 'ender.id', 'caregiving.ended_by')
      .select('caregiving.*', 'given', 'middle', 'family', 'suffix', 'birth_date')
      .select('ender.name as ended_name')
      .orderBy([
        { column: 'until_day', order: 'desc', nulls: 'first' },
        { column: 'from_day', order: 'desc' },
      ]);
  return {
    async add(caregiving: {
      id: string;
      caregiver: string;
      patient: string;
      relationship: Relationship;
      /** The adult patient lacks legal capacity, or is a minor. */
      inPlaceOfPatient: boolean;
      session: string | null;
      from: Day;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { caregiver, patient, session, from, inPlaceOfPatient, ...rest } = caregiving;
      await unit('caregiving').insert({
        ...columns(rest),
        caregiver_id: caregiver,
        patient_id: patient,
        session_id: session,
        in_place_of_patient: inPlaceOfPatient ? 1 : 0,
        from_day: from,
        version: 1,
      });
    },

    /** What a later session says of the same two people; throws `StaleError` unless it is in `version`. */
    async change(to: {
      id: string;
      version: number;
      relationship: Relationship;
      inPlaceOfPatient: boolean;
      session: string;
    }): Promise<void> {
      const { id, version, relationship, inPlaceOfPatient, session } = to;
      const changed = await unit('caregiving')
        .where({ id, version, until_day: null })
        .update({
          relationship,
          in_place_of_patient: inPlaceOfPatient ? 1 : 0,
          session_id: session,
          version: version + 1,
        });
      metOne(changed, 'caregiving');
    },

    async byId(id: string): Promise<Caregiving | undefined> {
      return leaveOne(CaregivingRow, await all().where('caregiving.id', id).first());
    },

    async bySession(session: string): Promise<Caregiving | undefined> {
      return leaveOne(CaregivingRow, await all().where('caregiving.session_id', session).first());
    },

    /** Whoever cares or cared for the patient: those who still do first, then the newest. */
    async ofPatient(patient: string): Promise<Caregiving[]> {
      const rows = await all().whereIn('caregiving.patient_id', await recordsOf(unit, patient));
      return leaveAll(CaregivingRow, rows);
    },

    /** Whom the caregiver cares or cared for, in the same order. */
    async ofCaregiver(caregiver: string): Promise<Caregiving[]> {
      const rows = await all().whereIn('caregiving.caregiver_id', await recordsOf(unit, caregiver));
      return leaveAll(CaregivingRow, rows);
    },

    /** A dated end with its reason; throws `StaleError` if it has ended already. */
    async end(ended: {
      id: string;
      version: number;
      until: Day;
      as: 'removed' | 'replaced';
      why: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { id, version, until, as, why, at, by } = ended;
      const changed = await unit('caregiving')
        .where({ id, version, until_day: null })
        .update({
          until_day: until,
          ended_as: as,
          ended_why: why,
          ended_at: at,
          ended_by: by,
          version: version + 1,
        });
      metOne(changed, 'caregiving');
    },
  };
};
