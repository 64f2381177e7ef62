import type { UseCase } from '../../scope/scope';
import { clockSubject } from '../../store/audit';

/** A clock that was ahead and is right again: the trail says who stood for that, and why. */
export const confirmClock: UseCase<'store.confirmClock'> = async ({ reason }, scope) => {
  const { desk, house, now } = scope;
  scope.about(clockSubject);
  scope.because(reason);
  scope.afterwards(() => {
    house.clockConfirmed(now);
    desk.notify({ kind: 'situation' });
  });
  return {};
};
