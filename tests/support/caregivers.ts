/** Caregivers and minors, task by task, as staff would type them. */
import type { InputOf } from '../../preload/contract/calls';
import type { TaskId } from '../../preload/contract/registration-values';
import type { Desk } from './counter';
import { type AnyView, finish, goodAnswers, saveTask, startSession, workThrough } from './journey';

export const rosa = { given: 'Rosa', middle: '', family: 'Delgado', suffix: '' };
export const leo = { given: 'Leo', middle: '', family: 'Delgado', suffix: '' };

export const tie = {
  relationship: 'other',
  managesWellBeing: 'yes',
  authorised: 'yes',
  patientLacksCapacity: 'no',
};
export const guardian = {
  name: rosa,
  birthDate: '1984-05-02',
  relationship: 'parent',
  email: 'rosa@example.org',
  phone: '(860) 555-0177',
};
export const second = {
  certified: 'yes',
  certifier: { name: 'Dr. Omar Haddad', profession: 'physician', licenceNumber: '1.051733' },
  certifiedOn: '2026-03-05',
};

type Known = { readonly patient: string } | { readonly birthDate: string; readonly name?: typeof rosa };
const wanted = (who: Known, name: typeof rosa) =>
  'patient' in who
    ? ({ kind: 'known', patient: who.patient } as const)
    : ({ kind: 'new', name: who.name ?? name, birthDate: who.birthDate } as const);

export const wish = (
  person: Known,
  patient: Known,
  from: string | null = null,
  purpose: 'first' | 'renewal' = 'first',
) =>
  ({
    subject: 'caregiver',
    purpose,
    person: wanted(person, rosa),
    patient: wanted(patient, { ...rosa, given: 'Berta' }),
    from,
    language: 'en',
    needDocumented: true,
  }) as InputOf<'registration.start'>;

/** A caregiver of age for a patient; both new unless they are known. */
export const startCaregiver = (
  desk: Desk,
  patient: Known,
  person: Known = { birthDate: '1975-02-11' },
  from?: string,
) => desk.done('registration.start', wish(person, patient, from ?? null));

/** The caregiver's answers; `more` is laid over them. */
export const caregiverAnswers = (
  view: AnyView,
  more: { readonly [Task in TaskId]?: unknown } = {},
): { readonly [Task in TaskId]?: unknown } => {
  const good = goodAnswers(view);
  return {
    ...good,
    relationship: tie,
    details: {
      ...(good.details as object),
      name: view.person.name,
      birthDate: view.person.birthDate,
      connecticutResident: null,
    },
    ...more,
  };
};

export const minorAnswers = (
  view: AnyView,
  more: { readonly [Task in TaskId]?: unknown } = {},
): { readonly [Task in TaskId]?: unknown } => ({
  ...goodAnswers(view),
  secondCertification: second,
  details: { ...(goodAnswers(view).details as object), name: leo, birthDate: view.person.birthDate },
  guardian,
  letters: { items: view.guide.lists.letters.map((letter) => ({ letter, state: 'here' })) },
  ...more,
});

/** Every open task in its order, but those named. */
export async function through(
  desk: Desk,
  view: AnyView,
  answersFor: (view: AnyView) => { readonly [Task in TaskId]?: unknown },
  except: readonly TaskId[] = [],
): Promise<AnyView> {
  let now = view;
  for (const { id } of view.tasks) {
    const at = now.tasks.find((one) => one.id === id);
    if (at === undefined || at.state === 'cannotStart' || at.state === 'done' || except.includes(id))
      continue;
    now = await saveTask(desk, now, id, answersFor(now)[id]);
  }
  return now;
}

export const startMinor = (desk: Desk, birthDate = '2012-03-11'): Promise<AnyView> =>
  desk.done('registration.start', {
    subject: 'minor',
    person: { kind: 'new', name: leo, birthDate },
    language: 'en',
  } as InputOf<'registration.start'>);

/** A patient whose own session is submitted. */
export async function submittedPatient(desk: Desk): Promise<AnyView & { patient: { id: string } }> {
  return finish(desk, await workThrough(desk, await startSession(desk)));
}

/** A caregiver whose session is submitted: they care for the patient from today on. */
export async function caring(
  desk: Desk,
  patient: Known,
  person?: Known,
  more: { readonly [Task in TaskId]?: unknown } = {},
): Promise<AnyView> {
  const begun = await startCaregiver(desk, patient, person);
  return finish(desk, await through(desk, begun, (view) => caregiverAnswers(view, more)));
}
