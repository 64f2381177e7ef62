import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { closingEvent, moveSession, type SessionEvent, type SessionState } from '../../main/rules/session';
import {
  type Answers,
  SessionState as SessionStates,
  type TaskId,
  taskAnswers,
} from '../../preload/contract/registration-values';

import { type AdultTask, adultTasks, complete, judged, name, proof, review, said } from './session-answers';

const moves: readonly (readonly [SessionState, SessionEvent, SessionState])[] = [
  ['open', 'submit', 'submitted'],
  ['open', 'finish', 'finished'],
  ['open', 'register', 'registered'],
  ['open', 'abandon', 'abandoned'],
  ['submitted', 'register', 'registered'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'abandon', 'abandoned'],
  ['registered', 'unregister', 'submitted'],
  ['returned', 'reopen', 'open'],
  ['returned', 'register', 'registered'],
  ['returned', 'abandon', 'abandoned'],
];
const events: readonly SessionEvent[] = [
  'submit',
  'finish',
  'register',
  'unregister',
  'return',
  'reopen',
  'abandon',
];

for (const state of SessionStates.options)
  for (const event of events) {
    const to = moves.find(([from, by]) => from === state && by === event)?.[2] ?? null;
    test(`R-PAT-11 a session that is ${state} and is told to ${event} ${to === null ? 'stays' : `becomes ${to}`}`, () => {
      expect(moveSession(state, event)).toBe(to);
    });
  }

test('help, and a change that was reported, end without the state; what registers does not', () => {
  expect((['help', 'change', 'first', 'renewal'] as const).map(closingEvent)).toEqual([
    'finish',
    'finish',
    'submit',
    'submit',
  ]);
});

test('R-PAT-11 whatever happens to a session, it ends for good or can be opened again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (happened) => {
      let state: SessionState = 'open';
      for (const event of happened) {
        const to = moveSession(state, event);
        if (['abandoned', 'finished'].includes(state)) expect(to).toBeNull();
        if (state === 'registered') expect(to).toBe(event === 'unregister' ? 'submitted' : null);
        state = to ?? state;
      }
      const open = state === 'returned' ? moveSession(state, 'reopen') : state;
      expect(['open', 'submitted', 'registered', 'abandoned', 'finished']).toContain(open);
    }),
  );
});

/** Steps of a session: an answer of a task, well or badly given, or taken back. */
const choices: { readonly [Task in AdultTask]: readonly (Answers[Task] | undefined)[] } = {
  certification: [complete.certification, { certified: 'no' }, undefined],
  details: [complete.details, { ...complete.details, connecticutResident: 'no' }, undefined],
  email: [complete.email, { kind: 'none' }, { kind: 'temporary', email: 'a@b.org' }, undefined],
  account: [complete.account, { registered: true, emailVerified: false }, undefined],
  login: [complete.login, undefined],
  review: [complete.review, review('wrong'), undefined],
  caregiver: [complete.caregiver, { authorised: 'yes', name, email: 'c@d.org' }, undefined],
  documents: [complete.documents, proof('seen'), proof('mailed'), undefined],
  signature: [
    complete.signature,
    { how: 'unable', witnessIs: 'other', witness: 'Ben Ortiz', why: '' },
    undefined,
  ],
  affirmations: [complete.affirmations, { statements: [], onStatePage: 'no' }, said('no'), undefined],
};
const step = fc
  .constantFrom(...adultTasks)
  .chain((id) => fc.constantFrom(...choices[id]).map((answer) => [id, answer] as const));

test('the answers of these tests are answers that the contract takes', () => {
  for (const id of adultTasks)
    for (const answer of choices[id])
      if (answer !== undefined) expect(taskAnswers[id].safeParse(answer).success, id).toBe(true);
});

/** What contradicts itself in a judged session; nothing, if all is well. */
function contradictions(answers: Answers, state: SessionState, drafts: readonly TaskId[]): string[] {
  const { tasks, waitsFor, nextTask, canFinish } = judged(answers, { state, drafts });
  const of = (id: TaskId) => tasks.find((one) => one.id === id)?.state;
  const over = (id: TaskId) => of(id) === 'done' || of(id) === 'notNeeded';
  const next = nextTask === null ? null : of(nextTask);
  const claims: readonly (readonly [string, boolean])[] = [
    [
      'a task starts before those that it comes after',
      tasks.some((one) => (one.state === 'cannotStart') === one.after.every(over)),
    ],
    ['a task is over without answers', tasks.some((one) => over(one.id) && answers[one.id] === undefined)],
    [
      'a task that cannot start waits',
      tasks.some((one) => one.state === 'cannotStart' && one.waitsFor !== null),
    ],
    ['the state page is used uncertified', answers.certification?.certified !== 'yes' && over('account')],
    ['it finishes with tasks left', canFinish && !(state === 'open' && tasks.every((one) => over(one.id)))],
    ['it finishes while it waits', canFinish && waitsFor.some((one) => one !== 'caregiver')],
    ['the next task is over or closed', next !== null && next !== 'notStarted' && next !== 'inProgress'],
    ['nothing is next though something is left', (nextTask === null) !== (state !== 'open' || canFinish)],
    ['it waits for the state unsubmitted', waitsFor.includes('state') !== (state === 'submitted')],
  ];
  return claims.filter(([, broken]) => broken).map(([claim]) => claim);
}

test('R-PAT-1 R-PAT-11 no sequence of answers brings a session into a state that contradicts itself', () => {
  const anyState = fc.constantFrom(...SessionStates.options);
  const drafts = fc.subarray([...adultTasks]);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), anyState, drafts, (steps, state, typed) => {
      let answers: Answers = {};
      const found = steps.flatMap(([id, answer]) => {
        const { [id]: _, ...rest } = answers;
        answers = answer === undefined ? rest : { ...rest, [id]: answer };
        return contradictions(answers, state, typed);
      });
      expect(found).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
