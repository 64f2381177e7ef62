import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import {
  closingEvent,
  judgeAffirmations,
  judgeFinish,
  judgeSession,
  judgeTaskStart,
  moveSession,
  type SessionEvent,
  type SessionFacts,
  type SessionState,
} from '../../main/rules/session';
import { planOf } from '../../main/rules/session-plan';
import {
  type Answers,
  ownReviewItems,
  SessionState as SessionStates,
  type TaskId,
  taskAnswers,
  taskIds,
} from '../../preload/contract/registration-values';
import { documents } from '../../preload/contract/rulebook-sources';
import { book, day } from './book';

const today = day('2026-11-22');
const name = { given: 'Ana', middle: '', family: 'Rivera', suffix: '' };
const review = (verdict: 'right' | 'wrong') => ({
  items: ownReviewItems.map((item) => ({ item, verdict, note: '' })),
});
const proof = (how: 'seen' | 'mailed' | 'uploaded') => ({
  items: [{ proof: 'identity' as const, document: 'Passport', how }],
});

const onPage = (onStatePage: 'yes' | 'no' | null) => ({ statements: [], onStatePage });

const complete: Required<Answers> = {
  certification: {
    certified: 'yes',
    certifier: { name: 'Dr. Lee', profession: 'physician', licenceNumber: '012345' },
    certifiedOn: day('2026-11-01'),
  },
  details: {
    name,
    birthDate: day('1980-05-04'),
    connecticutResident: 'yes',
    address: { line1: '1 Elm St', line2: '', town: 'Hartford', state: 'CT', zip: '06103' },
    phone: '8605550123',
  },
  email: { kind: 'own', email: 'ana@example.org' },
  account: { registered: true, emailVerified: true },
  login: { choseIAmAPatient: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true },
  review: review('right'),
  caregiver: { authorised: 'no' },
  documents: proof('uploaded'),
  affirmations: { statements: [], onStatePage: 'yes' },
};

const facts = (answers: Answers, more: Partial<SessionFacts> = {}): SessionFacts => ({
  subject: 'patient',
  purpose: 'first',
  state: 'open',
  answers,
  drafts: [],
  reviewItems: ownReviewItems,
  statements: [],
  documentsRequired: 1,
  proofs: ['identity', 'residency'],
  ...more,
});
const judged = (answers: Answers, more: Partial<SessionFacts> = {}) => judgeSession(facts(answers, more));
const stateOf = (id: TaskId, answers: Answers, more: Partial<SessionFacts> = {}) =>
  judged(answers, more).tasks.find((task) => task.id === id)?.state;

test('R-PAT-1 a new session starts with the certification; only who the patient is can go beside it', () => {
  const { tasks, nextTask, waitsFor, canFinish } = judged({});
  expect(tasks.map((task) => task.id)).toEqual([...taskIds]);
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

for (const id of taskIds)
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

const asked = [
  { statement: 'one', version: 1 },
  { statement: 'two', version: 3 },
];
const said = (answer: 'yes' | 'no', version = 3) => ({
  statements: [
    { statement: 'one', version: 1, answer: 'yes' as const, at: null },
    { statement: 'two', version, answer, at: null },
  ],
  onStatePage: null,
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
  expect(planOf('minor', 'first')).toEqual([]);
  expect(judged(complete, { subject: 'minor' })).toEqual({
    tasks: [],
    waitsFor: [],
    nextTask: null,
    canFinish: false,
  });
});

const moves: readonly (readonly [SessionState, SessionEvent, SessionState])[] = [
  ['open', 'submit', 'submitted'],
  ['open', 'finish', 'finished'],
  ['open', 'register', 'registered'],
  ['open', 'abandon', 'abandoned'],
  ['submitted', 'register', 'registered'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'abandon', 'abandoned'],
  ['returned', 'reopen', 'open'],
  ['returned', 'register', 'registered'],
  ['returned', 'abandon', 'abandoned'],
];
const events: readonly SessionEvent[] = ['submit', 'finish', 'register', 'return', 'reopen', 'abandon'];

for (const state of SessionStates.options)
  for (const event of events) {
    const to = moves.find(([from, by]) => from === state && by === event)?.[2] ?? null;
    test(`R-PAT-11 a session that is ${state} and is told to ${event} ${to === null ? 'stays' : `becomes ${to}`}`, () => {
      expect(moveSession(state, event)).toBe(to);
    });
  }

test('only help sessions end without the state', () => {
  expect([closingEvent('help'), closingEvent('first'), closingEvent('renewal')]).toEqual([
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
        if (['registered', 'abandoned', 'finished'].includes(state)) expect(to).toBeNull();
        state = to ?? state;
      }
      const open = state === 'returned' ? moveSession(state, 'reopen') : state;
      expect(['open', 'submitted', 'registered', 'abandoned', 'finished']).toContain(open);
    }),
  );
});

/** Steps of a session: an answer of a task, well or badly given, or taken back. */
const choices: { readonly [Task in TaskId]: readonly (Answers[Task] | undefined)[] } = {
  certification: [complete.certification, { certified: 'no' }, undefined],
  details: [complete.details, { ...complete.details, connecticutResident: 'no' }, undefined],
  email: [complete.email, { kind: 'none' }, { kind: 'temporary', email: 'a@b.org' }, undefined],
  account: [complete.account, { registered: true, emailVerified: false }, undefined],
  login: [complete.login, undefined],
  review: [complete.review, review('wrong'), undefined],
  caregiver: [complete.caregiver, { authorised: 'yes', name, email: 'c@d.org' }, undefined],
  documents: [complete.documents, proof('seen'), proof('mailed'), undefined],
  affirmations: [complete.affirmations, { statements: [], onStatePage: 'no' }, said('no'), undefined],
};
const step = fc
  .constantFrom(...taskIds)
  .chain((id) => fc.constantFrom(...choices[id]).map((answer) => [id, answer] as const));

test('the answers of these tests are answers that the contract takes', () => {
  for (const id of taskIds)
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
  const drafts = fc.subarray([...taskIds]);
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
