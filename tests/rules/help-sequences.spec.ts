/** Random sequences of answers against both help plans: no contradictory and no unreachable state. */
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
import {
  approved,
  certifier,
  certifierAnswers,
  checked,
  cpmrsAnswers,
  helpFacts,
  lists,
  registrant,
  stepsDone,
} from './help-answers';

const today = day('2026-11-22');
type Choices = { readonly [Task in TaskId]?: readonly (Answers[Task] | undefined)[] };
const partly = (list: 'requirements' | 'bonaFide') => ({ items: checked(list, 'unsure').items.slice(1) });

const plans = {
  certifier: {
    complete: certifierAnswers as Answers,
    choices: {
      certifierDetails: [{ certifier }, undefined],
      requirements: [
        checked('requirements', 'have'),
        checked('requirements', 'missing'),
        partly('requirements'),
        undefined,
      ],
      bonaFide: [checked('bonaFide', 'have'), partly('bonaFide'), { items: [] }, undefined],
      certifyingSteps: [{ done: [] }, { done: [...lists.certifyingSteps] }, undefined],
    } satisfies Choices as Choices,
  },
  cpmrsRegistrant: {
    complete: cpmrsAnswers as Answers,
    choices: {
      registrantDetails: [registrant, { ...registrant, controlledSubstanceRegistration: 'no' }, undefined],
      cpmrsSteps: [stepsDone(8), stepsDone(3), stepsDone(0), { steps: [] }, undefined],
      cpmrsApproval: [approved, { approved: 'no' }, undefined],
    } satisfies Choices as Choices,
  },
} as const;
type Helped = keyof typeof plans;
const helped = Object.keys(plans) as Helped[];

const stepsOf = (subject: Helped) =>
  fc
    .constantFrom(...(Object.keys(plans[subject].choices) as TaskId[]))
    .chain((id) =>
      fc.constantFrom(...(plans[subject].choices[id] ?? [])).map((answer) => [id, answer] as const),
    );

/** What contradicts itself; nothing, if all is well. */
function contradictions(subject: Helped, answers: Answers, state: SessionState): string[] {
  const facts = helpFacts(subject, answers, { state });
  const { tasks, waitsFor, nextTask, canFinish } = judgeSession(facts);
  const of = (id: TaskId) => tasks.find((one) => one.id === id)?.state;
  const over = (id: TaskId) => of(id) === 'done' || of(id) === 'notNeeded';
  const submitted = subject === 'cpmrsRegistrant' && over('cpmrsSteps') && over('registrantDetails');
  const waits = submitted && !over('cpmrsApproval') && (state === 'open' || state === 'returned');
  const claims: readonly (readonly [string, boolean])[] = [
    [
      'a task starts before those it comes after',
      tasks.some((one) => (one.state === 'cannotStart') === one.after.every(over)),
    ],
    ['a task is over without answers', tasks.some((one) => over(one.id) && answers[one.id] === undefined)],
    ['it finishes with tasks left', canFinish !== (state === 'open' && tasks.every((one) => over(one.id)))],
    ['it finishes while it waits', canFinish && waitsFor.length > 0],
    ['nothing is next though something is left', (nextTask === null) !== (state !== 'open' || canFinish)],
    [
      'submitted and waiting for the state are not the same',
      state !== 'submitted' && waitsFor.includes('state') !== waits,
    ],
    ['help waits for a certifier or documents', waitsFor.some((one) => one !== 'state')],
    [
      'what is next would be refused',
      nextTask !== null && judgeTaskStart(facts, nextTask, book, today) !== null,
    ],
    ['finishing and its judgement differ', canFinish !== (judgeFinish(facts) === null)],
  ];
  return claims.filter(([, broken]) => broken).map(([claim]) => claim);
}

for (const subject of helped) {
  const { choices, complete } = plans[subject];

  test(`B-REG-3 ${subject}: the answers of these tests are answers that the contract takes`, () => {
    expect(Object.keys(choices)).toEqual(planOf(subject, 'help').map(({ id }) => id));
    for (const [id, all] of Object.entries(choices))
      for (const answer of all)
        if (answer !== undefined) expect(taskAnswers[id as TaskId].safeParse(answer).success, id).toBe(true);
  });

  test(`R-MD-1 R-PMP-1 ${subject}: no sequence of answers contradicts itself`, () => {
    fc.assert(
      fc.property(
        fc.array(stepsOf(subject), { maxLength: 40 }),
        fc.constantFrom(...SessionStates.options),
        (steps, state) => {
          let answers: Answers = {};
          const found = steps.flatMap(([id, answer]) => {
            const { [id]: _, ...rest } = answers;
            answers = answer === undefined ? rest : { ...rest, [id]: answer };
            return contradictions(subject, answers, state);
          });
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test(`R-MD-1 R-PMP-1 ${subject}: from any answers the end is reached by following what is next`, () => {
    fc.assert(
      fc.property(fc.array(stepsOf(subject), { maxLength: 20 }), (steps) => {
        let answers: Answers = Object.fromEntries(steps.filter(([, answer]) => answer !== undefined));
        for (let moves = 0; moves <= planOf(subject, 'help').length; moves += 1) {
          const { canFinish, nextTask } = judgeSession(helpFacts(subject, answers));
          if (canFinish || nextTask === null) break;
          answers = { ...answers, [nextTask]: complete[nextTask] };
        }
        expect(judgeSession(helpFacts(subject, answers)).canFinish).toBe(true);
      }),
    );
  });
}

test('R-PMP-2 after the last step the session waits for the state, asked about or not, until it is approved', () => {
  const waits = (answers: Answers) => judgeSession(helpFacts('cpmrsRegistrant', answers)).waitsFor;
  const submitted = { registrantDetails: registrant, cpmrsSteps: stepsDone(8) };
  expect(waits({ ...submitted, cpmrsSteps: stepsDone(7) })).toEqual([]);
  expect(waits(submitted)).toEqual(['state']);
  expect(waits({ ...submitted, cpmrsApproval: { approved: 'no' } })).toEqual(['state']);
  expect(waits({ ...submitted, cpmrsApproval: approved })).toEqual([]);
});
