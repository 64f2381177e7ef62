/** A review answers for what it compared: what changes afterwards has to be compared again (R-PAT-4). */
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { test } from '../support/counter';
import { finish, saveTask, startSession, workThrough } from '../support/journey';

const stateOf = (view: OutputOf<'registration.open'>, task: string) =>
  view.tasks.find((one) => one.id === task)?.state;

test('R-PAT-4 R-PAT-7: an e-mail changed after the review opens review and affirmations again', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main));
  expect(ready.canFinish).toBe(true);
  const same = await saveTask(main, ready, 'email');
  expect([stateOf(same, 'review'), stateOf(same, 'affirmations'), same.canFinish]).toEqual([
    'done',
    'done',
    true,
  ]);
  const draft = { session: ready.id, task: 'review', typed: { items: [] } } as const;
  await main.done('registration.saveDraft', draft);
  const changed = await saveTask(main, same, 'email', { kind: 'own', email: 'changed@example.org' });
  expect([stateOf(changed, 'review'), stateOf(changed, 'affirmations')]).toEqual([
    'inProgress',
    'cannotStart',
  ]);
  expect(changed.tasks.find((one) => one.id === 'review')?.draft).toBeNull();
  expect(changed).toMatchObject({ canFinish: false, nextTask: 'review' });
  const finishing = { session: changed.id, version: changed.version, papers: [], submittedOnStatePage: true };
  expect(await main.call('registration.finish', { ...finishing, submittedOnStatePage: true })).toMatchObject({
    kind: 'refused',
    code: 'session-not-ready',
  });
  const again = await saveTask(main, changed, 'review');
  expect((await finish(main, again)).state).toBe('submitted');
});

test('R-PAT-4: what the screen says was held is not believed', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main), ['review', 'affirmations']);
  const items = ready.reviewItems.map(({ item }) => ({ item, verdict: 'right', note: '', held: 'made up' }));
  const saved = await saveTask(main, ready, 'review', { items });
  expect(stateOf(saved, 'review')).toBe('done');
});
