/** The recovery key on paper, at first run. Nothing keeps the key, so the sheet is not in the register. */
import type { ParsedOf } from '../../../preload/contract/calls';
import type { PaperInput } from '../../papers/content';
import { operatorOf } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope, UseCase } from '../../scope/scope';
import { storeOf } from '../common/paper-content/source';
import { printerReady } from '../common/printer-ready';
import { render } from '../common/render';

async function sheet({ recoveryKey, language }: ParsedOf<'store.recoverySheet'>, scope: GateScope) {
  const { caller, desk, house, now } = scope;
  const profile = house.profile();
  const book = desk.rulebook();
  const operator = operatorOf(caller);
  if (!profile || !operator || !(await house.isRecoveryKey(recoveryKey))) return refuse('recovery-key-wrong');
  const input: PaperInput = {
    template: 'recoveryKey',
    frame: {
      number: 'RECOVERY',
      language,
      largePrint: false,
      training: desk.training,
      issuedAt: now,
      zone: profile.zone,
      rulebookVersion: `${book.rules.version} ${book.hash.slice(0, 8)}`,
      store: storeOf(profile),
      code: null,
      copy: 0,
    },
    // However its groups were typed, the sheet shows them alike.
    content: { recoveryKey: recoveryKey.replace(/[^0-9A-Za-z]+/g, '-'), manager: operator.name },
  };
  return render(input, scope);
}

export const recoverySheet: UseCase<'store.recoverySheet'> = async (input, scope) => ({
  bytes: await sheet(input, scope),
});

export const printRecoverySheet: UseCase<'store.printRecoverySheet'> = async (
  { printer, ...input },
  scope,
) => {
  const { desk, newId } = scope;
  await printerReady(printer, desk);
  const bytes = await sheet(input, scope);
  const job = newId();
  await desk.printing.print({ printer, copies: 1, title: 'RECOVERY', bytes }, ({ state, reason }) =>
    desk.notify({ kind: 'print', job, state, reason }),
  );
  return { job };
};
