/** The journeys' reducers: pure, so their moves are tables. */
import { expect, test } from 'playwright/test';
import type { WalkInView } from '../../preload/contract/registration';
import { type TaskId, type TaskState, taskIds } from '../../preload/contract/registration-values';
import * as print from '../../renderer/screens/print/journey';
import * as registration from '../../renderer/screens/registration/journey';
import * as walkIn from '../../renderer/screens/walk-in/journey';

const progress = (rest: Partial<registration.Progress> = {}): registration.Progress => ({
  nextTask: null,
  canFinish: false,
  waitsFor: [],
  ...rest,
});

test.describe('registration', () => {
  const saves: [string, registration.Journey, TaskId, registration.Progress, registration.Place][] = [
    [
      'goes on with the next task',
      { place: 'details', changing: false },
      'details',
      progress({ nextTask: 'email' }),
      'email',
    ],
    [
      'returns to the list when nothing can start',
      { place: 'details', changing: false },
      'details',
      progress(),
      'tasks',
    ],
    [
      'does not ask the same task again',
      { place: 'account', changing: false },
      'account',
      progress({ nextTask: 'account' }),
      'tasks',
    ],
    [
      'checks the answers when all is there',
      { place: 'affirmations', changing: false },
      'affirmations',
      progress({ canFinish: true }),
      'check',
    ],
    [
      'a change leads back to the check page',
      { place: 'details', changing: true },
      'details',
      progress({ canFinish: true, nextTask: 'email' }),
      'check',
    ],
    [
      'a change that opens a task again leads to the list',
      { place: 'email', changing: true },
      'email',
      progress({ nextTask: 'account' }),
      'tasks',
    ],
    [
      'R-PAT-1 without a certification the session waits',
      { place: 'certification', changing: false },
      'certification',
      progress({ waitsFor: ['certifier'], nextTask: 'details' }),
      'waiting',
    ],
  ];
  for (const [title, from, task, facts, to] of saves)
    test(title, () => {
      expect(registration.next(from, { kind: 'saved', task, progress: facts }).place).toBe(to);
    });

  test('the address keeps every place, and a change from the check page', () => {
    const places: registration.Place[] = [
      ...taskIds,
      'waiting',
      'check',
      'finished',
      'handOver',
      'abandon',
      'returned',
    ];
    for (const place of places)
      for (const changing of [false, true]) {
        const [slug = '', query = ''] = registration.slugFor({ place, changing }).split('?');
        expect(registration.journeyOf(slug, query)).toEqual({ place, changing });
      }
    expect(registration.journeyOf(undefined, '')).toEqual(registration.start);
    expect(registration.journeyOf('../../etc', '')).toEqual(registration.start);
  });

  test('leaving a task, choosing and finishing', () => {
    expect(registration.next({ place: 'email', changing: true }, { kind: 'left' })).toEqual(
      registration.start,
    );
    expect(registration.next(registration.start, { kind: 'changing', task: 'email' })).toEqual({
      place: 'email',
      changing: true,
    });
    expect(registration.next(registration.start, { kind: 'finished' }).place).toBe('finished');
  });
});

const task = (id: TaskId, state: TaskState) => ({
  id,
  state,
  after: [],
  version: 1,
  answers: null,
  draft: null,
  typedBy: null,
  savedAt: null,
  savedBy: null,
});
const view = (...tasks: WalkInView['tasks']): WalkInView => ({
  storeName: 'A store',
  language: 'en',
  name: { given: 'Ana', middle: '', family: 'Ruiz', suffix: '' },
  minor: null,
  phone: null,
  email: null,
  tasks,
  reviewItems: [],
  statements: [],
  question: null,
  birthDate: null,
  asksResidency: true,
  emailDomains: [],
  at: { step: 'welcome', statement: 0, stopped: false },
  state: 'working',
});

