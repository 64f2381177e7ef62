/** The steps in the order of the rulebook, and the reminder to change the password (R-PMP-1 to R-PMP-3). */
import { judgeApproval, judgeSteps, judgeStepsBefore, passwordDueOn } from '../../../rules/cpmrs';
import { Unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { StaleError } from '../../../store/errors';
import { followUps } from '../../../store/follow-ups';
import type { Effect } from './effect';

function refuseWrong(wrongs: ReturnType<typeof judgeSteps>): void {
  const fields = Object.entries(wrongs).map(([field, wrong]) => [`answers.${field}`, wrong] as const);
  if (fields.length > 0) throw new Unacceptable(Object.fromEntries(fields));
}

export const cpmrsSteps: Effect<'cpmrsSteps'> = async (answers, { answers: before, guide }, { today }) => {
  const asked = guide.lists.cpmrsSteps;
  const same =
    answers.steps.length === asked.length && answers.steps.every(({ step }, at) => step === asked[at]);
  if (!same) throw new StaleError('step');
  refuseWrong(judgeSteps(answers.steps, today));
  if (before.cpmrsApproval?.approved === 'yes')
    refuseWrong(judgeStepsBefore(before.cpmrsApproval, answers.steps));
  return answers;
};

export const cpmrsApproval: Effect<'cpmrsApproval'> = async (answers, { answers: before, record }, scope) => {
  if (answers.approved === 'yes')
    refuseWrong(judgeApproval(answers, before.cpmrsSteps?.steps ?? [], scope.today));
  const dueOn = (said: typeof answers | undefined) =>
    said?.approved === 'yes' ? passwordDueOn(said.passwordSetOn, scope.book, scope.today) : null;
  const due = dueOn(answers);
  // The same day said twice is one reminder, also where somebody has ticked it off.
  if (due !== dueOn(before.cpmrsApproval)) await remind(record.id, due, scope);
  return answers;
};

async function remind(session: string, due: ReturnType<typeof passwordDueOn>, scope: Scope): Promise<void> {
  const kept = followUps(scope.unit);
  await kept.doneForSession({ session, kinds: ['cpmrsPassword'], at: scope.now, by: scope.operator.id });
  if (due === null) return;
  await kept.add({ id: scope.newId(), kind: 'cpmrsPassword', due, patient: null, session, at: scope.now });
}
