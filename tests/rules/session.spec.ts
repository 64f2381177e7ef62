import { expect, test } from 'playwright/test';
import { planOf } from '../../main/rules/plans/index';
import { judgeAffirmations, judgeFinish, judgeTaskStart } from '../../main/rules/session';
import type { Answers } from '../../preload/contract/registration-values';
import { documents } from '../../preload/contract/rulebook-sources';
import { book, day } from './book';

import {
  adultTasks,
  asked,
  complete,
  facts,
  judged,
  name,
  onPage,
  proof,
  review,
  said,
  stateOf,
} from './session-answers';

const today = day('2026-11-22');

test('R-PAT-1 a new session starts with the certification; only who the patient is can go beside it', () => {
  const { tasks, nextTask, waitsFor, canFinish } = judged({});
  expect(tasks.map((task) => task.id)).toEqual([...adultTasks]);
  expect(tasks.filter((task) => task.state === 'notStarted').map((task) => task.id)).toEqual([
    'certification',
    'details',
    'email',
  ]);
  expect({ nextTask, waitsFor, canFinish }).toEqual({
    nextTask: 'certification',
    waitsFor: [],
    canFinish: false,
  });
});

test('R-PAT-1 without a certification the session waits for the certifier, even if all else is answered', () => {
  const { tasks, waitsFor, canFinish, nextTask } = judged({
    ...complete,
    certification: { certified: 'no' },
  });
  const states = Object.fromEntries(tasks.map((task) => [task.id, task.state]));
  expect(states).toEqual({
    certification: 'inProgress',
    details: 'done',
    email: 'done',
    account: 'cannotStart',
    login: 'cannotStart',
    review: 'cannotStart',
    caregiver: 'cannotStart',
    documents: 'cannotStart',
    affirmations: 'cannotStart',
    signature: 'cannotStart',
  });
  expect({ waitsFor, canFinish, nextTask }).toEqual({
    waitsFor: ['certifier'],
    canFinish: false,
    nextTask: 'certification',
  });
});

test('R-PAT-1 while the certifier is waited for, the next task is one that staff can do', () => {
  expect(judged({ certification: { certified: 'no' } }).nextTask).toBe('details');
});

test('R-PAT-1 a task of the state page is refused before the certification, with rule and source', () => {
  expect(judgeTaskStart(facts({}), 'account', book, today)).toEqual({
    code: 'task-cannot-start',
    facts: { task: 'account', after: 'certification' },
    rule: { id: 'certification.beforeRegistration', source: documents.certifyingGuide, effectiveFrom: null },
  });
  expect(judgeTaskStart(facts({}), 'details', book, today)).toBeNull();
  expect(
    judgeTaskStart(
      facts({ certification: complete.certification, email: complete.email }),
      'login',
      book,
      today,
    ),
  ).toMatchObject({
    facts: { after: 'account' },
    rule: null,
  });
});

test('R-PAT-11 a session with everything answered can finish, and has no next task', () => {
  const { tasks, canFinish, nextTask, waitsFor } = judged(complete);
  expect(tasks.map((task) => task.state).filter((state) => state !== 'done')).toEqual(['notNeeded']);
  expect({ canFinish, nextTask, waitsFor }).toEqual({ canFinish: true, nextTask: null, waitsFor: [] });
  expect(judgeFinish(facts(complete))).toBeNull();
});

for (const id of adultTasks)
  test(`R-PAT-11 a session that lacks ${id} cannot finish`, () => {
    const { [id]: _, ...rest } = complete;
    expect(judged(rest).canFinish).toBe(false);
    expect(judgeFinish(facts(rest))).toMatchObject({ code: 'session-not-ready', facts: { task: id } });
  });

for (const [registered, emailVerified, state] of [
  [true, true, 'done'],
  [true, false, 'inProgress'],
  [false, true, 'inProgress'],
  [false, false, 'inProgress'],
] as const)
  test(`R-PAT-2 account registered ${registered}, e-mail verified ${emailVerified}: ${state}`, () => {
    expect(stateOf('account', { ...complete, account: { registered, emailVerified } })).toBe(state);
  });

