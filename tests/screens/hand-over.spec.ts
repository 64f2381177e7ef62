/** What can be handed over now, and what the rest waits for. */
import { expect, test } from 'playwright/test';
import type { TaskView } from '../../preload/contract/registration';
import type { TaskId, TaskState } from '../../preload/contract/registration-values';
import { blockersOf, canHandOver } from '../../renderer/screens/registration/may-hand-over';

const task = (id: TaskId, state: TaskState, after: readonly TaskId[] = []): TaskView => ({
  id,
  state,
  after: [...after],
  version: 0,
  answers: null,
  draft: null,
  typedBy: null,
  savedAt: null,
  savedBy: null,
});
const session = (documents: TaskState, review: TaskState = 'notStarted', login: TaskState = 'done') => ({
  tasks: [
    task('login', login),
    task('review', login === 'done' ? review : 'cannotStart', ['login']),
    task('documents', documents),
    task('affirmations', 'cannotStart', ['review', 'documents']),
    task('signature', 'cannotStart', ['affirmations']),
  ],
});

for (const [what, view, possible, blockers] of [
  ['documents are missing', session('notStarted'), ['review'], ['documents']],
  ['documents are begun', session('inProgress', 'done'), ['review'], ['documents']],
  ['documents are there', session('done'), ['review', 'affirmations', 'signature'], []],
  ['no documents are needed', session('notNeeded'), ['review', 'affirmations', 'signature'], []],
  ['nobody has logged in', session('notStarted', 'notStarted', 'notStarted'), [], ['login', 'documents']],
] as const)
  test(`R-PAT-7 where ${what}, ${possible.join(', ') || 'nothing'} can be handed over`, () => {
    expect(canHandOver(view)).toEqual(possible);
    const [signature] = view.tasks.slice(-1);
    expect(signature && blockersOf(view, signature)).toEqual(blockers);
  });
