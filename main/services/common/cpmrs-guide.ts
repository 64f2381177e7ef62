/** What the rulebook says to those who register with the monitoring system, and their days so far. */
import type { CpmrsGuide } from '../../../preload/contract/registration';
import type { Answers } from '../../../preload/contract/registration-values';
import { approvalExpected, dayOfStep, passwordDueOn } from '../../rules/cpmrs';
import { ruleInForce } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';

export function cpmrsGuideOf({ cpmrsSteps, cpmrsApproval }: Answers, { book, today }: Scope): CpmrsGuide {
  const submittedOn = dayOfStep(cpmrsSteps?.steps ?? [], 'submit');
  const expected = submittedOn && approvalExpected(submittedOn, book, today);
  const approved = cpmrsApproval?.approved === 'yes' ? cpmrsApproval : null;
  return {
    portalUrl: ruleInForce(book, 'url.cpmrs', today, today).value,
    proofs: ruleInForce(book, 'cpmrs.proofs', today, today).value ?? [],
    purposes: ruleInForce(book, 'cpmrs.purposes', today, today).value ?? [],
    searchBy: ruleInForce(book, 'cpmrs.searchBy', today, today).value ?? [],
    approvalWeeks: ruleInForce(book, 'cpmrs.approval', submittedOn ?? today, today).value,
    passwordMonths: ruleInForce(book, 'cpmrs.password', today, today).value,
    submittedOn,
    expected: expected && { ...expected, overdue: approved === null && expected.to < today },
    passwordDueOn: approved && passwordDueOn(approved.passwordSetOn, book, today),
  };
}
