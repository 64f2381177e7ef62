/** One's own passphrase and PIN, and the six-month prompt (R-PMP-3). */
import { addDays } from '../../rules/calendar';
import { briefOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { operators } from '../../store/operators';
import { operatorFrom } from '../common/account';
import { changeSlot, hashSecret, refuseCommon } from '../common/secrets';
import { throttled } from '../common/throttled';

async function standAgain(scope: Scope) {
  const record = (await operators(scope.unit).byId(scope.operator.id)) ?? refuse('not-found');
  const operator = operatorFrom(record, scope.book, scope.today);
  scope.about(operator.id);
  // At every window where the operator stands, not at this one alone.
  scope.afterwards(() => scope.desk.accountChanged(operator.id, operator));
  return briefOf(operator);
}

/** The keyring says whether the old passphrase is right: it is what opens the store. */
export const changeSecrets: UseCase<'staff.changeSecrets'> = async ({ passphrase, next, pin }, scope) => {
  const { house, operator, today, unit } = scope;
  const { id, name } = operator;
  scope.about(id);
  await throttled(name, scope, async () => {
    if (!(await house.isPassphrase(name, passphrase))) refuse('sign-in-failed');
  });
  refuseCommon(next, name);
  await operators(unit).setSecrets({
    id,
    passphraseHash: await hashSecret(next),
    pinHash: await hashSecret(pin),
    passphraseSetOn: today,
  });
  const brief = await standAgain(scope);
  await changeSlot(name, next, scope);
  return brief;
};

const daysLater = { tomorrow: 1, nextWeek: 7 } as const;

/** Where the store made the prompt compulsory it cannot be put off. */
export const postponePassphrase: UseCase<'staff.postponePassphrase'> = async ({ until }, scope) => {
  if (scope.house.profile()?.passphrasePromptCompulsory) refuse('prompt-compulsory');
  await operators(scope.unit).postpone(scope.operator.id, addDays(scope.today, daysLater[until]));
  return standAgain(scope);
};
