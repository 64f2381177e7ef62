/** An adult patient's registration, task by task, as staff would type it. */
import type { InputOf, OutputOf } from '../../preload/contract/calls';
import type { TaskId } from '../../preload/contract/registration-values';
import type { Desk } from './counter';

export type AnyView = OutputOf<'registration.open'>;
/** The view of a session that is about a patient. */
export type View = AnyView & { readonly patient: NonNullable<AnyView['patient']> };

export function ofPatient(view: AnyView): View {
  const { patient } = view;
  if (patient === null) throw new Error('the session is about no patient');
  return { ...view, patient };
}

/** Drawn as if with a finger: a wave across the pad. */
export const signature = {
  how: 'signed',
  strokes: [Array.from({ length: 40 }, (_, at) => [100 + at * 20, 150 + Math.round(60 * Math.sin(at / 3))])],
};

export const patientName = { given: 'Ana María', middle: '', family: "O'Connor-Nguyễn", suffix: '' };

export const certifier = { name: 'Dr. Grace Bell', profession: 'physician', licenceNumber: '1.048212' };

/** Answers that finish each task; `review` is made from the list that the session shows. */
export const goodAnswers = (view: AnyView): { readonly [Task in TaskId]?: unknown } => ({
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
  login: { choseRole: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true },
  review: { items: view.reviewItems.map(({ item }) => ({ item, verdict: 'right', note: '' })) },
  caregiver: { authorised: 'no' },
  documents: { items: [{ proof: 'identity', document: "Connecticut driver's license", how: 'uploaded' }] },
  affirmations: {
    statements: view.statements.map(({ statement, version }) => ({ statement, version, answer: 'yes' })),
    onStatePage: view.statements.length === 0 ? 'yes' : null,
  },
  signature,
});

export const startSession = async (desk: Desk, person: Partial<{ birthDate: string }> = {}): Promise<View> =>
  ofPatient(
    await desk.done('registration.start', {
      person: { kind: 'new', name: patientName, birthDate: '1980-07-14', ...person },
      language: 'en',
    } as InputOf<'registration.start'>),
  );

/** Saves one task with the version that the session shows. */
export async function saveTask(desk: Desk, view: AnyView, task: TaskId, answers?: unknown): Promise<View> {
  const version = view.tasks.find((one) => one.id === task)?.version ?? 0;
  return ofPatient(
    await desk.done('registration.saveTask', {
      session: view.id,
      task,
      version,
      answers: answers ?? goodAnswers(view)[task],
    }),
  );
}

/** Every task done, except those named and what comes after them. */
export async function workThrough(desk: Desk, view: AnyView, except: readonly TaskId[] = []): Promise<View> {
  let now = ofPatient(view);
  for (const { id } of view.tasks) {
    const open = now.tasks.some((one) => one.id === id && one.state !== 'cannotStart');
    if (open && !except.includes(id)) now = ofPatient(await saveTask(desk, now, id));
  }
  return now;
}

export async function finish(desk: Desk, view: AnyView): Promise<View> {
  return ofPatient(
    await desk.done('registration.finish', {
      session: view.id,
      version: view.version,
      submittedOnStatePage: true,
      papers: view.paperWishes,
    }),
  );
}
