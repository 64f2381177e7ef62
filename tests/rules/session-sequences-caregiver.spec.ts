/** Random answers against the sessions of caregivers and minors: no state contradicts itself, none is a dead end. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { planOf } from '../../main/rules/plans/index';
import {
  type Answers,
  SessionState as SessionStates,
  type TaskId,
  taskAnswers,
} from '../../preload/contract/registration-values';
import { day } from './book';
import { complete, judged, name, proof, review } from './session-answers';

const letters = ['primaryCareProvider', 'boardCertifiedSpecialist'];
const lists = { letters, requirements: [], bonaFide: [], certifyingSteps: [], cpmrsSteps: [] };
const tie = {
  relationship: 'parent',
  managesWellBeing: 'yes',
  authorised: 'yes',
  patientLacksCapacity: 'no',
} as const;
const guardian = {
  name,
  birthDate: day('1984-05-02'),
  relationship: 'parent' as const,
  email: 'rosa@example.org',
  phone: '8605550177',
};
const certification = { ...complete.certification, criteriaConfirmed: true as const };
const state = (...states: ('here' | 'asked' | 'missing')[]) => ({
  items: states.map((one, at) => ({ letter: letters[at] ?? '', state: one })),
});

type Choices = { readonly [Task in TaskId]?: readonly (Answers[Task] | undefined)[] };
/** The first of each finishes its task. */
const choices: Choices = {
  certification: [certification, complete.certification, { certified: 'no' }, undefined],
  secondCertification: [certification, complete.certification, { certified: 'no' }, undefined],
  changes: [
    { changed: [], changedOn: null },
    { changed: ['address', 'caregiver'], changedOn: null },
    { changed: ['email'], changedOn: null },
    undefined,
  ],
  relationship: [tie, { ...tie, authorised: 'no' }, { ...tie, managesWellBeing: 'no' }, undefined],
  details: [complete.details, { ...complete.details, connecticutResident: null }, undefined],
  guardian: [guardian, undefined],
  letters: [state('here', 'here'), state('here', 'asked'), state('here'), undefined],
  email: [complete.email, { kind: 'none' }, undefined],
  account: [complete.account, { registered: true, emailVerified: false }, undefined],
  login: [complete.login, undefined],
  review: [complete.review, review('wrong'), undefined],
  documents: [complete.documents, proof('seen'), undefined],
  affirmations: [complete.affirmations, { statements: [], onStatePage: 'no' }, undefined],
  signature: [complete.signature, undefined],
};

for (const [subject, purpose] of [
  ['caregiver', 'first'],
  ['caregiver', 'renewal'],
  ['minor', 'first'],
  ['minor', 'renewal'],
] as const) {
  const plan = planOf(subject, purpose);
  const ids = plan.map(({ id }) => id);
  const step = fc
    .constantFrom(...ids)
    .chain((id) =>
      fc.constantFrom<unknown>(...(choices[id] ?? [undefined])).map((answer) => [id, answer] as const),
    );
  const judgedNow = (answers: Answers, more: object) => judged(answers, { subject, purpose, lists, ...more });

  function contradictions(answers: Answers, more: object): string[] {
    const { tasks, waitsFor, nextTask, canFinish } = judgedNow(answers, more);
    const of = (id: TaskId) => tasks.find((one) => one.id === id)?.state;
    const over = (id: TaskId) => of(id) === 'done' || of(id) === 'notNeeded';
    const claims: readonly (readonly [string, boolean])[] = [
      [
        'a task starts before those that it comes after',
        tasks.some((one) => (one.state === 'cannotStart') === one.after.every(over)),
      ],
      ['a task is done without answers', tasks.some(({ id }) => of(id) === 'done' && !answers[id])],
      [
        'something is passed over before it is said what changed',
        answers.changes === undefined && tasks.some(({ id }) => of(id) === 'notNeeded'),
      ],
      [
        'it waits at a closed task',
        tasks.some((one) => one.state === 'cannotStart' && one.waitsFor !== null),
      ],
      ['the log-in is used uncertified', answers.certification?.certified !== 'yes' && over('login')],
      [
        'a minor logs in with one physician',
        subject === 'minor' && answers.secondCertification?.certified !== 'yes' && over('login'),
      ],
      [
        'a caregiver logs in unauthorised',
        subject === 'caregiver' && answers.relationship?.authorised !== 'yes' && over('login'),
      ],
      ['it finishes with tasks left', canFinish && !tasks.every(({ id }) => over(id))],
      ['it finishes while it waits', canFinish && waitsFor.some((one) => one !== 'caregiver')],
      [
        'the next task is over or closed',
        nextTask !== null && (over(nextTask) || of(nextTask) === 'cannotStart'),
      ],
    ];
    return claims.filter(([, broken]) => broken).map(([claim]) => claim);
  }

  test(`R-CG-4 R-MIN-1 no sequence of answers contradicts itself: ${subject}, ${purpose}`, () => {
    const drafts = fc.subarray([...ids]);
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40 }),
        fc.constantFrom(...SessionStates.options),
        drafts,
        fc.boolean(),
        (steps, at, typed, caregiverDone) => {
          let answers: Answers = {};
          const found = steps.flatMap(([id, answer]) => {
            const { [id]: _, ...rest } = answers;
            answers = answer === undefined ? rest : { ...rest, [id]: answer };
            return contradictions(answers, { state: at, drafts: typed, caregiverDone });
          });
          expect(found).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test(`R-CG-4 R-MIN-1 from whatever was answered, a session can be brought to its end: ${subject}, ${purpose}`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let answers: Answers = Object.fromEntries(steps.filter(([, answer]) => answer !== undefined));
        for (const _ of [...ids, ...ids])
          for (const { id, state: at } of judgedNow(answers, {}).tasks)
            if (at !== 'cannotStart') answers = { ...answers, [id]: choices[id]?.[0] };
        expect(judgedNow(answers, {}).canFinish).toBe(true);
        expect(judgedNow(answers, { caregiverDone: true }).waitsFor).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test(`the answers of these tests are answers that the contract takes: ${subject}, ${purpose}`, () => {
    for (const id of ids)
      for (const answer of choices[id] ?? [])
        if (answer !== undefined) expect(taskAnswers[id].safeParse(answer).success, id).toBe(true);
  });
}
