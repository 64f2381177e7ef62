/** Every page that an operator can open, with something of the made-up store in it. */
import type { Page } from 'playwright/test';
import { type RouteName, routes } from '../../renderer/routes';
import { caring } from './caregivers';
import type { Desk } from './counter';
import { certifier, saveTask, startSession } from './journey';
import { deskOf } from './page-desk';
import { enterCard } from './renewals';
import { trainingCards } from './steps/card-check';
import { day } from './steps/help';
import { ask as call } from './steps/mid-task';

const ask = async (page: Page, name: string, input: Record<string, unknown>) =>
  (await call(page, name, input)).value;

export interface Known {
  readonly open: string;
  readonly submitted: string;
  readonly patient: string;
  readonly paper: string;
  readonly account: string;
  readonly document: string;
  /** A first session that the state's card overtook. */
  readonly stray: string;
  /** Somebody who cares for a patient and is none. */
  readonly caregiver: string;
  /** Every kind of task that a session in progress has, each at one address. */
  readonly tasks: ReadonlyMap<string, string>;
  /** The list of every kind of session in progress. */
  readonly lists: ReadonlyMap<string, string>;
}

/** A picture of nothing, kept for the session; answers its id. */
const keepDocument = (page: Page, session: string): Promise<string> =>
  page.evaluate(async (id) => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillText('Example', 20, 20);
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg'));
    const reply = await window.counter.call('document.keep', {
      session: id,
      proof: 'identity',
      kind: 'passport',
      mime: 'image/jpeg',
      bytes: new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)),
      enclosed: true,
      keep: { kind: 'afterEnd' },
    });
    return (reply as { value: { id: string } }).value.id;
  }, session);

/** A first session that was left when its card came, and a caregiver of its patient. */
async function strayOf(desk: Desk): Promise<Pick<Known, 'stray' | 'caregiver'>> {
  const certification = { certified: 'yes', certifier, certifiedOn: day(-9) };
  const { id, expiresOn, patient } = await saveTask(
    desk,
    await startSession(desk),
    'certification',
    certification,
  );
  await enterCard(desk, patient.id, 'TRAIN-0099', day(-1), expiresOn ?? '');
  const { person } = await caring(desk, { patient: patient.id }, undefined, { certification });
  return { stray: id, caregiver: person.id ?? '' };
}

/** Something of everything in training mode's store; for a manager who is signed in. */
export async function knownOf(page: Page): Promise<Known> {
  const board = (await ask(page, 'today.board', {})) as {
    inProgress: { id: string; tasksDone: number }[];
    submitted: { id: string; patient: { id: string } | null }[];
  };
  const staff = (await ask(page, 'staff.list', {})) as { accounts: { id: string }[] };
  const open = board.inProgress.find(({ tasksDone }) => tasksDone > 0);
  const submitted = board.submitted.find(({ patient }) => patient !== null);
  const [account] = staff.accounts;
  if (!open || !submitted?.patient || !account)
    throw new Error('the made-up store lacks a session or an account');
  const view = (await ask(page, 'patient.view', { patient: submitted.patient.id })) as {
    papers: { id: string }[];
  };
  for (const [name, reason] of [
    ['Alma Example', 'renew'],
    ['Jo Example', 'card'],
    ['Sam Example', 'question'],
  ])
    await ask(page, 'queue.join', { name, reason, person: null, key: null });
  await ask(page, 'queue.callNext', {});
  const { id, version } = (await ask(page, 'queue.callNext', {})) as { id: string; version: number };
  await ask(page, 'queue.move', { place: id, version, move: 'attend' });
  const [paper] = view.papers;
  if (!paper) throw new Error('the made-up store lacks a paper');
  const tasks = new Map<string, string>();
  const lists = new Map<string, string>();
  for (const { id } of [open, ...board.inProgress]) {
    const session = (await ask(page, 'registration.open', { session: id })) as {
      subject: string;
      purpose: string;
      tasks: { id: string }[];
    };
    lists.set(`${session.purpose} ${session.subject}`, `/register/${id}`);
    for (const task of session.tasks)
      if (!tasks.has(task.id)) tasks.set(task.id, `/register/${id}/${task.id}`);
  }
  return {
    open: open.id,
    submitted: submitted.id,
    patient: submitted.patient.id,
    paper: paper.id,
    account: account.id,
    document: await keepDocument(page, open.id),
    ...(await strayOf(deskOf(page))),
    tasks,
    lists,
  };
}

const nobody = '00000000-0000-4000-8000-000000000000';

/** Every address of renderer/routes.ts with something of the made-up store in it. */
export function addresses(known: Known): [string, string][] {
  const filled = Object.entries(routes).flatMap(([name, { path }]): [RouteName, string][] => {
    const at = path
      .replace(':session', known.open)
      .replace(':patient', known.patient)
      .replace(':person', known.patient)
      .replace(':paper', known.paper)
      .replace(':account', known.account)
      .replace(':document', known.document)
      .replace(':rule', 'allotment.default')
      .replace(':day', '2026-03-11')
      // Nothing was sold or ordered yet: whoever walks here finds none.
      .replace(':order', nobody)
      .replace(':dispense', nobody);
    return name === 'registerTask' ? [] : [[name as RouteName, at]];
  });
  const cards = trainingCards.map(([number, verdict]): [string, string] => [
    verdict,
    `/card?number=${number}`,
  ]);
  return [
    ...filled,
    ...known.lists,
    ...known.tasks,
    ...cards,
    ['submitted', `/register/${known.submitted}`],
    ['checkAnswers', `/register/${known.open}/check`],
    ['handOver', `/register/${known.open}/hand-over`],
    ['waiting', `/register/${known.open}/waiting`],
    ['abandon', `/register/${known.open}/abandon`],
    ['returned', `/register/${known.submitted}/returned`],
    ['stray', `/register/${known.stray}`],
    ['task of a stray', `/register/${known.stray}/details`],
    ['caregiver', `/patient/${known.caregiver}`],
    ['nobody', `/patient/${nobody}`],
  ];
}
