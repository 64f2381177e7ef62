/** What the start page asks, and the call that its answers are. */
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import type { PatientView } from '../../../preload/contract/patient';
import { Purpose, Subject } from '../../../preload/contract/registration-values';
import type { Reply } from '../../../preload/contract/reply';
import type { Language } from '../../../preload/contract/values';
import type { ProposedPerson } from '../../client/proposed-person';
import { noName } from '../../forms/person-fields';

type Start = InputOf<'registration.start'>;
type Started = Reply<OutputOf<'registration.start'>>;

/** What a walk-in comes for: a subject where it is a first registration or help, else a purpose. */
export const reasons = [
  'patient',
  'minor',
  'caregiver',
  'renewal',
  'change',
  'certifier',
  'cpmrsRegistrant',
] as const;
type Reason = (typeof reasons)[number];

/** Whose certificate is renewed, or whose information changed. */
export const registrants = ['patient', 'minor', 'caregiver'] as const satisfies readonly Subject[];

export interface Someone {
  readonly kind: string;
  readonly name: Readonly<Record<keyof typeof noName, string>>;
  readonly birthDate: string;
  /** Only to tell whether they are known already. */
  readonly zip: string;
  /** The id of somebody known here. */
  readonly patient: string;
}

export interface Typed extends Record<string, unknown> {
  readonly reason: string;
  readonly whose: string;
  readonly person: Someone;
  /** Whom a caregiver cares for. */
  readonly patient: Someone;
  readonly language: Language;
}

export const nobody: Someone = { kind: '', name: noName, birthDate: '', zip: '', patient: '' };
/** As their licence names them, until somebody presses "start". */
export const asProposed = ({ name, birthDate, address }: ProposedPerson): Someone => ({
  kind: 'new',
  name,
  birthDate,
  zip: address?.zip ?? '',
  patient: '',
});

const known = (patient: string): Someone => (patient === '' ? nobody : { ...nobody, kind: 'known', patient });

/** As somebody wished to be called in the queue: a proposal, read against their photo ID. */
function called(name: string, later: boolean): Someone {
  const words = name.trim().split(/\s+/u);
  if (words[0] === '') return nobody;
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : name.trim();
  // Whoever renews is known here, as a rule.
  return { ...nobody, kind: later ? '' : 'new', name: { ...noName, given, family } };
}

export const isHelp = (reason: unknown): boolean => reason === 'certifier' || reason === 'cpmrsRegistrant';
export const isLater = (reason: unknown): boolean => reason === 'renewal' || reason === 'change';

/** Subject and purpose of what is chosen; null until enough is. */
export function kindOf(reason: unknown, whose: unknown): { subject: Subject; purpose: Purpose } | null {
  const purpose = isHelp(reason) ? 'help' : isLater(reason) ? reason : 'first';
  const subject = Subject.safeParse(isLater(reason) ? whose : reason);
  const parsed = Purpose.safeParse(purpose);
  return subject.success && parsed.success ? { subject: subject.data, purpose: parsed.data } : null;
}

/** What an address such as `?subject=caregiver&patient=…` fills in; an adult's first registration else. */
export function typedFor(search: URLSearchParams, language: Language): Typed {
  const subject = search.get('subject') ?? 'patient';
  const purpose = search.get('purpose') ?? '';
  const later = isLater(purpose);
  const reason: Reason | undefined = reasons.find((one) => one === (later ? purpose : subject));
  const person = search.get('person') ?? '';
  const patient = search.get('patient') ?? '';
  const ward = subject === 'caregiver';
  const registrant = known(ward ? person : patient);
  return {
    reason: reason ?? 'patient',
    whose: later ? subject : '',
    person: registrant === nobody ? called(search.get('name') ?? '', later) : registrant,
    patient: known(ward ? patient : ''),
    language,
  };
}

/** A renewal or a change of somebody who is known here: whoever led here chose everything. */
export const isReady = ({ patient, person, reason, whose }: Typed): boolean =>
  isLater(reason) &&
  person.kind === 'known' &&
  kindOf(reason, whose) !== null &&
  (whose !== 'caregiver' || patient.kind === 'known');

type Wanted = Exclude<Start['person'], { kind: 'named' }>;

function someone({ kind, name, birthDate, patient }: Someone): Wanted | null {
  if (kind === 'known') return { kind, patient };
  return kind === 'new' ? { kind, name, birthDate } : null;
}

const missing = (field: string) =>
  ({ kind: 'invalid', fields: { [field]: { word: 'wrong.choose', facts: {} } } }) as const;

/** The call, or what is still to be chosen: the contract has no case for a half-told wish. */
export function inputOf(
  { reason, whose, person, patient, language }: Typed,
  from: string | null,
): { readonly kind: 'input'; readonly input: Start } | ReturnType<typeof missing> {
  const kind = kindOf(reason, whose);
  if (!kind) return missing(isLater(reason) ? 'whose' : 'reason');
  const shared = { ...kind, language, from };
  if (kind.purpose === 'help')
    return { kind: 'input', input: { ...shared, person: { kind: 'named', name: person.name } } };
  const registrant = someone(person);
  if (!registrant) return missing('person.kind');
  if (kind.subject !== 'caregiver') return { kind: 'input', input: { ...shared, person: registrant } };
  const ward = someone(patient);
  if (!ward) return missing('patient.kind');
  return { kind: 'input', input: { ...shared, person: registrant, patient: ward } };
}

/** A wrong that is about a person as a whole stands at the question who it is. */
export function atQuestions(reply: Started): Started {
  if (reply.kind !== 'invalid') return reply;
  const places: Readonly<Record<string, string>> = { person: 'person.kind', patient: 'patient.kind' };
  const fields = Object.entries(reply.fields).map(([path, wrong]) => [places[path] ?? path, wrong]);
  return { kind: 'invalid', fields: Object.fromEntries(fields) };
}

interface Page extends Pick<PatientView, 'id' | 'name' | 'birthDate'> {
  readonly caregivers: readonly Pick<PatientView['caregivers'][number], 'person'>[];
}

/** Who is meant on a patient's page: the patient, or one of those who care for them. */
export const namedIn = (page: Page, person: unknown) =>
  page.id === person ? page : (page.caregivers.find((one) => one.person.id === person)?.person ?? null);
