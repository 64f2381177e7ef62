/** Random answers against every plan that there is: nothing contradicts itself, and every plan has an end. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { planOf } from '../../main/rules/plans/index';
import { judgeFinish, judgeSession, judgeTaskStart, type SessionState } from '../../main/rules/session';
import {
  type Answers,
  Purpose,
  SessionState as SessionStates,
  Subject,
  TaskId,
  taskAnswers,
} from '../../preload/contract/registration-values';
import { book, day } from './book';
import {
  approved,
  certifierAnswers,
  checked,
  cpmrsAnswers,
  lists as helpLists,
  stepsDone,
} from './help-answers';
import { complete, facts, name, proof, review } from './session-answers';

const today = day('2026-11-22');
const letters = ['primaryCareProvider', 'boardCertifiedSpecialist'];
const lists = { ...helpLists, letters };
const here = (count: number) => ({
  items: letters.slice(0, count).map((letter) => ({ letter, state: 'here' as const })),
});
const tie = {
  relationship: 'parent',
  managesWellBeing: 'yes',
  authorised: 'yes',
  patientLacksCapacity: 'no',
};
const guardian = {
  name,
  birthDate: day('1984-05-02'),
  relationship: 'parent',
  email: 'rosa@example.org',
  phone: '8605550177',
};
const certification = { ...complete.certification, criteriaConfirmed: true };
const changed = (...parts: readonly string[]) => ({ changed: parts, changedOn: today });

/** The first of each finishes its task, whichever plan it is in. */
const choices: { readonly [Task in TaskId]: readonly unknown[] } = {
  ...(Object.fromEntries(
    Object.entries({ ...complete, ...certifierAnswers, ...cpmrsAnswers }).map(([id, all]) => [id, [all]]),
  ) as { [Task in TaskId]: unknown[] }),
  certification: [certification, complete.certification, { certified: 'no' }],
  secondCertification: [certification, complete.certification, { certified: 'no' }],
  relationship: [tie, { ...tie, authorised: 'no' }],
  guardian: [guardian],
  letters: [here(2), here(1)],
  changes: [changed('email'), changed(), changed('name', 'address', 'phone', 'caregiver')],
  reported: [{ reportedOn: today }],
  details: [complete.details, { ...complete.details, connecticutResident: null }],
  email: [complete.email, { kind: 'none' }],
  account: [complete.account, { registered: true, emailVerified: false }],
  review: [complete.review, review('wrong')],
  caregiver: [{ authorised: 'no' }, { authorised: 'yes', name, email: 'c@d.org' }],
  documents: [complete.documents, proof('seen')],
  affirmations: [complete.affirmations, { statements: [], onStatePage: 'no' }],
  requirements: [checked('requirements', 'have'), { items: [] }],
  bonaFide: [checked('bonaFide', 'have'), { items: [] }],
  cpmrsSteps: [stepsDone(8), stepsDone(3)],
  cpmrsApproval: [approved, { approved: 'no' }],
};

const kinds = Subject.options.flatMap((subject) =>
  Purpose.options.flatMap((purpose) => (planOf(subject, purpose).length > 0 ? [{ subject, purpose }] : [])),
);

test('R-CG-4 R-MIN-1 R-MD-1 R-MD-4 R-PMP-1 whoever registers has a first session, a renewal and a change; whoever is helped has help', () => {
  expect(kinds.map(({ subject, purpose }) => `${subject} ${purpose}`)).toEqual([
    'patient first',
    'patient renewal',
    'patient change',
    'minor first',
    'minor renewal',
    'minor change',
    'caregiver first',
    'caregiver renewal',
    'caregiver change',
    'certifier help',
    'cpmrsRegistrant help',
  ]);
});

test('every task has answers in these tests, which the contract takes', () => {
  for (const id of TaskId.options)
    for (const answer of choices[id]) expect(taskAnswers[id].safeParse(answer).success, id).toBe(true);
});

for (const { subject, purpose } of kinds) {
  const ids = planOf(subject, purpose).map(({ id }) => id);
  const step = fc
    .constantFrom(...ids)
    .chain((id) => fc.constantFrom(...choices[id], undefined).map((answer) => [id, answer] as const));
  const around = fc.record({
    state: fc.constantFrom<SessionState>(...SessionStates.options),
    drafts: fc.subarray(ids),
    caregiverDone: fc.boolean(),
    cameOfAge: fc.boolean(),
  });
  const factsOf = (answers: Answers, more: object) => facts(answers, { subject, purpose, lists, ...more });

  function contradictions(answers: Answers, more: { readonly state: SessionState }): string[] {
    const given = factsOf(answers, more);
    const { tasks, waitsFor, nextTask, canFinish } = judgeSession(given);
    const over = (id: TaskId) =>
      tasks.some((one) => one.id === id && (one.state === 'done' || one.state === 'notNeeded'));
    const claims: readonly (readonly [string, boolean])[] = [
      [
        'a task comes after one that there is not',
        tasks.some((one) => !one.after.every((id) => ids.includes(id))),
      ],
      [
        'a task starts before those it comes after',
        tasks.some((one) => (one.state === 'cannotStart') === one.after.every(over)),
      ],
      [
        'a task is done without answers',
        tasks.some(({ id, state }) => state === 'done' && answers[id] === undefined),
      ],
      [
        'it waits at a closed task',
        tasks.some((one) => one.state === 'cannotStart' && one.waitsFor !== null),
      ],
      [
        'it finishes with tasks left',
        canFinish !== (more.state === 'open' && tasks.every(({ id }) => over(id))),
      ],
      ['it finishes while it waits', canFinish && waitsFor.some((one) => one !== 'caregiver')],
      [
        'nothing is next though something is left',
        (nextTask === null) !== (more.state !== 'open' || canFinish),
      ],
      [
        'what is next would be refused',
        nextTask !== null && judgeTaskStart(given, nextTask, book, today) !== null,
      ],
      ['finishing and its judgement differ', canFinish !== (judgeFinish(given) === null)],
      [
        'it waits though it is over',
        ['registered', 'abandoned', 'finished'].includes(more.state) && waitsFor.length > 0,
      ],
    ];
    return claims.filter(([, broken]) => broken).map(([claim]) => claim);
  }

  test(`R-PAT-11 ${subject}, ${purpose}: no sequence of answers contradicts itself`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), around, (steps, more) => {
        let answers: Answers = {};
        const found = steps.flatMap(([id, answer]) => {
          const { [id]: _, ...rest } = answers;
          answers = answer === undefined ? rest : { ...rest, [id]: answer };
          return contradictions(answers, more);
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test(`R-PAT-11 ${subject}, ${purpose}: whatever was answered, what is next leads to the end`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, cameOfAge) => {
        let answers: Answers = Object.fromEntries(steps.filter(([, answer]) => answer !== undefined));
        for (const _ of ids) {
          const { nextTask } = judgeSession(factsOf(answers, { cameOfAge }));
          if (nextTask) answers = { ...answers, [nextTask]: choices[nextTask][0] };
        }
        expect(judgeSession(factsOf(answers, { cameOfAge })).canFinish).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
}