test.describe('walk-in', () => {
  const both = view(task('review', 'notStarted'), task('affirmations', 'notStarted'));

  test('R-PAT-4 R-PAT-7 takes the handed tasks in order, then asks to hand back', () => {
    const begun = walkIn.next(walkIn.start, { kind: 'began', view: both });
    expect(begun.step).toBe('review');
    const second = walkIn.next(begun, { kind: 'saved', task: 'review', view: both });
    expect(second).toMatchObject({ step: 'affirmations', statement: 0 });
    const last = walkIn.next(second, { kind: 'answered', answer: 'yes', last: true, view: both });
    expect(last).toMatchObject({ step: 'done', stopped: false });
  });

  test('R-PAT-4 a review that needs correcting leaves the affirmations to another day', () => {
    const corrected = view(task('review', 'inProgress'), task('affirmations', 'cannotStart'));
    const begun = { ...walkIn.start, step: 'review' as const };
    expect(walkIn.next(begun, { kind: 'saved', task: 'review', view: corrected }).step).toBe('done');
  });

  test('a task that is done already is passed over at the start', () => {
    const rest = view(task('review', 'done'), task('affirmations', 'notStarted'));
    expect(walkIn.next(walkIn.start, { kind: 'began', view: rest }).step).toBe('affirmations');
  });

  test('R-PAT-7 statements come one by one, and a "No" stops the way until it is changed', () => {
    const at = { ...walkIn.start, step: 'affirmations' as const };
    const second = walkIn.next(at, { kind: 'answered', answer: 'yes', last: false, view: both });
    expect(second).toMatchObject({ step: 'affirmations', statement: 1, stopped: false });
    expect(walkIn.next(second, { kind: 'back' }).statement).toBe(0);
    const stopped = walkIn.next(second, { kind: 'answered', answer: 'no', last: false, view: both });
    expect(stopped).toMatchObject({ step: 'done', stopped: true });
    expect(walkIn.next(stopped, { kind: 'changeAnswer' })).toMatchObject({
      step: 'affirmations',
      statement: 1,
      stopped: false,
    });
  });

  test('the question for the PIN leaves the page beneath as it was', () => {
    const at = { ...walkIn.start, step: 'affirmations' as const, statement: 2 };
    const asked = walkIn.next(at, { kind: 'staffAsked' });
    expect(asked.takingBack).toBe(true);
    expect(walkIn.next(asked, { kind: 'closed' })).toEqual(at);
  });
});

const notice = (job: string, state: print.PrintNotice['state'], reason = ''): print.PrintNotice => ({
  kind: 'print',
  job,
  state,
  reason,
});

test.describe('print', () => {
  test('queued is not printed: the notices tell how it went on', () => {
    const queued = print.next(print.next(print.start, { kind: 'sent', printer: 'desk' }), {
      kind: 'queued',
      job: '7',
    });
    expect(queued.stage).toBe('queued');
    expect(print.next(queued, notice('8', 'printed')).stage).toBe('queued');
    expect(print.next(queued, notice('7', 'printing')).stage).toBe('printing');
    expect(print.next(queued, notice('7', 'stopped', 'media-empty'))).toMatchObject({
      stage: 'stopped',
      reason: 'media-empty',
    });
  });

  test('a notice that overtakes the answer is not lost', () => {
    const sending = print.next(
      print.next(print.start, { kind: 'sent', printer: 'desk' }),
      notice('7', 'printed'),
    );
    expect(sending.stage).toBe('sending');
    expect(print.next(sending, { kind: 'queued', job: '7' }).stage).toBe('printed');
    expect(print.next(sending, { kind: 'queued', job: '9' }).stage).toBe('queued');
  });

  for (const [stage, may] of [
    ['ready', true],
    ['sending', false],
    ['queued', false],
    ['printing', false],
    ['printed', true],
    ['stopped', false],
    ['gone', true],
  ] as const)
    test(`B-PAP-1 with the job ${stage}, printing again there is ${may ? 'offered' : 'not offered'}`, () => {
      expect(print.canPrint({ stage, printer: 'desk' }, 'desk')).toBe(may);
    });

  for (const [prints, sheets, marks] of [
    [0, 1, null],
    [0, 2, { word: 'originalAndCopy', first: 1, last: 1 }],
    [0, 4, { word: 'originalAndCopies', first: 1, last: 3 }],
    [1, 1, { word: 'copy', first: 1, last: 1 }],
    [3, 2, { word: 'copies', first: 3, last: 4 }],
  ] as const)
    test(`B-PAP-1 after ${prints} sheets, ${sheets} more are announced as ${marks?.word ?? 'the original'}`, () => {
      expect(print.marksOf(prints, sheets)).toEqual(marks);
    });

  test('B-PAP-1 a job that a stopped printer holds is followed by one on another printer alone', () => {
    const sent = print.next(print.start, { kind: 'sent', printer: 'desk' });
    const queued = print.next(sent, { kind: 'queued', job: '7' });
    const stopped = print.next(queued, notice('7', 'stopped', 'media-jam'));
    for (const [on, may] of [
      ['desk', false],
      ['', false],
      ['back office', true],
    ] as const)
      expect(print.canPrint(stopped, on), on).toBe(may);
    expect(print.canPrint(print.next(stopped, notice('7', 'printed')), 'desk')).toBe(true);
  });
});
