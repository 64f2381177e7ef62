/** R-PAT-1 to R-PAT-6: the tasks up to the documents, as staff meet them at the counter. */
import { expect } from 'playwright/test';
import type { TaskId } from '../../preload/contract/registration-values';
import { type Desk, test } from '../support/counter';
import {
  type AnyView,
  certifier,
  goodAnswers,
  patientName,
  saveTask,
  startSession,
  workThrough,
} from '../support/journey';

const save = (desk: Desk, view: AnyView, task: TaskId, answers: unknown) =>
  desk.call('registration.saveTask', {
    session: view.id,
    task,
    version: view.tasks.find((one) => one.id === task)?.version ?? 0,
    answers,
  });
const stateOf = (view: AnyView, task: TaskId) => view.tasks.find((one) => one.id === task)?.state;

test('R-PAT-1: nothing of the state’s pages starts before the certifier has certified', async ({ main }) => {
  const begun = await startSession(main);
  for (const task of ['account', 'login', 'review', 'caregiver', 'documents', 'affirmations'] as const) {
    expect(stateOf(begun, task)).toBe('cannotStart');
    const reply = await save(main, begun, task, goodAnswers(begun)[task]);
    expect(reply, task).toMatchObject({ kind: 'refused', code: 'task-cannot-start' });
  }
  const account = await save(main, begun, 'account', goodAnswers(begun).account);
  expect(account).toMatchObject({
    facts: { task: 'account', after: 'certification' },
    rule: { id: 'certification.beforeRegistration', source: '001_573b4e5f22750c2d.txt', effectiveFrom: null },
  });
});

for (const [certifiedOn, kind, code] of [
  ['2026-03-11', 'invalid', 'wrong.certifiedFuture'],
  ['2026-03-10', 'done', null],
  ['2025-03-10', 'done', null],
  ['2025-03-09', 'refused', 'certification-expired'],
  ['2026-02-30', 'invalid', 'wrong.day'],
] as const)
  test(`R-PAT-1 R-PAT-8: certified on ${certifiedOn}, typed on 2026-03-10, is ${kind}`, async ({ main }) => {
    const begun = await startSession(main);
    const reply = await save(main, begun, 'certification', { certified: 'yes', certifier, certifiedOn });
    expect(reply.kind).toBe(kind);
    if (reply.kind === 'invalid') expect(reply.fields['answers.certifiedOn']?.word).toBe(code);
    if (reply.kind === 'refused')
      expect(reply).toMatchObject({
        code,
        facts: { certifiedOn, expiredOn: '2026-03-09' },
        rule: { id: 'certification.validity', source: '000_20fb3b039693c939.txt' },
      });
  });

test('R-PAT-1: a certification typed by mistake is taken back and leaves nothing behind', async ({
  main,
}) => {
  const begun = await startSession(main);
  const certified = await saveTask(main, begun, 'certification');
  const patient = begun.patient.id;
  expect((await main.done('patient.view', { patient })).certifications).toHaveLength(1);
  await saveTask(main, certified, 'certification', { certified: 'no' });
  expect((await main.done('patient.view', { patient })).certifications).toEqual([]);
  const card = {
    patient,
    kind: 'card',
    number: 'A-1',
    issuedOn: '2026-03-09',
    printedExpiry: '2027-03-01',
  } as const;
  expect(await main.call('card.record', card)).toMatchObject({ kind: 'refused', code: 'no-certification' });
});

test('R-PAT-1: a license number known under another name is asked about; a slip of one’s own is mended', async ({
  main,
}) => {
  const first = await startSession(main);
  const typo = {
    certified: 'yes',
    certifier: { ...certifier, name: 'Dr. Grace Bel' },
    certifiedOn: '2026-03-01',
  };
  const slipped = await saveTask(main, first, 'certification', typo);
  const mended = await saveTask(main, slipped, 'certification');
  expect(mended.tasks[0]?.answers).toMatchObject({ certifier: { name: 'Dr. Grace Bell' } });

  const second = await main.done('registration.start', {
    person: { kind: 'new', name: { ...patientName, given: 'Otto' }, birthDate: '1970-01-01' },
    language: 'en',
  });
  expect(await save(main, second, 'certification', typo)).toMatchObject({
    kind: 'invalid',
    fields: {
      'answers.certifier.licenceNumber': { word: 'wrong.licenceOther', facts: { name: 'Dr. Grace Bell' } },
    },
  });
  const known = await main.done('registration.certifiers', { text: 'dr. gr' });
  expect(known).toEqual([{ ...certifier, profession: 'physician' }]);
});

test('R-PAT-2: the account’s steps are kept one by one, with the link of the document', async ({ main }) => {
  const begun = await workThrough(main, await startSession(main), [
    'account',
    'login',
    'review',
    'caregiver',
    'documents',
    'affirmations',
  ]);
  expect(begun.guide.accountUrl).toBe('https://biznet.ct.gov/dcp-mmrp');
  const half = await saveTask(main, begun, 'account', { registered: true, emailVerified: false });
  expect([stateOf(half, 'account'), stateOf(half, 'login')]).toEqual(['inProgress', 'cannotStart']);
  const whole = await saveTask(main, half, 'account', { registered: true, emailVerified: true });
  expect([stateOf(whole, 'account'), stateOf(whole, 'login')]).toEqual(['done', 'notStarted']);
});

