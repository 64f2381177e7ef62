/** The calls before a registration ends, and the duty to tell the state of a change (B-REG-4, CGS 21a-408d). */
import { expect } from 'playwright/test';
import { type Desk, test } from '../support/counter';
import { certifier, finish, goodAnswers, saveTask, type View, workThrough } from '../support/journey';
import { begun, enterCard, expiresOn, opensOn, registered, travel } from '../support/renewals';

/** Every follow-up that is open, as [kind, day]. */
async function open(desk: Desk): Promise<string[][]> {
  const { followUps } = await desk.done('today.board', {});
  return followUps.map(({ kind, due, overdue }) => [kind, due, ...(overdue ? ['overdue'] : [])]);
}
const lastDays = [
  ['renewalReminder', '2026-12-31'],
  ['renewalOpens', opensOn],
  ['renewalReminder', '2027-02-15'],
  ['renewalReminder', '2027-02-22'],
  ['renewalReminder', expiresOn],
];
const overdue = (lines: readonly string[][]) => lines.map(([kind = '', due = '']) => [kind, due, 'overdue']);

test('B-REG-4 the card is entered: five calls, each on its day, none twice', async ({ house, main }) => {
  const { patient } = await registered(main);
  // A second certificate of the same certification changes nothing.
  await enterCard(main, patient.id, 'MMP-100009', '2026-03-05');
  travel(house, '2026-12-23');
  expect(await open(main)).toEqual([]);
  travel(house, '2026-12-24');
  expect(await open(main)).toEqual(lastDays.slice(0, 1));
  travel(house, expiresOn);
  expect(await open(main)).toEqual([...overdue(lastDays.slice(0, 4)), ...lastDays.slice(4)]);
});

test('B-REG-4 a call that was made is not asked for again by the next certificate', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  const { followUps } = await main.done('today.board', {});
  for (const { id } of followUps) await main.done('today.followUpDone', { followUp: id });
  await enterCard(main, patient.id, 'MMP-100009', '2026-03-05');
  expect(await open(main)).toEqual([]);
});

test('B-REG-4 renewed: the calls of the old end are over, those of the new one wait', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  const view = await begun(main, patient.id, 'renewal');
  const certified = { certified: 'yes', certifier, certifiedOn: opensOn, criteriaConfirmed: true };
  const again = await saveTask(main, view, 'certification', certified);
  const same = await saveTask(main, again, 'changes', { changed: [], changedOn: null });
  await finish(main, await workThrough(main, same, ['certification', 'changes']));
  expect((await open(main)).map(([kind]) => kind)).toContain('renewalOpens');
  travel(house, '2027-02-05');
  await enterCard(main, patient.id, 'MMP-100002', '2027-02-04', '2028-01-30');
  expect(await open(main)).toEqual([]);
  travel(house, '2027-12-01');
  expect(await open(main)).toEqual([['renewalReminder', '2027-12-01']]);
});

test('B-REG-4 nobody calls about a registration that was revoked or entered by mistake', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const held = async () => {
    const { certifications } = await main.done('patient.view', { patient: patient.id });
    const { id: certificate = '', version = 0 } = certifications[0]?.certificates[0] ?? {};
    return { certificate, version };
  };
  const change = async (state: 'revoked' | 'active', on: string) =>
    main.done('card.changeState', { ...(await held()), state, on, reason: 'letter' } as never);
  await change('revoked', '2026-03-09');
  travel(house, '2026-12-31');
  expect(await open(main)).toEqual([]);
  await change('active', '2026-12-31');
  // The program closed them: they are made again from today on.
  expect((await open(main)).map(([, due]) => due)).toEqual(['2026-12-31']);
  await main.done('card.withdraw', { ...(await held()), reason: 'wrong person' });
  travel(house, expiresOn);
  expect((await open(main)).map(([kind]) => kind)).toEqual(['certificateToArrive']);
});

const moved = { line1: '7 Elm Street', line2: '', town: 'New Haven', state: 'CT', zip: '06510' };
const detailsOf = (view: View, over: Record<string, unknown>) => ({
  ...(goodAnswers(view).details as Record<string, unknown>),
  connecticutResident: null,
  ...over,
});

