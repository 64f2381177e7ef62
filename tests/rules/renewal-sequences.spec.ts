/** Random sequences of answers against the plans of a renewal and of a change: nothing contradicts itself. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { planOf } from '../../main/rules/plans/index';
import { judgeFinish, judgeSession, judgeTaskStart, type SessionState } from '../../main/rules/session';
import {
  type Answers,
  SessionState as SessionStates,
  type TaskId,
  taskAnswers,
} from '../../preload/contract/registration-values';
import { book, day } from './book';
import { complete, facts, name, proof, review, said } from './session-answers';

const today = day('2026-11-22');
const certification = { ...complete.certification, criteriaConfirmed: true as const };
const details = { ...complete.details, connecticutResident: null };
const reported = { reportedOn: today };
const changed = (...parts: NonNullable<Answers['changes']>['changed']) => ({
  changed: parts,
  changedOn: today,
});
const everything = changed('name', 'address', 'phone', 'email', 'caregiver');
const needed = { ...complete, certification, details, reported } as const;

type Choices = { readonly [Task in TaskId]?: readonly (Answers[Task] | undefined)[] };
const choices: Choices = {
  certification: [certification, complete.certification, { certified: 'no' }, undefined],
  changes: [changed(), changed('phone'), changed('email'), changed('address'), everything, undefined],
  details: [
    details,
    { ...details, connecticutResident: 'yes' },
    { ...details, connecticutResident: 'no' },
    undefined,
  ],
  email: [complete.email, { kind: 'none' }, undefined],
  caregiver: [{ authorised: 'no' }, { authorised: 'yes', name, email: 'c@d.org' }, undefined],
  account: [complete.account, undefined],
  login: [complete.login, undefined],
  review: [complete.review, review('wrong'), undefined],
  documents: [complete.documents, proof('seen'), undefined],
  affirmations: [complete.affirmations, { statements: [], onStatePage: 'no' }, said('no'), undefined],
  signature: [complete.signature, undefined],
  reported: [reported, undefined],
};

const kinds = [
  ['patient', 'renewal'],
  ['patient', 'change'],
  ['minor', 'change'],
  ['caregiver', 'change'],
] as const;
type Kind = (typeof kinds)[number];

const judge = ([subject, purpose]: Kind, answers: Answers, state: SessionState = 'open') =>
  facts(answers, { subject, purpose, state });

const stepOf = ([subject, purpose]: Kind) =>
  fc
    .constantFrom(...planOf(subject, purpose).map(({ id }) => id))
    .chain((id) => fc.constantFrom(...(choices[id] ?? [])).map((answer) => [id, answer] as const));

/** What contradicts itself; nothing, if all is well. */
function contradictions(kind: Kind, answers: Answers, state: SessionState): string[] {
  const given = judge(kind, answers, state);
  const { tasks, waitsFor, nextTask, canFinish } = judgeSession(given);
  const of = (id: TaskId) => tasks.find((one) => one.id === id)?.state;
  const over = (id: TaskId) => of(id) === 'done' || of(id) === 'notNeeded';
  const parts = answers.changes?.changed ?? null;
  const proves = parts !== null && (parts.includes('name') || parts.includes('address'));
  const claims: readonly (readonly [string, boolean])[] = [
    [
      'a task starts before those it comes after',
      tasks.some((one) => (one.state === 'cannotStart') === one.after.every(over)),
    ],
    [
      'a task is done without answers',
      tasks.some((one) => one.state === 'done' && answers[one.id] === undefined),
    ],
    [
      'something is passed over before it is said what changed',
      parts === null && tasks.some(({ id, state: at }) => at === 'notNeeded' && id !== 'account'),
    ],
    ['documents are asked without a new name or address', !proves && of('documents') === 'done'],
    ['documents are passed over with a new name or address', proves && of('documents') === 'notNeeded'],
    [
      'it is renewed without the criteria',
      kind[1] === 'renewal' && canFinish && answers.certification?.certified !== 'yes',
    ],
    ['it ends unreported', kind[1] === 'change' && canFinish && answers.reported === undefined],
    ['it finishes with tasks left', canFinish !== (state === 'open' && tasks.every((one) => over(one.id)))],
    ['it finishes while it waits', canFinish && waitsFor.some((one) => one !== 'caregiver')],
    ['nothing is next though something is left', (nextTask === null) !== (state !== 'open' || canFinish)],
    [
      'what is next would be refused',
      nextTask !== null && judgeTaskStart(given, nextTask, book, today) !== null,
    ],
    ['finishing and its judgement differ', canFinish !== (judgeFinish(given) === null)],
  ];
  return claims.filter(([, broken]) => broken).map(([claim]) => claim);
}

test('the answers of these tests are answers that the contract takes', () => {
  for (const [subject, purpose] of kinds)
    for (const { id } of planOf(subject, purpose)) expect(choices[id], id).toBeDefined();
  for (const [id, all] of Object.entries(choices))
    for (const answer of all)
      if (answer !== undefined) expect(taskAnswers[id as TaskId].safeParse(answer).success, id).toBe(true);
});

for (const kind of kinds) {
  const called = kind.join(' ');

  test(`R-MD-4 ${called}: no sequence of answers contradicts itself`, () => {
    const states = fc.constantFrom(...SessionStates.options);
    fc.assert(
      fc.property(fc.array(stepOf(kind), { maxLength: 40 }), states, (steps, state) => {
        let answers: Answers = {};
        const found = steps.flatMap(([id, answer]) => {
          const { [id]: _, ...rest } = answers;
          answers = answer === undefined ? rest : { ...rest, [id]: answer };
          return contradictions(kind, answers, state);
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test(`R-MD-4 ${called}: whatever was answered before, good answers lead to the end`, () => {
    fc.assert(
      fc.property(
        fc.array(stepOf(kind), { maxLength: 20 }),
        fc.constantFrom(changed(), changed('email'), everything),
        (steps, changes) => {
          const before = Object.fromEntries(steps.filter(([, answer]) => answer !== undefined));
          expect(judgeSession(judge(kind, { ...before, ...needed, changes })).canFinish).toBe(true);
        },
      ),
    );
  });
}

for (const [what, changes, asked] of [
  ['nothing', changed(), []],
  ['the phone', changed('phone'), ['details']],
  ['the name', changed('name'), ['details', 'documents']],
  ['the address', changed('address'), ['details', 'documents']],
  ['the e-mail address', changed('email'), ['email']],
  ['the caregiver', changed('caregiver'), ['caregiver']],
] as const)
  test(`R-MD-4 where ${what} changed, a renewal asks ${asked.join(' and ') || 'nothing more'}`, () => {
    const { tasks } = judgeSession(judge(['patient', 'renewal'], { certification, changes }));
    const optional = tasks.filter(({ id }) => ['details', 'email', 'caregiver', 'documents'].includes(id));
    expect(optional.filter(({ state }) => state !== 'notNeeded').map(({ id }) => id)).toEqual(asked);
  });

test('R-MIN-2 who was registered as a minor renews with an e-mail address and an account of their own', () => {
  const asked = (cameOfAge: boolean) =>
    judgeSession(
      facts({ certification, changes: changed() }, { subject: 'patient', purpose: 'renewal', cameOfAge }),
    )
      .tasks.filter(({ id, state }) => ['email', 'account'].includes(id) && state !== 'notNeeded')
      .map(({ id }) => id);
  expect(asked(true)).toEqual(['email', 'account']);
  expect(asked(false)).toEqual([]);
});
