/** B-RUL-1: a manager confirms, sets, loads and replays; the next call of every window decides by it. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { type Desk, test } from '../support/counter';
import { day, hashNow, inForce, keyed, reason } from '../support/rulebook';

async function confirm(desk: Desk, rule: InputOf<'rulebook.confirm'>['rule'], from: string, more = {}) {
  const page = await desk.done('rulebook.rule', { rule });
  const waits = page.versions.find(({ mayConfirm }) => mayConfirm);
  if (!waits) throw new Error('nothing waits');
  const { at, version } = waits;
  const form = {
    key: keyed(),
    book: page.book.hash,
    rule,
    at,
    from,
    source: version.source,
    read: true,
    reason,
    ...more,
  };
  return desk.raw('rulebook.confirm', form);
}

test('B-RUL-1 a rule is confirmed for a later day, and decides from the store’s midnight on', async ({
  house,
  main,
}) => {
  const { today } = await main.done('rulebook.list', {});
  expect(today).toBe('2026-03-10');
  expect(await confirm(main, 'allotment.default', '2026-03-12')).toMatchObject({ kind: 'done' });
  const page = await main.done('rulebook.rule', { rule: 'allotment.default' });
  expect(page.versions.map(({ standing, version }) => [standing, version.value])).toEqual([
    ['inForce', 98_000],
    ['confirmed', 140_000],
    ['scheduled', 140_000],
  ]);
  expect(page.acts).toMatchObject([{ kind: 'confirmed', from: '2026-03-12', reason, by: 'Marta Ruiz' }]);
  // The store stands in New York: the day changes at 04:00 UTC.
  house.clock.now = '2026-03-12T03:59:59.000Z';
  expect(await inForce(main, 'allotment.default')).toBe(98_000);
  house.clock.now = '2026-03-12T04:00:00.000Z';
  expect(await inForce(main, 'allotment.default')).toBe(140_000);
});

for (const [what, change, expected] of [
  ['a day that has passed', { from: '2026-03-09' }, { fields: { from: { word: 'wrong.rulebookPast' } } }],
  ['an unread source', { read: false }, { fields: { read: { word: 'wrong.sourceUnread' } } }],
  ['no reason', { reason: ' ' }, { fields: { reason: { word: 'wrong.required' } } }],
  [
    'a source that names nothing',
    { source: 'my cousin' },
    { fields: { source: { word: 'wrong.ruleSource' } } },
  ],
  ['a place of another rule', { at: 0 }, { kind: 'refused', code: 'rulebook-gone' }],
  ['an older rulebook', { book: 'a'.repeat(64) }, { kind: 'stale' }],
] as const)
  test(`B-RUL-1 a rule is not confirmed with ${what}`, async ({ main }) => {
    expect(await confirm(main, 'allotment.default', '2026-03-10', change)).toMatchObject(expected);
    expect(await inForce(main, 'allotment.default')).toBe(98_000);
  });

test('B-RUL-1 a better source is kept with the confirmation; taken back, the rule waits again', async ({
  main,
}) => {
  const source = 'CGS 21a-408d';
  expect(await confirm(main, 'equivalency.purchase', '2026-03-10', { source })).toMatchObject({
    kind: 'done',
  });
  const page = await main.done('rulebook.rule', { rule: 'equivalency.purchase' });
  const held = page.versions.find(({ standing }) => standing === 'inForce');
  expect(held?.version).toMatchObject({
    source,
    certainty: 'LIKELY',
    verifiedBy: 'Marta Ruiz',
    verifiedOn: '2026-03-10',
  });
  const form = {
    key: keyed(),
    book: page.book.hash,
    rule: 'equivalency.purchase',
    at: held?.at ?? 0,
    from: day('2026-03-10'),
    reason,
  } as const;
  await main.done('rulebook.takeBack', form);
  const after = await main.done('rulebook.rule', { rule: 'equivalency.purchase' });
  expect(after.line).toMatchObject({ inForce: null, waiting: true, changedHere: true });
  expect(after.acts.map(({ kind }) => kind)).toEqual(['takenBack', 'confirmed']);
  expect(
    await main.call('rulebook.takeBack', { ...form, key: keyed(), book: after.book.hash }),
  ).toMatchObject({
    code: 'rulebook-gone',
  });
});

test('B-RUL-1 a form that is sent twice makes one act; with other answers it is refused', async ({
  main,
}) => {
  const book = await hashNow(main);
  const form = {
    key: keyed(),
    book,
    rule: 'card.expiresSoon',
    value: 20,
    from: day('2026-03-10'),
    reason,
  } as const;
  const replies = await Promise.all([1, 2, 3].map(() => main.call('rulebook.setValue', form)));
  expect(replies.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect((await main.done('rulebook.list', {})).acts.filter(({ kind }) => kind === 'valueSet')).toHaveLength(
    1,
  );
  expect(await main.call('rulebook.setValue', { ...form, value: 25 })).toMatchObject({
    code: 'form-sent-before',
  });
  expect(await main.call('rulebook.setValue', { ...form, key: keyed() })).toMatchObject({ kind: 'stale' });
});

test('B-RUL-1 values of another kind, and none where one is needed, are told at the field', async ({
  main,
}) => {
  const raw = async (rule: string, value: unknown) =>
    main.raw('rulebook.setValue', {
      key: keyed(),
      book: await hashNow(main),
      rule,
      value,
      from: '2026-03-10',
      reason,
    });
  expect(await raw('card.expiresSoon', 'soon')).toMatchObject({
    fields: { value: { word: 'wrong.ruleValue' } },
  });
  expect(await raw('card.expiresSoon', -1)).toMatchObject({ fields: { value: { word: 'wrong.ruleValue' } } });
  expect(await raw('clock.tolerance', null)).toMatchObject({
    fields: { value: { word: 'wrong.ruleNeeded' } },
  });
  expect(await raw('certification.validity', 2)).toMatchObject({ kind: 'refused', code: 'rulebook-gone' });
  expect(await raw('renewal.reminders', [45, 15])).toMatchObject({ kind: 'done' });
  expect(await raw('allotment.externalMissing', 'block')).toMatchObject({ kind: 'done' });
});
