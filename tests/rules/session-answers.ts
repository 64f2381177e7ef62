/** Answers of one adult's session, whole and flawed. */
import { judgeSession, type SessionFacts } from '../../main/rules/session';
import { type Answers, ownReviewItems, type TaskId } from '../../preload/contract/registration-values';
import { day } from './book';

export const name = { given: 'Ana', middle: '', family: 'Rivera', suffix: '' };
export const review = (verdict: 'right' | 'wrong') => ({
  items: ownReviewItems.map((item) => ({ item, verdict, note: '', held: null })),
});
export const proof = (how: 'seen' | 'mailed' | 'uploaded') => ({
  items: [{ proof: 'identity' as const, document: 'Passport', how }],
});

export const onPage = (onStatePage: 'yes' | 'no' | null) => ({ statements: [], onStatePage });

/** The tasks of an adult's first registration. */
export const adultTasks = [
  'certification',
  'details',
  'email',
  'account',
  'login',
  'review',
  'caregiver',
  'documents',
  'affirmations',
  'signature',
] as const satisfies readonly TaskId[];
export type AdultTask = (typeof adultTasks)[number];

export const complete: { readonly [Task in AdultTask]: NonNullable<Answers[Task]> } = {
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
  login: { choseRole: true, gaveBirthDate: true, gaveEmail: true, loginWorked: true },
  review: review('right'),
  caregiver: { authorised: 'no' },
  documents: proof('uploaded'),
  affirmations: { statements: [], onStatePage: 'yes' },
  signature: {
    how: 'signed',
    strokes: [
      [
        [10, 10],
        [400, 200],
      ],
    ],
  },
};

export const facts = (answers: Answers, more: Partial<SessionFacts> = {}): SessionFacts => ({
  subject: 'patient',
  purpose: 'first',
  state: 'open',
  answers,
  drafts: [],
  reviewItems: ownReviewItems,
  held: {},
  statements: [],
  documentsRequired: 1,
  proofs: ['identity', 'residency'],
  caregiverDone: false,
  cameOfAge: false,
  lists: { letters: [], requirements: [], bonaFide: [], certifyingSteps: [], cpmrsSteps: [] },
  ...more,
});
export const judged = (answers: Answers, more: Partial<SessionFacts> = {}) =>
  judgeSession(facts(answers, more));
export const stateOf = (id: TaskId, answers: Answers, more: Partial<SessionFacts> = {}) =>
  judged(answers, more).tasks.find((task) => task.id === id)?.state;

export const asked = [
  { statement: 'one', version: 1 },
  { statement: 'two', version: 3 },
];
export const said = (answer: 'yes' | 'no', version = 3) => ({
  statements: [
    { statement: 'one', version: 1, answer: 'yes' as const, at: null },
    { statement: 'two', version, answer, at: null },
  ],
  onStatePage: null,
});
