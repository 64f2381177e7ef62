/** The visits of made-up people, task by task as at the counter, and what the state then sent them. */
import type { InputOf, OutputOf } from '../preload/contract/calls';
import type { TaskId } from '../preload/contract/registration-values';
import type { Day } from '../preload/contract/values';
import type { CounterWindow } from './ports';
import { addDays } from './rules/calendar';
import { termOf } from './rules/certification';
import type { Desk } from './scope/house';
import { must, type Step } from './training-calls';
import type { TrainingPerson } from './training-resources';

interface Visits {
  readonly window: CounterWindow;
  readonly desk: Desk;
  readonly today: Day;
}

type Session = OutputOf<'registration.open'>;

const certifier = { name: 'Dr. Sam Example', profession: 'physician', licenceNumber: '00.000001' } as const;

/** What is answered at the visit, in the order of the tasks. */
function answersOf(person: TrainingPerson, certifiedOn: Day): [TaskId, unknown][] {
  const { name, birthDate, address, phone, email } = person;
  return [
    ['certification', { certified: 'yes', certifier, certifiedOn }],
    ['details', { name, birthDate, connecticutResident: 'yes', address, phone }],
    ['email', { kind: 'own', email }],
    ['account', { registered: true, emailVerified: true }],
    ['login', { choseRole: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true }],
    ['caregiver', { authorised: 'no' }],
    ['documents', { items: [{ proof: 'identity', document: 'Example identity card', how: 'uploaded' }] }],
  ];
}

async function save(
  window: CounterWindow,
  session: Session,
  task: TaskId,
  answers: unknown,
): Promise<Session> {
  const version = session.tasks.find((one) => one.id === task)?.version ?? 0;
  return must(window, 'registration.saveTask', { session: session.id, task, version, answers });
}

/** A wave across the pad: made-up people have a made-up hand. */
const madeUpStrokes = [
  Array.from({ length: 40 }, (_, at) => [100 + at * 20, 150 + Math.round(60 * Math.sin(at / 3))]),
];

async function submit(window: CounterWindow, begun: Session): Promise<void> {
  const items = begun.reviewItems.map(({ item }) => ({ item, verdict: 'right' }));
  const reviewed = await save(window, begun, 'review', { items });
  const affirmed = await save(window, reviewed, 'affirmations', { statements: [], onStatePage: 'yes' });
  const signed = await save(window, affirmed, 'signature', { how: 'signed', strokes: madeUpStrokes });
  const { id: session, version, paperWishes: papers } = signed;
  await must(window, 'registration.finish', { session, version, submittedOnStatePage: true, papers });
}

/** One visit to the counter; answers the patient's id. */
async function visit({ window, today }: Visits, person: TrainingPerson): Promise<string> {
  const { name, birthDate, language, certifiedDaysAgo } = person;
  let session = await must(window, 'registration.start', {
    person: { kind: 'new', name, birthDate },
    language,
  });
  if (certifiedDaysAgo === null) await save(window, session, 'certification', { certified: 'no' });
  else
    for (const [task, answers] of answersOf(person, addDays(today, -certifiedDaysAgo)))
      session = await save(window, session, task, answers);
  if (person.reached === 'submitted') await submit(window, session);
  if (session.patient === null) throw new Error("a training visit is a patient's");
  return session.patient.id;
}

/** What happens with one person, step by step; the steps of all people are taken in the order of time. */
export function visitSteps(visits: Visits, person: TrainingPerson): Step[] {
  const { window, desk, today } = visits;
  const { card, certifiedDaysAgo } = person;
  let patient = '';
  const steps: Step[] = [
    {
      daysAgo: person.visitedDaysAgo,
      take: async () => {
        patient = await visit(visits, person);
      },
    },
  ];
  if (card === null || certifiedDaysAgo === null) return steps;
  const { kind, number, issuedDaysAgo, enteredDaysAgo, state } = card;
  const issuedOn = addDays(today, -issuedDaysAgo);
  const printedExpiry = termOf(addDays(today, -certifiedDaysAgo), desk.rulebook().rules, today).expiresOn;
  let certificate = { id: '', version: 0 };
  steps.push({
    daysAgo: enteredDaysAgo,
    take: async () => {
      const face = await must(window, 'card.record', { patient, kind, number, issuedOn, printedExpiry });
      if (face.certificate) certificate = face.certificate;
    },
  });
  if (state)
    steps.push({
      daysAgo: state.daysAgo,
      take: async () => {
        const { id, version } = certificate;
        const change = { state: state.is, on: addDays(today, -state.daysAgo), reason: state.reason };
        await must(window, 'card.changeState', { certificate: id, version, ...change });
      },
    });
  return steps;
}

const madeUp = (given: string, family: string) => ({ given, middle: '', family, suffix: '' });

/** Sessions that somebody has just begun, so that every kind of them is there to be looked at. */
const begunSessions = (today: Day): InputOf<'registration.start'>[] => [
  {
    subject: 'certifier',
    purpose: 'help',
    person: { kind: 'named', name: madeUp('Cora', 'Certifiersample') },
    language: 'en',
  },
  {
    subject: 'cpmrsRegistrant',
    purpose: 'help',
    person: { kind: 'named', name: madeUp('Pedro', 'Prescriptor-Ejemplo') },
    language: 'es',
  },
  {
    subject: 'minor',
    person: {
      kind: 'new',
      name: madeUp('Mina', 'Minorsample'),
      birthDate: addDays(today, -minorDays),
    },
    language: 'en',
  },
];
/** About twelve years: of no age, whenever the training store is made. */
const minorDays = 4_400;
const begunDaysAgo = 3;

export const begunSteps = (window: CounterWindow, today: Day): Step[] =>
  begunSessions(today).map((wish) => ({
    daysAgo: begunDaysAgo,
    take: async () => void (await must(window, 'registration.start', wish)),
  }));