test('R-MD-4 a change is due five business days later, overdue after that, and over once it is reported', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  let view = await begun(main, patient.id, 'change');
  // Friday 6 March to Friday 13 March 2026.
  view = await saveTask(main, view, 'changes', { changed: ['name'], changedOn: '2026-03-06' });
  expect(view.known?.reportBy).toBe('2026-03-13');
  expect(await open(main)).toContainEqual(['changeToReport', '2026-03-13']);
  view = await saveTask(main, view, 'changes', { changed: ['name'], changedOn: '2026-03-09' });
  expect((await open(main)).filter(([kind]) => kind === 'changeToReport')).toEqual([
    ['changeToReport', '2026-03-16'],
  ]);
  const name = { ...view.person.name, family: 'Quintana' };
  view = await saveTask(main, view, 'details', detailsOf(view, { name }));
  const found = await main.done('search.suggest', { text: 'Quintana' });
  expect(found.map(({ id }) => id)).toEqual([patient.id]);
  travel(house, '2026-03-17');
  expect(await open(main)).toContainEqual(['changeToReport', '2026-03-16', 'overdue']);
  const { steps } = await main.done('patient.view', { patient: patient.id });
  expect(steps.change).toEqual({
    session: view.id,
    changedOn: '2026-03-09',
    dueOn: '2026-03-16',
    overdue: true,
  });
  view = await workThrough(main, view, ['changes', 'details', 'reported']);
  expect(
    await main.call('registration.saveTask', {
      session: view.id,
      task: 'reported',
      version: 0,
      answers: { reportedOn: '2026-03-08' },
    }),
  ).toMatchObject({ fields: { 'answers.reportedOn': { word: 'wrong.reportedBefore' } } });
  view = await saveTask(main, view, 'reported', { reportedOn: '2026-03-17' });
  expect((await open(main)).map(([kind]) => kind)).not.toContain('changeToReport');
  expect((await finish(main, view)).state).toBe('finished');
  const after = await main.done('patient.view', { patient: patient.id });
  expect(after.name.family).toBe('Quintana');
  expect(after.steps.change).toBeNull();
  expect(after.verdict.kind).toBe('valid');
});

test('R-PAT-9 whoever moved away tells the state so; their registration is not judged here', async ({
  main,
}) => {
  const { patient } = await registered(main);
  let view = await begun(main, patient.id, 'change');
  view = await saveTask(main, view, 'changes', { changed: ['address'], changedOn: '2026-03-06' });
  view = await saveTask(main, view, 'details', detailsOf(view, { address: { ...moved, state: 'NY' } }));
  expect(view.tasks.find(({ id }) => id === 'details')?.state).toBe('done');
});

test('CGS 21a-408d a change whose session was given up is still told to the state', async ({ main }) => {
  const { patient } = await registered(main);
  const begunNow = await begun(main, patient.id, 'change');
  const view = await saveTask(main, begunNow, 'changes', { changed: ['phone'], changedOn: '2026-03-10' });
  const { id: session, version } = view;
  await main.done('registration.abandon', { session, version, reason: 'a mistake' });
  expect((await open(main)).map(([kind]) => kind)).toContain('changeToReport');
});

for (const [what, answers, fields] of [
  ['nothing changed', { changed: [], changedOn: '2026-03-10' }, { 'answers.changed': 'wrong.choose' }],
  ['no day', { changed: ['phone'], changedOn: null }, { 'answers.changedOn': 'wrong.required' }],
  [
    'a day to come',
    { changed: ['phone'], changedOn: '2026-03-11' },
    { 'answers.changedOn': 'wrong.dayFuture' },
  ],
] as const)
  test(`R-MD-4 a change session with ${what} is none`, async ({ main }) => {
    const { patient } = await registered(main);
    const { id: session } = await begun(main, patient.id, 'change');
    const reply = await main.raw('registration.saveTask', { session, task: 'changes', version: 0, answers });
    const [[field, word] = []] = Object.entries(fields);
    expect(reply).toMatchObject({ kind: 'invalid', fields: { [field ?? '']: { word } } });
  });
