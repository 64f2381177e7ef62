/** Names in any script, and what cannot be kept. */
import { expect } from 'playwright/test';
import { test } from '../support/counter';
import { finish, goodAnswers, saveTask, startSession, workThrough } from '../support/journey';

for (const [what, name] of [
  ['200 characters', { given: 'Ä'.repeat(200), middle: '', family: 'x'.repeat(200), suffix: '' }],
  ['Cyrillic', { given: 'Надежда', middle: 'Ивановна', family: 'Щукина', suffix: '' }],
  ['Arabic', { given: 'ليلى', middle: '', family: 'الحسيني', suffix: '' }],
  ['Chinese', { given: '小明', middle: '', family: '欧阳', suffix: '' }],
] as const)
  test(`a name in ${what} is registered, found and printed`, async ({ main }) => {
    const begun = await main.done('registration.start', {
      person: { kind: 'new', name, birthDate: '1980-07-14' },
      language: 'es',
    });
    const answers = { ...(goodAnswers(begun).details as object), name };
    const ready = await workThrough(main, await saveTask(main, begun, 'details', answers), ['details']);
    const { papers } = await finish(main, ready);
    for (const { id } of papers) {
      const { bytes } = await main.done('paper.bytes', { paper: id });
      expect(bytes.length).toBeGreaterThan(1000);
    }
    const found = await main.done('search.suggest', { text: name.family.slice(0, 3) });
    expect(found.map((one) => one.name)).toEqual([name]);
  });

test('a name of 201 characters is told at its field', async ({ main }) => {
  const name = { given: 'A'.repeat(201), family: 'B' };
  const reply = await main.call('registration.start', {
    person: { kind: 'new', name, birthDate: '1980-07-14' },
    language: 'en',
  });
  expect(reply).toMatchObject({
    kind: 'invalid',
    fields: { 'person.name.given': { word: 'wrong.tooLong' } },
  });
});

test('a draft that cannot be written down, or is far too long, is told and keeps the one before', async ({
  main,
}) => {
  const { id: session } = await startSession(main);
  const draft = { session, task: 'details' } as const;
  await main.done('registration.saveDraft', { ...draft, typed: { phone: '1' } });
  expect((await main.call('registration.saveDraft', { ...draft, typed: { phone: 10n } })).kind).toBe(
    'invalid',
  );
  const long = { phone: '1'.repeat(100_001) };
  expect((await main.call('registration.saveDraft', { ...draft, typed: long })).kind).toBe('invalid');
  const view = await main.done('registration.open', { session });
  expect(view.tasks.find((task) => task.id === 'details')?.draft).toEqual({ phone: '1' });
});
