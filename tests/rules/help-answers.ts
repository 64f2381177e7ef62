/** Answers of help sessions, whole and flawed, and what the rulebook asks of them. */
import { certifyingSteps } from '../../main/rules/certifying-steps';
import { ruleSet } from '../../main/rules/rulebook';
import type { SessionFacts } from '../../main/rules/session';
import type { Answers } from '../../preload/contract/registration-values';
import { book, day } from './book';
import { facts } from './session-answers';

const today = day('2026-11-22');
export const lists: SessionFacts['lists'] = {
  letters: [],
  requirements: ruleSet(book, 'certifier.requirements', today, today).value,
  bonaFide: ruleSet(book, 'certifier.bonaFide', today, today).value,
  certifyingSteps: certifyingSteps(book, today),
  cpmrsSteps: ruleSet(book, 'cpmrs.steps', today, today).value,
};

export const certifier = {
  name: 'Dr. Grace Bell',
  profession: 'physician',
  licenceNumber: '1.048212',
} as const;

export const checked = (list: 'requirements' | 'bonaFide', said: 'have' | 'missing' | 'unsure') => ({
  items: lists[list].map((item) => ({ item, said })),
});
/** The first so many steps done, each on the same day. */
export const stepsDone = (count: number, on = '2026-11-02') => ({
  steps: lists.cpmrsSteps.map((step, at) => ({ step, on: at < count ? day(on) : null })),
});

export const certifierAnswers = {
  certifierDetails: { certifier },
  requirements: checked('requirements', 'have'),
  bonaFide: checked('bonaFide', 'missing'),
  certifyingSteps: { done: [] },
} as const satisfies Answers;

export const registrant = {
  profession: 'Dentist',
  controlledSubstanceRegistration: 'yes',
  email: 'bell@example.org',
} as const;
export const approved = {
  approved: 'yes',
  approvedOn: day('2026-11-20'),
  passwordSetOn: day('2026-11-02'),
} as const;

export const cpmrsAnswers = {
  registrantDetails: registrant,
  cpmrsSteps: stepsDone(8),
  cpmrsApproval: approved,
} as const satisfies Answers;

export const helpFacts = (
  subject: 'certifier' | 'cpmrsRegistrant',
  answers: Answers,
  more: Partial<SessionFacts> = {},
): SessionFacts =>
  facts(answers, { subject, purpose: 'help', lists, documentsRequired: 0, proofs: [], ...more });
