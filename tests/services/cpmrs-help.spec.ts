/** R-PMP-1 to R-PMP-3, R-PMP-9: help with the monitoring system, over days, with its two follow-ups. */
import { expect } from 'playwright/test';
import { type Desk, type FoundedHouse, test } from '../support/counter';
import { finishHelp, helpedName, save, startHelp, stateOf, stepsOn, trySave } from '../support/help-journey';
import type { AnyView } from '../support/journey';
import { lookInto } from '../support/store-rows';

const registrant = {
  profession: 'Dentist',
  controlledSubstanceRegistration: 'yes',
  email: 'bell@example.org',
};

/** All eight steps on one day, 2026-03-10. */
async function submitted(desk: Desk, on = '2026-03-10'): Promise<AnyView> {
  let view = await startHelp(desk, 'cpmrsRegistrant');
  view = await save(desk, view, 'registrantDetails', registrant);
  return save(desk, view, 'cpmrsSteps', stepsOn(view, ...Array(8).fill(on)));
}
const approvedOn = (on: string, passwordSetOn = on) => ({ approved: 'yes', approvedOn: on, passwordSetOn });

/** What is still to be followed up, as the store keeps it. */
async function followUps(house: FoundedHouse) {
  const looking = await lookInto(house);
  const rows = await looking.rows('follow_up');
  await looking.close();
  return rows.filter((row) => row.done_at === null).map(({ kind, due }) => ({ kind, due }));
}

/** What Today shows of it on a day. */
async function onToday(house: FoundedHouse, at: string) {
  house.clock.now = at;
  const { followUps: shown } = await house.main.done('today.board', {});
  return shown.map(({ kind, due, overdue }) => ({ kind, due, overdue }));
}

test('R-PMP-1 eight steps over days: saved, left, gone on with; each has its day', async ({
  house,
  main,
}) => {
  const begun = await startHelp(main, 'cpmrsRegistrant');
  expect(begun).toMatchObject({ person: { id: null, name: helpedName }, patient: null, waitsFor: [] });
  expect(begun.guide.cpmrs).toMatchObject({
    portalUrl: null,
    proofs: ['driversLicence', 'passport', 'governmentPhotoId'],
    searchBy: ['givenName', 'familyName', 'birthDate'],
    approvalWeeks: { from: 2, to: 3 },
    passwordMonths: 6,
    submittedOn: null,
    expected: null,
    passwordDueOn: null,
  });
  expect(begun.guide.cpmrs?.purposes).toHaveLength(3);
  expect(stateOf(begun, 'cpmrsSteps')).toBe('cannotStart');
  let view = await save(main, begun, 'registrantDetails', registrant);
  view = await save(main, view, 'cpmrsSteps', stepsOn(view, '2026-03-09', '2026-03-10'));
  expect([stateOf(view, 'cpmrsSteps'), view.state, view.waitsFor]).toEqual(['inProgress', 'open', []]);
  house.clock.now = '2026-03-14T15:00:00.000Z';
  const again = await main.done('registration.open', { session: view.id });
  view = await save(main, again, 'cpmrsSteps', stepsOn(view, '2026-03-09', ...Array(7).fill('2026-03-14')));
  expect([stateOf(view, 'cpmrsSteps'), stateOf(view, 'cpmrsApproval'), view.nextTask]).toEqual([
    'done',
    'inProgress',
    'cpmrsApproval',
  ]);
});

for (const [what, days, field, word] of [
  ['tomorrow', ['2026-03-11'], 'steps.0.on', 'dayFuture'],
  ['with one left out', ['2026-03-09', null, '2026-03-10'], 'steps.2.on', 'stepBefore'],
  ['before an earlier one', ['2026-03-09', '2026-03-08'], 'steps.1.on', 'stepDay'],
  ['on a day that no calendar has', ['2026-02-30'], 'steps.0.on', 'day'],
] as const)
  test(`R-PMP-1 a step ${what} is asked about at its place`, async ({ main }) => {
    const view = await save(main, await startHelp(main, 'cpmrsRegistrant'), 'registrantDetails', registrant);
    expect(await trySave(main, view, 'cpmrsSteps', stepsOn(view, ...days))).toMatchObject({
      kind: 'invalid',
      fields: { [`answers.${field}`]: { word: `wrong.${word}` } },
    });
  });

test('R-PMP-1 steps of another list are asked again', async ({ main }) => {
  const view = await save(main, await startHelp(main, 'cpmrsRegistrant'), 'registrantDetails', registrant);
  const { steps } = stepsOn(view);
  for (const other of [steps.slice(1), steps.toReversed(), [...steps, { step: 'more', on: null }]])
    expect(await trySave(main, view, 'cpmrsSteps', { steps: other })).toEqual({ kind: 'stale' });
});

test('R-PMP-2 submitted waits for the state; the follow-up is due after three weeks and overdue a day later', async ({
  house,
  main,
}) => {
  const view = await submitted(main);
  expect(view).toMatchObject({ state: 'open', waitsFor: ['state'], canFinish: false });
  expect(view.guide.cpmrs).toMatchObject({
    submittedOn: '2026-03-10',
    expected: { from: '2026-03-24', to: '2026-03-31', overdue: false },
  });
  const at = (now: string) => onToday(house, now);
  expect(await at('2026-03-31T15:00:00.000Z')).toEqual([
    { kind: 'cpmrsApproval', due: '2026-03-31', overdue: false },
  ]);
  expect(await at('2026-04-01T15:00:00.000Z')).toEqual([
    { kind: 'cpmrsApproval', due: '2026-03-31', overdue: true },
  ]);
  const late = await main.done('registration.open', { session: view.id });
  expect(late.guide.cpmrs?.expected).toMatchObject({ overdue: true });
  const asked = await save(main, late, 'cpmrsApproval', { approved: 'no' });
  expect(asked.waitsFor).toEqual(['state']);
  expect(await at('2026-04-01T15:00:00.000Z')).toHaveLength(1);
});

