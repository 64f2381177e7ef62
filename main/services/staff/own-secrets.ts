/** One's own passphrase and PIN, and the six-month prompt (R-PMP-3). */
import { addDays } from '../../rules/calendar';
import { briefOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { operators } from '../../store/operators';
import { operatorFrom } from '../common/account';
import { hashSecret, isSecret, refuseCommon } from '../common/secrets';

async function standAgain(scope: Scope) {
  const record = (await operators(scope.unit).byId(scope.operator.id)) ?? refuse('not-found');
  const operator = operatorFrom(record, scope.book, scope.today);
  scope.about(operator.id);
  scope.stand({ kind: 'operator', operator });
  return briefOf(operator);
}

export const changeSecrets: UseCase<'staff.changeSecrets'> = async ({ passphrase, next, pin }, scope) => {
  const { id, name } = scope.operator;
  const record = (await operators(scope.unit).byId(id)) ?? refuse('not-found');
  if (!(await isSecret(record.passphraseHash, passphrase))) refuse('sign-in-failed');
  refuseCommon(next, name);
  await operators(scope.unit).setSecrets({
    id,
    passphraseHash: await hashSecret(next),
    pinHash: await hashSecret(pin),
    passphraseSetOn: scope.today,
  });
  await scope.house.setSlot(name, next);
  return standAgain(scope);
};

const daysLater = { tomorrow: 1, nextWeek: 7 } as const;

/** Where the store made the prompt compulsory it cannot be put off. */
export const postponePassphrase: UseCase<'staff.postponePassphrase'> = async ({ until }, scope) => {
  if (scope.house.profile()?.passphrasePromptCompulsory) refuse('prompt-compulsory');
  await operators(scope.unit).postpone(scope.operator.id, addDays(scope.today, daysLater[until]));
  return standAgain(scope);
};