test('R-PAT-3: the log-in is recorded as seen to work, and no password can be given', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main), ['login', 'review', 'affirmations']);
  const good = { choseRole: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true };
  expect(await save(main, ready, 'login', { ...good, loginWorked: false })).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.loginWorked': { word: 'wrong.tick' } },
  });
  expect(await save(main, ready, 'login', { ...good, password: 'secret' })).toMatchObject({
    kind: 'invalid',
  });
  expect(stateOf(await saveTask(main, ready, 'login', good), 'login')).toBe('done');
});

test('R-PAT-4: every item is right or the certifier’s to correct; a new item has to be compared too', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main), ['review', 'affirmations']);
  expect(ready.reviewItems.map((item) => item.item)).toEqual([
    'name',
    'birthDate',
    'address',
    'phone',
    'email',
    'certifier',
  ]);
  const items = ready.reviewItems.map(({ item }) => ({ item, verdict: 'right', note: '' }));
  const partly = await saveTask(main, ready, 'review', { items: items.slice(1) });
  expect(stateOf(partly, 'review')).toBe('inProgress');
  const wrong = [
    { item: 'name', verdict: 'wrong', note: 'Second family name is missing' },
    ...items.slice(1),
  ];
  const waits = await saveTask(main, partly, 'review', { items: wrong });
  expect([waits.waitsFor, stateOf(waits, 'affirmations')]).toEqual([['certifier'], 'cannotStart']);
  expect(waits.paperWishes.map((wish) => wish.template)).toContain('certifierHandout');
  const right = await saveTask(main, waits, 'review', { items });
  expect([right.waitsFor, stateOf(right, 'review')]).toEqual([[], 'done']);
  await main.done('store.addStateText', { kind: 'reviewItem', en: 'Your condition', es: 'Su afección' });
  const asked = await main.done('registration.open', { session: right.id });
  expect(stateOf(asked, 'review')).toBe('inProgress');
  const gone = [...items, { item: 'nothing of the kind', verdict: 'right', note: '' }];
  expect(await save(main, asked, 'review', { items: gone })).toEqual({ kind: 'stale' });
});

test('R-PAT-5: a caregiver is asked for only where authorised, with an e-mail, and is waited for', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main), ['caregiver', 'affirmations']);
  expect(stateOf(await saveTask(main, ready, 'caregiver', { authorised: 'no' }), 'caregiver')).toBe(
    'notNeeded',
  );
  const view = await main.done('registration.open', { session: ready.id });
  const name = { given: 'Carl', family: 'Giver' };
  expect(
    await save(main, view, 'caregiver', { authorised: 'yes', name, email: 'carl@example' }),
  ).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.email': { word: 'wrong.email' } },
  });
  const with_ = await saveTask(main, view, 'caregiver', {
    authorised: 'yes',
    name,
    email: 'Carl@Example.org ',
  });
  expect([with_.waitsFor, stateOf(with_, 'caregiver')]).toEqual([['caregiver'], 'done']);
  const board = await main.done('today.board', {});
  expect(board.followUps.map((due) => [due.kind, due.due])).toEqual([['caregiverPart', '2026-03-17']]);
});

for (const [items, state, waitsFor] of [
  [[{ proof: 'identity', document: 'Passport', how: 'seen' }], 'inProgress', ['documents']],
  [[{ proof: 'identity', document: 'Passport', how: 'uploaded' }], 'done', []],
  [[{ proof: 'residency', document: 'Lease', how: 'mailed' }], 'done', []],
] as const)
  test(`R-PAT-6: one proof that was ${items[0].how} is ${state}`, async ({ main }) => {
    const ready = await workThrough(main, await startSession(main), ['documents', 'affirmations']);
    const saved = await saveTask(main, ready, 'documents', { items });
    expect([stateOf(saved, 'documents'), saved.waitsFor]).toEqual([state, waitsFor]);
    const cover = saved.paperWishes.some((wish) => wish.template === 'mailInCover');
    expect(cover).toBe(items[0].how === 'mailed');
    expect(saved.guide).toMatchObject({
      documentsRequired: 1,
      mailTo: [
        'Connecticut Department of Consumer Protection',
        'Medical Marijuana Program',
        '450 Columbus Blvd, Suite 901',
        'Hartford, CT 06103',
      ],
    });
  });

test('R-PAT-6: no document at all, and eleven of them, are told at the field', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main), ['documents', 'affirmations']);
  expect(await save(main, ready, 'documents', { items: [] })).toMatchObject({
    kind: 'invalid',
    fields: { 'answers.items': { word: 'wrong.documentMissing' } },
  });
  const eleven = Array.from({ length: 11 }, () => ({
    proof: 'identity',
    document: 'Passport',
    how: 'uploaded',
  }));
  expect((await save(main, ready, 'documents', { items: eleven })).kind).toBe('invalid');
});
