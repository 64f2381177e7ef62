/** PINs re-open a screen that an operator left; five wrong ones in a row spend it (trust, T9). */
import { dayIn } from '../../rules/calendar';
import type { Caller } from '../../scope/caller';
import { nobody } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';
import { operators } from '../../store/operators';
import { mayWork } from './account';
import { isSecret } from './secrets';

const mostWrong = 5;

type Away = Extract<Caller, { kind: 'locked' | 'walkIn' }>;

/** Puts the operator back in front of the window; refuses a wrong PIN, which counts. */
export async function comeBack(away: Away, pin: string, scope: GateScope): Promise<void> {
  const { house, now } = scope;
  const record = await house.read((unit) => operators(unit).byId(away.operator.id));
  const zone = house.profile()?.zone;
  // An account that ended meanwhile is not told so here: the sign-in screen does.
  if (!record || !zone || !mayWork(record, dayIn(zone, now))) {
    scope.stand(nobody);
    return refuse('pin-spent');
  }
  if (await isSecret(record.pinHash, pin)) return scope.stand({ kind: 'operator', operator: away.operator });
  const wrongPins = away.wrongPins + 1;
  if (wrongPins >= mostWrong) {
    scope.stand(nobody);
    return refuse('pin-spent');
  }
  scope.stand({ ...away, wrongPins });
  return refuse('pin-wrong', { left: mostWrong - wrongPins });
}
