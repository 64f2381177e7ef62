/** R-PAT-1, R-MIN-1, R-ST-2: how somebody is reached who waits, and by which name the screen greets them. */
import { expect } from 'playwright/test';
import { guardian, leo, minorAnswers, rosa, startMinor, through } from '../support/caregivers';
import { manager, test, trail } from '../support/counter';
import { patientName, saveTask, startSession, workThrough } from '../support/journey';

const notCertified = { certified: 'no' };

test('R-PAT-1 a session that waits asks how the patient is reached, and keeps it with their record', async ({
  main,
}) => {
  const begun = await startSession(main);
  const session = begun.id;
  await saveTask(main, begun, 'certification', notCertified);
  expect(await main.done('contact.reached', { session })).toEqual({ phone: null, email: null });
  const given = await main.done('contact.reach', { session, phone: '(860) 555-0142', email: null });
  expect(given).toEqual({ phone: '8605550142', email: null });
  await main.done('contact.reach', { session, phone: null, email: 'Ana@Example.org' });
  expect(await main.done('contact.reached', { session })).toEqual({
    phone: '8605550142',
    email: 'ana@example.org',
  });
  const { phone, email } = await main.done('patient.view', { patient: begun.patient.id });
  expect({ phone, email }).toEqual({
    phone: '8605550142',
    email: { address: 'ana@example.org', temporary: false },
  });
  const list = { filter: { due: 'open', kind: null, whose: 'all' }, after: null } as const;
  const { followUps } = await main.done('followUp.list', list);
  expect(followUps.map((one) => [one.kind, one.phone])).toEqual([['certifierToCertify', '8605550142']]);
  const rows = (await trail(main)).filter(({ call }) => call === 'contact.reach');
  expect(rows.map(({ subject }) => subject)).toEqual([begun.patient.id, begun.patient.id]);
});

for (const [what, input, field] of [
  ['neither phone nor e-mail', { phone: null, email: null }, 'phone'],
  ['a phone of nine digits', { phone: '860555014', email: null }, 'phone'],
  ['half an e-mail address', { phone: null, email: 'ana@' }, 'email'],
] as const)
  test(`R-PAT-1 ${what} stands at its field`, async ({ main }) => {
    const { id: session } = await startSession(main);
    expect(await main.raw('contact.reach', { session, ...input })).toMatchObject({
      kind: 'invalid',
      fields: { [field]: {} },
    });
    expect(await main.done('contact.reached', { session })).toEqual({ phone: null, email: null });
  });

test('R-MIN-1 the handed screen greets the guardian who stands there, and says whom it is about', async ({
  main,
}) => {
  const begun = await startMinor(main);
  const hand = (tasks: readonly ('details' | 'review')[]) =>
    main.done('registration.handOver', { session: begun.id, tasks: [...tasks], language: 'es' });
  await saveTask(main, begun, 'certification', minorAnswers(begun).certification);
  await hand(['details']);
  const unnamed = await main.done('walkIn.view', {});
  expect(unnamed).toMatchObject({ name: null, minor: leo, phone: null, email: null });
  await main.done('walkIn.takeBack', { pin: manager.pin });

  const now = await main.done('registration.open', { session: begun.id });
  await through(main, now, minorAnswers, ['review']);
  await hand(['review']);
  const reach = { phone: '8605550177', email: guardian.email };
  expect(await main.done('walkIn.view', {})).toMatchObject({ name: rosa, minor: leo, ...reach });
  await main.done('walkIn.done', {});
  expect(await main.done('walkIn.view', {})).toMatchObject({
    name: null,
    minor: null,
    phone: null,
    email: null,
  });
  await main.done('walkIn.takeBack', { pin: manager.pin });
  expect(await main.done('contact.reached', { session: begun.id })).toEqual(reach);
});

test('R-ST-2 a walk-in’s own e-mail address is there for their question, whatever was handed over', async ({
  main,
}) => {
  const { id: session } = await workThrough(main, await startSession(main), ['affirmations']);
  await main.done('registration.handOver', { session, tasks: ['affirmations'], language: 'en' });
  expect(await main.done('walkIn.view', {})).toMatchObject({
    name: patientName,
    minor: null,
    email: 'ana@example.org',
  });
});
