import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { certifyingSteps } from '../../main/rules/certifying-steps';
import {
  approvalExpected,
  judgeApproval,
  judgeSteps,
  judgeStepsBefore,
  passwordDueOn,
} from '../../main/rules/cpmrs';
import { ruleInForce } from '../../main/rules/rulebook';
import { documents } from '../../preload/contract/rulebook-sources';
import { book, day } from './book';
import { lists } from './help-answers';

const today = day('2026-11-22');
const steps = (...days: readonly (string | null)[]) =>
  lists.cpmrsSteps.map((step, at) => {
    const on = days[at] ?? null;
    return { step, on: on === null ? null : day(on) };
  });
const wordsOf = (wrongs: ReturnType<typeof judgeSteps>) =>
  Object.entries(wrongs).map(([field, { word }]) => `${field} ${word}`);

test('R-MD-3 the steps of certifying are document W’s, with document C’s review of the profile at its place', () => {
  expect(certifyingSteps(book, today)).toEqual([
    'confirmRequirements',
    'makeAccount',
    'logIn',
    'chooseRole',
    'proveIdentity',
    'reviewProfile',
    'addNewPatient',
    'patientContact',
    'caregiverWhereNeeded',
    'confirm',
  ]);
  expect(ruleInForce(book, 'certifier.steps', today, today).rule?.source).toBe(
    documents.physicianRequirements,
  );
  expect(ruleInForce(book, 'certifier.stepsBesides', today, today).rule?.source).toBe(
    documents.certifyingGuide,
  );
});

for (const [what, given, wrong] of [
  ['nothing done', [], []],
  ['all on one day', Array(8).fill('2026-11-22'), []],
  ['over many days', ['2026-10-01', '2026-10-01', '2026-10-05', '2026-10-09', '2026-11-01'], []],
  ['tomorrow', ['2026-11-23'], ['steps.0.on wrong.dayFuture']],
  ['a step left out', ['2026-11-01', null, '2026-11-02'], ['steps.2.on wrong.stepBefore']],
  ['a step before an earlier one', ['2026-11-02', '2026-11-01'], ['steps.1.on wrong.stepDay']],
  ['the day of the earlier step', ['2026-11-02', '2026-11-02'], []],
  [
    'documents by e-mail after the submission',
    [...Array(6).fill('2026-11-02'), '2026-11-09', '2026-11-03'],
    [],
  ],
  ['documents by e-mail still to be sent', [...Array(6).fill('2026-11-02'), null, '2026-11-03'], []],
] as const)
  test(`R-PMP-1 steps: ${what}`, () => {
    expect(wordsOf(judgeSteps(steps(...given), today))).toEqual([...wrong]);
  });

for (const [approvedOn, passwordSetOn, wrong] of [
  ['2026-11-02', '2026-11-01', []],
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-01', '2026-11-01', ['approvedOn wrong.stepDay']],
  ['2026-11-23', '2026-11-23', ['approvedOn wrong.dayFuture', 'passwordSetOn wrong.dayFuture']],
  ['2026-11-02', '2026-10-31', ['passwordSetOn wrong.stepDay']],
] as const)
  test(`R-PMP-2 R-PMP-3 approved on ${approvedOn}, password set on ${passwordSetOn}`, () => {
    const done = steps(...Array(7).fill('2026-11-01'), '2026-11-02');
    const said = { approved: 'yes', approvedOn: day(approvedOn), passwordSetOn: day(passwordSetOn) } as const;
    expect(wordsOf(judgeApproval(said, done, today))).toEqual([...wrong]);
    const later = {
      approved: 'yes',
      approvedOn: day('2026-11-02'),
      passwordSetOn: day('2026-11-01'),
    } as const;
    expect(judgeStepsBefore(later, done)).toEqual({});
  });

test('R-PMP-2 steps cannot move behind an approval that was entered', () => {
  const said = { approved: 'yes', approvedOn: day('2026-11-02'), passwordSetOn: day('2026-11-01') } as const;
  const moved = steps(...Array(8).fill('2026-11-03'));
  expect(wordsOf(judgeStepsBefore(said, moved))).toEqual([
    'steps.3.on wrong.stepAfter',
    'steps.7.on wrong.stepAfter',
  ]);
});

for (const [submitted, from, to] of [
  ['2026-11-02', '2026-11-16', '2026-11-23'],
  ['2027-12-20', '2028-01-03', '2028-01-10'],
  ['2028-02-15', '2028-02-29', '2028-03-07'],
] as const)
  test(`R-PMP-2 submitted on ${submitted}, approval is to be expected from ${from} to ${to}`, () => {
    expect(approvalExpected(day(submitted), book, today)).toEqual({ from, to });
  });

for (const [setOn, due] of [
  ['2026-11-02', '2027-05-02'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2027-08-29', '2028-02-29'],
  ['2026-08-29', '2027-02-28'],
  ['2028-02-29', '2028-08-29'],
  ['2026-10-31', '2027-04-30'],
  ['2026-12-31', '2027-06-30'],
] as const)
  test(`R-PMP-3 a password set on ${setOn} is to be changed by ${due}`, () => {
    expect(passwordDueOn(day(setOn), book, today)).toBe(due);
  });

test('R-PMP-1 days in their order are never wrong, and one that goes back always is', () => {
  const offset = fc.integer({ min: 0, max: 200 });
  const at = (days: number) => new Date(Date.UTC(2026, 3, 1 + days)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.array(offset, { minLength: 1, maxLength: 6 }), (offsets) => {
      const sorted = offsets.toSorted((a, b) => a - b);
      expect(judgeSteps(steps(...sorted.map(at)), today)).toEqual({});
      const goesBack = offsets.some((one, place) => offsets.slice(0, place).some((before) => before > one));
      expect(Object.keys(judgeSteps(steps(...offsets.map(at)), today)).length > 0).toBe(goesBack);
    }),
  );
});
