/** PINs re-open a screen that an operator left; five wrong ones in a row spend it (trust, T9). */
import { dayIn } from '../../rules/calendar';
import type { Caller } from '../../scope/caller';
import { broughtBack, turnedOut } from '../../scope/caller';
import { refuse } from '../../scope/refusal';
import type { GateScope } from '../../scope/scope';
import { operators } from '../../store/operators';
import { mayWork } from './account';
import { isSecret } from './secrets';

type Away = Extract<Caller, { kind: 'locked' | 'walkIn' }>;

/** Puts the operator back in front of the window; refuses a wrong PIN, which counts. */
export async function comeBack(away: Away, pin: string, scope: GateScope): Promise<void> {
  const { desk, house, now } = scope;
  const record = await house.read((unit) => operators(unit).byId(away.operator.id));
  const zone = house.profile()?.zone;
  // An account that ended meanwhile is not told so here: the sign-in screen does.
  if (!record || !zone || !mayWork(record, dayIn(zone, now))) {
    scope.stand(turnedOut(away));
    return refuse('pin-spent');
  }
  const left = desk.pins.take(record.id);
  if (left >= 0 && (await isSecret(record.pinHash, pin))) {
    desk.pins.clear(record.id);
    return scope.stand(broughtBack(away));
  }
  if (left <= 0) {
    scope.stand(turnedOut(away));
    return refuse('pin-spent');
  }
  return refuse('pin-wrong', { left });
}
