/** Fills a new training store through the same calls as everybody: made-up people, made-up accounts. */
import type { CallName, InputOf, OutputOf } from '../preload/contract/calls';
import type { CounterWindow } from './ports';
import type { Desk } from './scope/house';

/** A training store that cannot be made is a fault: there is nobody there to refuse anything to. */
async function must<Name extends CallName>(
  window: CounterWindow,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const reply = await window.call(name, input);
  if (reply.kind !== 'done') throw new Error(`training: ${name} answered ${reply.kind}`);
  return reply.value;
}

export async function foundTraining(window: CounterWindow, desk: Desk): Promise<void> {
  const [manager, ...others] = desk.trainingAccounts;
  const [sample] = await desk.samples();
  if (!manager || !sample) throw new Error('training needs an account and a sample profile');
  const { name, passphrase, pin } = manager;
  await must(window, 'store.found', {
    profile: sample.profile,
    manager: { name, passphrase, pin },
    language: desk.preferences().language,
  });
  const { groups } = await must(window, 'staff.list', {});
  const [group] = groups;
  if (!group) throw new Error('training needs a group');
  for (const account of others) {
    await must(window, 'staff.add', { ...account, roles: [...account.roles], group: group.id });
  }
  await must(window, 'staff.signOut', {});
}
