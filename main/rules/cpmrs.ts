/** Registration with the prescription monitoring system: steps in order, when approval is due, when the password is. */
import type { AnswersOf } from '../../preload/contract/registration-values';
import type { Wrong } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { addDays, addMonths } from './calendar';
import { ruleInForce } from './rulebook';

type Steps = AnswersOf<'cpmrsSteps'>['steps'];
type Approved = Extract<AnswersOf<'cpmrsApproval'>, { approved: 'yes' }>;
type Wrongs = Readonly<Record<string, Wrong>>;

/** Documents may also be sent by e-mail, before or after the form was submitted. */
const atAnyTime: ReadonlySet<string> = new Set(['supportingDocuments']);

/** The day of one step; null while it is not done. */
export const dayOfStep = (steps: Steps, wanted: string): Day | null =>
  steps.find(({ step }) => step === wanted)?.on ?? null;

/** What cannot be about the day of one step: still to come, before an earlier step's, or that one left out. */
function wrongStep(steps: Steps, at: number, today: Day): Wrong | null {
  const { step = '', on = null } = steps[at] ?? {};
  if (on === null) return null;
  if (on > today) return { word: 'wrong.dayFuture', facts: {} };
  if (atAnyTime.has(step)) return null;
  const before = steps.slice(0, at).filter((one) => !atAnyTime.has(one.step));
  if (before.some((one) => one.on === null)) return { word: 'wrong.stepBefore', facts: {} };
  const latest = before.map((one) => one.on ?? on).reduce((a, b) => (a > b ? a : b), on);
  return latest > on ? { word: 'wrong.stepDay', facts: { day: latest } } : null;
}

/** Wrong fields by their place in the list; the portal asks one page after the other (R-PMP-1). */
export function judgeSteps(steps: Steps, today: Day): Wrongs {
  const found = steps.map((_, at) => [`steps.${at}.on`, wrongStep(steps, at, today)] as const);
  return Object.fromEntries(found.flatMap(([field, wrong]) => (wrong ? [[field, wrong]] : [])));
}

/** Approval follows the submission; a password is set with the account or later. */
export function judgeApproval({ approvedOn, passwordSetOn }: Approved, steps: Steps, today: Day): Wrongs {
  const wrong = (on: Day, from: Day | null): Wrong | null => {
    if (on > today) return { word: 'wrong.dayFuture', facts: {} };
    return from !== null && on < from ? { word: 'wrong.stepDay', facts: { day: from } } : null;
  };
  const approved = wrong(approvedOn, dayOfStep(steps, 'submit'));
  const password = wrong(passwordSetOn, dayOfStep(steps, 'securePassword'));
  return { ...(approved && { approvedOn: approved }), ...(password && { passwordSetOn: password }) };
}

/** Days that were entered already cannot come before the steps that they follow. */
export function judgeStepsBefore(approved: Approved, steps: Steps): Wrongs {
  const later: Readonly<Record<string, Day>> = {
    submit: approved.approvedOn,
    securePassword: approved.passwordSetOn,
  };
  const found = steps.flatMap(({ step, on }, at) => {
    const day = later[step];
    if (on === null || day === undefined || on <= day) return [];
    return [[`steps.${at}.on`, { word: 'wrong.stepAfter', facts: { day } }] as const];
  });
  return Object.fromEntries(found);
}

const weekDays = 7;

/** Between which days the approval is to be expected (R-PMP-2); null where the rule is not set. */
export function approvalExpected(
  submittedOn: Day,
  book: Rulebook,
  today: Day,
): { from: Day; to: Day } | null {
  const weeks = ruleInForce(book, 'cpmrs.approval', submittedOn, today).value;
  return (
    weeks && {
      from: addDays(submittedOn, weeks.from * weekDays),
      to: addDays(submittedOn, weeks.to * weekDays),
    }
  );
}

/** When the password has to be changed (R-PMP-3); null where the rule is not set. */
export function passwordDueOn(setOn: Day, book: Rulebook, today: Day): Day | null {
  const months = ruleInForce(book, 'cpmrs.password', setOn, today).value;
  return months === null ? null : addMonths(setOn, months);
}
