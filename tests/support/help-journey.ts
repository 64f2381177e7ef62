/** Help for certifiers and CPMRS registrants, task by task, as staff would type it. */
import type { TaskId } from '../../preload/contract/registration-values';
import type { Desk } from './counter';
import type { AnyView } from './journey';

export const helpedName = { given: 'Grace', middle: '', family: "O'Dwyer-Bell", suffix: '' };
export const helpedCertifier = {
  name: "Dr. Grace O'Dwyer-Bell",
  profession: 'physician',
  licenceNumber: '1.048212',
};

export const startHelp = (
  desk: Desk,
  subject: 'certifier' | 'cpmrsRegistrant',
  person: Partial<typeof helpedName> = {},
): Promise<AnyView> =>
  desk.done('registration.start', {
    subject,
    purpose: 'help',
    person: { kind: 'named', name: { ...helpedName, ...person } },
    language: 'en',
  });

const input = (view: AnyView, task: TaskId, answers: unknown) => ({
  session: view.id,
  task,
  version: view.tasks.find(({ id }) => id === task)?.version ?? 0,
  answers,
});
/** Saves one task with the version that the view shows; whatever comes back. */
export const trySave = (desk: Desk, view: AnyView, task: TaskId, answers: unknown) =>
  desk.call('registration.saveTask', input(view, task, answers));
export const save = (desk: Desk, view: AnyView, task: TaskId, answers: unknown): Promise<AnyView> =>
  desk.done('registration.saveTask', input(view, task, answers));

export const checkedAll = (view: AnyView, list: 'requirements' | 'bonaFide', said: string) => ({
  items: view.guide.lists[list].map((item) => ({ item, said })),
});
/** The first steps done, on these days. */
export const stepsOn = (view: AnyView, ...days: readonly (string | null)[]) => ({
  steps: view.guide.lists.cpmrsSteps.map((step, at) => ({ step, on: days[at] ?? null })),
});

export const stateOf = (view: AnyView, task: TaskId) => view.tasks.find(({ id }) => id === task)?.state;

export const finishHelp = (desk: Desk, view: AnyView): Promise<AnyView> =>
  desk.done('registration.finish', {
    session: view.id,
    version: view.version,
    submittedOnStatePage: false,
    papers: view.paperWishes,
  });

/** What a paper's QR holds, as the scanner reads it (decisions, papers). */
export const codeOf = (view: AnyView) => `CS1RS${view.id.replaceAll('-', '').toUpperCase()}`;
