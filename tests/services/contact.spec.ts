/** R-ST-2: "ask us", and the inbox at the desk. */
import { randomUUID } from 'node:crypto';
import { expect } from 'playwright/test';
import { colleague, type Desk, manager, test, trail } from '../support/counter';
import { handedOver } from '../support/customer-screen';
import { finish, startSession, workThrough } from '../support/journey';
import { lookInto } from '../support/store-rows';

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
  const [sent] = (await trail(main)).filter(({ call }) => call === 'contact.send');
  expect(sent).toMatchObject({ outcome: 'done', subject: session.patient.id });
  expect(messages).toMatchObject([
    { ...question, session: { id: session.id, number: session.number }, answer: null },
  ]);
});

test('R-ST-2 once the walk-in said that they are through, or is away, nothing is sent or kept for them', async ({
  house,
}) => {
  const { main, screen } = await handedOver(house);
  const late = async () => {
    for (const reply of [
      await screen.call('contact.send', question),
      await screen.call('contact.saveDraft', { typed: { message: 'When' } }),
    ])
      expect(reply).toMatchObject({ kind: 'refused', code: 'not-handed-over' });
  };
  await screen.idle();
  await late();
  await main.done('walkIn.wake', {});
  await screen.done('walkIn.done', {});
  await late();
  expect((await open(main)).open).toBe(0);
});

test('R-ST-2 a half-typed question outlives a blank screen and the end of the hand-over, until it is sent', async ({
  house,
}) => {
  const { main, screen, ready } = await handedOver(house);
  const typed = { name: 'Ada', email: '', message: '¿Cuándo' };
  await screen.done('contact.saveDraft', { typed });
  expect((await screen.done('walkIn.view', {})).question).toEqual(typed);
  await screen.idle();
  expect((await screen.done('walkIn.view', {})).question).toBeNull();
  await main.done('walkIn.wake', {});
  expect((await screen.done('walkIn.view', {})).question).toEqual(typed);
  await main.done('walkIn.recall', {});
  await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
  expect((await screen.done('walkIn.view', {})).question).toEqual(typed);
  await screen.done('contact.send', question);
  expect((await screen.done('walkIn.view', {})).question).toBeNull();
  await screen.done('contact.saveDraft', { typed });
  await screen.done('contact.saveDraft', { typed: null });
  expect((await screen.done('walkIn.view', {})).question).toBeNull();
  expect(await screen.call('contact.saveDraft', { typed: { message: 'x'.repeat(100_001) } })).toMatchObject({
    kind: 'invalid',
  });
});

test('R-ST-2 nothing half-typed stays behind once the session is finished', async ({ house, main }) => {
  const screen = house.window('customer', 'customer');
  const ready = await workThrough(main, await startSession(main), ['signature']);
  await main.done('registration.handOver', { session: ready.id, tasks: ['signature'], language: 'es' });
  await screen.done('contact.saveDraft', { typed: { message: 'half' } });
  await finish(main, await workThrough(main, await main.done('registration.open', { session: ready.id })));
  const looking = await lookInto(house);
  expect(await looking.rows('contact_draft')).toEqual([]);
  await looking.close();
});

test('R-ST-2 a question that is sent twice by a double click is asked once', async ({ house }) => {
  const { main, screen } = await handedOver(house);
  const form = { ...question, key: randomUUID() };
  await Promise.all([screen.done('contact.send', form), screen.done('contact.send', form)]);
  expect(await screen.call('contact.send', { ...form, message: 'Another' })).toMatchObject({
    code: 'form-sent-before',
  });
  expect((await open(main)).open).toBe(1);
  await screen.done('contact.send', { ...form, key: randomUUID() });
  expect((await open(main)).open).toBe(2);
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