test('R-PMP-2 the follow-up moves with the day of the submission, and goes when that is taken back', async ({
  house,
  main,
}) => {
  let view = await submitted(main);
  view = await save(main, view, 'cpmrsSteps', stepsOn(view, ...Array(8).fill('2026-03-03')));
  expect(await followUps(house)).toEqual([{ kind: 'cpmrsApproval', due: '2026-03-24' }]);
  view = await save(main, view, 'cpmrsSteps', stepsOn(view, ...Array(7).fill('2026-03-03')));
  expect([view.waitsFor, stateOf(view, 'cpmrsApproval')]).toEqual([[], 'cannotStart']);
  expect(await followUps(house)).toEqual([]);
});

for (const [setOn, due] of [
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2028-02-29', '2028-08-29'],
  ['2026-03-10', '2026-09-10'],
] as const)
  test(`R-PMP-3 a password set on ${setOn} is a follow-up on ${due}, which outlives the session`, async ({
    house,
    main,
  }) => {
    let view = await submitted(main);
    house.clock.now = `${setOn}T16:00:00.000Z`;
    view = await save(main, view, 'cpmrsApproval', approvedOn(setOn));
    expect(view).toMatchObject({ waitsFor: [], canFinish: true });
    expect(view.guide.cpmrs?.passwordDueOn).toBe(due);
    const done = await finishHelp(main, view);
    expect(done).toMatchObject({ state: 'finished', waitsFor: [] });
    expect(done.papers.map(({ template }) => template)).toEqual(['cpmrsGuide']);
    expect(await followUps(house)).toEqual([{ kind: 'cpmrsPassword', due }]);
  });

test('R-PMP-3 another password day moves the reminder; taken back or given up, none is left', async ({
  house,
  main,
}) => {
  const one = await submitted(main, '2026-03-01');
  let view = await save(main, one, 'cpmrsApproval', approvedOn('2026-03-05', '2026-03-01'));
  view = await save(main, view, 'cpmrsApproval', approvedOn('2026-03-05', '2026-03-04'));
  expect(await followUps(house)).toEqual([{ kind: 'cpmrsPassword', due: '2026-09-04' }]);
  view = await save(main, view, 'cpmrsApproval', { approved: 'no' });
  expect(await followUps(house)).toEqual([{ kind: 'cpmrsApproval', due: '2026-03-22' }]);
  view = await save(main, view, 'cpmrsApproval', approvedOn('2026-03-05'));
  await main.done('registration.abandon', { session: view.id, version: view.version, reason: 'Moved away' });
  expect(await followUps(house)).toEqual([]);
});

test('R-PMP-3 a reminder that was ticked off is not put up again by the same answers', async ({
  house,
  main,
}) => {
  let view = await submitted(main, '2025-09-01');
  view = await save(main, view, 'cpmrsApproval', approvedOn('2025-09-12', '2025-09-01'));
  const [due] = (await main.done('today.board', {})).followUps;
  expect(due).toMatchObject({
    kind: 'cpmrsPassword',
    due: '2026-03-01',
    overdue: true,
    about: { id: null, name: helpedName },
  });
  await main.done('today.followUpDone', { followUp: due?.id ?? '' });
  view = await save(main, view, 'cpmrsApproval', approvedOn('2025-09-12', '2025-09-01'));
  await finishHelp(main, view);
  expect(await followUps(house)).toEqual([]);
});

for (const [what, answers, field, word] of [
  ['before the submission', approvedOn('2026-03-09'), 'approvedOn', 'stepDay'],
  ['tomorrow', approvedOn('2026-03-11'), 'approvedOn', 'dayFuture'],
  [
    'with a password older than the account',
    approvedOn('2026-03-10', '2026-03-01'),
    'passwordSetOn',
    'stepDay',
  ],
] as const)
  test(`R-PMP-2 an approval ${what} is asked about`, async ({ main }) => {
    const view = await submitted(main);
    expect(await trySave(main, view, 'cpmrsApproval', answers)).toMatchObject({
      kind: 'invalid',
      fields: { [`answers.${field}`]: { word: `wrong.${word}` } },
    });
  });

test('R-PMP-2 the steps cannot move behind an approval that stands', async ({ main }) => {
  const one = await submitted(main, '2026-03-01');
  const view = await save(main, one, 'cpmrsApproval', approvedOn('2026-03-05', '2026-03-01'));
  expect(
    await trySave(main, view, 'cpmrsSteps', stepsOn(view, ...Array(8).fill('2026-03-06'))),
  ).toMatchObject({
    kind: 'invalid',
    fields: {
      'answers.steps.3.on': { word: 'wrong.stepAfter', facts: { day: '2026-03-01' } },
      'answers.steps.7.on': { word: 'wrong.stepAfter', facts: { day: '2026-03-05' } },
    },
  });
});