for (const [requirement, what, answers, state, waits] of [
  ['R-PAT-10', 'no e-mail', { email: { kind: 'none' } }, 'inProgress', 'certifier'],
  ['R-PAT-10', 'a temporary e-mail', { email: { kind: 'temporary', email: 'a@b.org' } }, 'done', null],
  ['R-PAT-4', 'an item to correct', { review: review('wrong') }, 'inProgress', 'certifier'],
  [
    'R-PAT-4',
    'one item of six',
    { review: { items: review('right').items.slice(0, 1) } },
    'inProgress',
    null,
  ],
  ['R-PAT-5', 'no caregiver', { caregiver: { authorised: 'no' } }, 'notNeeded', null],
  [
    'R-PAT-5',
    'a caregiver',
    { caregiver: { authorised: 'yes', name, email: 'c@d.org' } },
    'done',
    'caregiver',
  ],
  ['R-PAT-6', 'a document only seen', { documents: proof('seen') }, 'inProgress', 'documents'],
  ['R-PAT-6', 'a document mailed', { documents: proof('mailed') }, 'done', null],
  ['R-PAT-6', 'a document uploaded', { documents: proof('uploaded') }, 'done', null],
  ['R-PAT-7', 'a "No" on the state page', { affirmations: onPage('no') }, 'inProgress', null],
  ['R-PAT-7', 'nothing affirmed', { affirmations: onPage(null) }, 'inProgress', null],
  [
    'R-PAT-9',
    'a home elsewhere',
    { details: { ...complete.details, connecticutResident: 'no' } },
    'inProgress',
    null,
  ],
] as const satisfies readonly (readonly [string, string, Answers, string, string | null])[])
  test(`${requirement} ${what} leaves its task ${state} and waits for ${waits ?? 'nobody'}`, () => {
    const task = Object.keys(answers)[0];
    const { tasks, waitsFor, canFinish } = judged({ ...complete, ...answers });
    expect(tasks.find((one) => one.id === task)?.state).toBe(state);
    expect(waitsFor).toEqual(waits === null ? [] : [waits]);
    expect(canFinish).toBe(state !== 'inProgress');
  });

test('R-PAT-6 the number of documents asked for is the rulebook’s', () => {
  expect(stateOf('documents', complete, { documentsRequired: 2 })).toBe('inProgress');
  expect(stateOf('documents', complete, { proofs: ['residency'] })).toBe('inProgress');
});

for (const [what, affirmations, state] of [
  ['a "Yes" to each', said('yes'), 'done'],
  ['one "No"', said('no'), 'inProgress'],
  ['a "Yes" to an older wording', said('yes', 2), 'inProgress'],
  ['nothing said', { statements: [], onStatePage: 'yes' }, 'inProgress'],
] as const satisfies readonly (readonly [string, Answers['affirmations'], string])[])
  test(`R-PAT-7 with two statements asked, ${what} leaves the affirmations ${state}`, () => {
    expect(stateOf('affirmations', { ...complete, affirmations }, { statements: asked })).toBe(state);
  });

test('R-PAT-7 a "No" is refused with the statement, rule and source', () => {
  expect(judgeAffirmations(said('no'), book, today)).toEqual({
    code: 'affirmation-refused',
    facts: { statement: 'two' },
    rule: { id: 'affirmations.eachYes', source: documents.patientCard, effectiveFrom: null },
  });
  expect(judgeAffirmations({ statements: [], onStatePage: 'no' }, book, today)?.code).toBe(
    'affirmation-refused',
  );
  expect(judgeAffirmations(said('yes'), book, today)).toBeNull();
});

test('something typed and not saved shows as in progress, and never as done', () => {
  expect(stateOf('details', {}, { drafts: ['details'] })).toBe('inProgress');
  expect(stateOf('login', {}, { drafts: ['login'] })).toBe('cannotStart');
  expect(stateOf('details', complete, { drafts: ['details'] })).toBe('done');
});

for (const [state, waits] of [
  ['submitted', ['state', 'caregiver']],
  ['returned', ['caregiver']],
  ['registered', []],
  ['abandoned', []],
  ['finished', []],
] as const)
  test(`a ${state} session waits for ${waits.join(' and ') || 'nobody'} and takes no more answers`, () => {
    const answers: Answers = { ...complete, caregiver: { authorised: 'yes', name, email: 'c@d.org' } };
    expect(judged(answers, { state })).toMatchObject({ waitsFor: waits, nextTask: null, canFinish: false });
    expect(judgeFinish(facts(answers, { state }))?.code).toBe('session-closed');
    expect(judgeTaskStart(facts(answers, { state }), 'details', book, today)?.code).toBe('session-closed');
  });

test('a kind of session that has no table yet has no tasks and cannot finish', () => {
  expect(planOf('minor', 'help')).toEqual([]);
  expect(judged(complete, { subject: 'minor', purpose: 'help' })).toEqual({
    tasks: [],
    waitsFor: [],
    nextTask: null,
    canFinish: false,
  });
});
