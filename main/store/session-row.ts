/** A row of `registration_session` as the domain has it, with the names that it joins. */
import { z } from 'zod';
import type { Purpose, SessionState, Subject, Waiting } from '../../preload/contract/registration-values';
import type { PersonName } from '../../preload/contract/values';
import { instant, json, language, nameOf, nameParts } from './rows';

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
export const partsOf = (table: 'person' | 'patient') =>
  Object.keys(nameParts).map((part) => `${table}.${part} as ${table}_${part}`);

export const SessionRow = z
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
