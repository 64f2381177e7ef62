/** An adult patient's registration, task by task, as staff would type it. */
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import type { TaskId } from '../../preload/contract/registration-values';
import type { Desk } from './counter';

type View = OutputOf<'registration.open'>;

export const patientName = { given: 'Ana María', middle: '', family: "O'Connor-Nguyễn", suffix: '' };

export const certifier = { name: 'Dr. Grace Bell', profession: 'physician', licenceNumber: '1.048212' };

/** Answers that finish each task; `review` is made from the list that the session shows. */
export const goodAnswers = (view: View): Record<TaskId, unknown> => ({
  certification: { certified: 'yes', certifier, certifiedOn: '2026-03-01' },
  details: {
    name: patientName,
    birthDate: '1980-07-14',
    connecticutResident: 'yes',
    address: { line1: '12 Farmington Avenue', line2: 'Apt 3', town: 'Hartford', state: 'CT', zip: '06105' },
    phone: '(860) 555-0142',
  },
  email: { kind: 'own', email: 'ana@example.org' },
  account: { registered: true, emailVerified: true },
  login: { choseIAmAPatient: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true },
  review: { items: view.reviewItems.map(({ item }) => ({ item, verdict: 'right', note: '' })) },
  caregiver: { authorised: 'no' },
  documents: { items: [{ proof: 'identity', document: "Connecticut driver's license", how: 'uploaded' }] },
  affirmations: {
    statements: view.statements.map(({ statement, version }) => ({ statement, version, answer: 'yes' })),
    onStatePage: view.statements.length === 0 ? 'yes' : null,
  },
});

export const startSession = (desk: Desk, person: Partial<{ birthDate: string }> = {}): Promise<View> =>
  desk.done('registration.start', {
    person: { kind: 'new', name: patientName, birthDate: '1980-07-14', ...person },
    language: 'en',
  } as InputOf<'registration.start'>);

/** Saves one task with the version that the session shows. */
export async function saveTask(desk: Desk, view: View, task: TaskId, answers?: unknown): Promise<View> {
  const version = view.tasks.find((one) => one.id === task)?.version ?? 0;
  return desk.done('registration.saveTask', {
    session: view.id,
    task,
    version,
    answers: answers ?? goodAnswers(view)[task],
  });
}

/** Every task done, except those named. */
export async function workThrough(desk: Desk, view: View, except: readonly TaskId[] = []): Promise<View> {
  let now = view;
  for (const { id } of view.tasks) if (!except.includes(id)) now = await saveTask(desk, now, id);
  return now;
}

export async function finish(desk: Desk, view: View): Promise<View> {
  return desk.done('registration.finish', {
    session: view.id,
    version: view.version,
    submittedOnStatePage: true,
    papers: view.paperWishes,
  });
}
