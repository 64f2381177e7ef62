/** Help for certifiers (R-MD-1 to R-MD-3) and for those who register with the CPMRS (R-PMP-1, R-PMP-2). */
import type { AnswersOf } from '../../../preload/contract/registration-values';
import { type Amounts, done, doneIf, type Plan, type PlannedTask, task, waiting } from './plan';

type Checklist = AnswersOf<'requirements'>;

/** Every item was gone through: what is missing stands on the paper, and holds nobody up. */
const judgeChecklist = ({ items }: Checklist, asked: readonly string[]): Amounts =>
  doneIf(asked.every((item) => items.some((one) => one.item === item)));

export const certifierHelp: Plan = [
  task('certifierDetails', [], () => done),
  task('requirements', [], (answers, { lists }) => judgeChecklist(answers, lists.requirements)),
  task('bonaFide', [], (answers, { lists }) => judgeChecklist(answers, lists.bonaFide)),
  // The steps are shown, ticked as far as they are done: the certifier goes on alone with the paper.
  task('certifyingSteps', ['requirements'], () => done),
];

/** Submitted is waiting, asked about or not (R-PMP-2). */
const approval: PlannedTask = {
  id: 'cpmrsApproval',
  after: ['cpmrsSteps'],
  judge: ({ cpmrsApproval }) => (cpmrsApproval?.approved === 'yes' ? done : waiting('state')),
};

export const cpmrsHelp: Plan = [
  task('registrantDetails', [], () => done),
  task('cpmrsSteps', ['registrantDetails'], ({ steps }, { lists }) =>
    doneIf(lists.cpmrsSteps.every((asked) => steps.some(({ step, on }) => step === asked && on !== null))),
  ),
  approval,
];
