/** R-ST-2: "ask us", and the inbox at the desk. */
import { expect } from 'playwright/test';
import { colleague, type Desk, manager, test, trail } from '../support/counter';
import { startSession, workThrough } from '../support/journey';

const question = {
  name: 'Ada',
  email: 'ada@example.org',
  message: '¿Cuándo llega?',
  language: 'es',
} as const;
const open = (desk: Desk) => desk.done('contact.inbox', { state: 'open', after: null });

test('R-ST-2 a walk-in’s message comes with their session, and they read no inbox', async ({
  house,
  main,
}) => {
  const walkIn = await colleague(house, 'Hand Over', ['frontDesk']);
  const session = await workThrough(walkIn, await startSession(walkIn), ['review', 'affirmations']);
  await walkIn.done('registration.handOver', { session: session.id, tasks: ['review'], language: 'es' });
  await walkIn.done('contact.send', question);
  expect((await walkIn.call('contact.inbox', { state: 'open', after: null })).kind).toBe('denied');
  const { messages } = await open(main);
  expect(messages).toMatchObject([
    { ...question, session: { id: session.id, number: session.number }, answer: null },
  ]);
});

test('R-ST-2 staff note how they answered, in the version that they read; reopening keeps the note', async ({
  house,
  main,
}) => {
  await main.done('contact.send', question);
  const [message] = (await open(main)).messages;
  if (!message) throw new Error('no message');
  const answer = { message: message.id, version: 1, way: 'phone', note: 'Called twice' } as const;
  house.clock.now = '2026-03-10T16:00:00.000Z';
  await main.done('contact.answer', answer);
  expect((await main.call('contact.answer', answer)).kind).toBe('stale');
  expect(await open(main)).toMatchObject({ messages: [], open: 0, answered: 1 });
  const answered = await main.done('contact.inbox', { state: 'answered', after: null });
  expect(answered.messages).toMatchObject([
    { answer: { way: 'phone', note: 'Called twice', at: house.clock.now, by: manager.name }, version: 2 },
  ]);
  await main.done('contact.reopen', { message: message.id, version: 2 });
  expect((await main.call('contact.reopen', { message: message.id, version: 2 })).kind).toBe('stale');
  await main.done('contact.answer', { ...answer, version: 3, way: 'email', note: '' });
  const again = await main.done('contact.inbox', { state: 'answered', after: null });
  expect(again.messages).toMatchObject([{ answer: { way: 'email', note: '' } }]);
  const calls = (await trail(main)).map(({ call }) => call);
  expect(calls).toEqual(expect.arrayContaining(['contact.send', 'contact.answer', 'contact.reopen']));
});

for (const [field, input] of [
  ['name', { name: '' }],
  ['email', { email: '' }],
  ['email', { email: 'ada@' }],
  ['message', { message: '  ' }],
  ['message', { message: 'x'.repeat(4001) }],
  ['language', { language: 'fr' }],
] as const)
  test(`R-ST-2 name, e-mail and message are asked for: ${JSON.stringify(input).slice(0, 40)}`, async ({
    main,
  }) => {
    const reply = await main.raw('contact.send', { ...question, ...input });
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field]: {} } });
    expect((await open(main)).open).toBe(0);
  });

test('R-ST-2 a long inbox is paged: open ones oldest first, answered ones newest first', async ({
  house,
  main,
}) => {
  for (let at = 0; at < 23; at += 1) {
    house.clock.now = `2026-03-10T15:${String(at).padStart(2, '0')}:00.000Z`;
    await main.done('contact.send', { ...question, name: `Asker ${at}` });
  }
  const first = await open(main);
  expect([first.messages.length, first.more, first.open]).toEqual([20, true, 23]);
  expect(first.messages[0]?.name).toBe('Asker 0');
  const after = first.messages.at(-1)?.id ?? null;
  const rest = await main.done('contact.inbox', { state: 'open', after });
  expect(rest.messages.map(({ name }) => name)).toEqual(['Asker 20', 'Asker 21', 'Asker 22']);
  for (const { id, version } of rest.messages)
    await main.done('contact.answer', { message: id, version, way: 'inPerson', note: '' });
  const answered = await main.done('contact.inbox', { state: 'answered', after: null });
  expect(answered.messages.map(({ name }) => name)).toEqual(['Asker 22', 'Asker 21', 'Asker 20']);
  expect(answered).toMatchObject({ open: 20, answered: 3, more: false });
});
