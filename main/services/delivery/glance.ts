import type { OutputOf } from '../../../preload/contract/calls';
import { programmeOn } from '../../rules/delivery/programme';
import { offeredWindows, sameWindow, windowsOf } from '../../rules/delivery/windows';
import type { UseCase } from '../../scope/scope';
import { deliveryLists } from '../../store/delivery-lists';
import { profileOf, windowsAhead } from './order-facts';

type Glance = OutputOf<'delivery.glance'>;

const none = { taken: 0, waiting: 0, toPack: 0, loose: 0, out: 0, ended: 0 };

/** Today's windows and how full they are, the next one after them, and what is left over. */
export const glance: UseCase<'delivery.glance'> = async (_, scope): Promise<Glance> => {
  const { book, now, today, unit, zone } = scope;
  const programme = programmeOn(profileOf(scope), book, today, today);
  const overdue = await deliveryLists(unit).countOverdue(today);
  if (programme === null) return { delivers: false, today: [], next: null, overdue };
  const facts = await windowsAhead(scope);
  const counts = await deliveryLists(unit).counts(today, today);
  const offered = windowsOf(programme, today);
  const others = counts.filter(({ window }) => !offered.some((one) => sameWindow(one.window, window)));
  const next = offeredWindows(facts, book, { now, today, zone }).find(
    ({ refusals, window }) => window.day > today && !refusals.some(({ code }) => code === 'window-closed'),
  );
  return {
    delivers: true,
    today: [...offered, ...others.map(({ window }) => ({ window, capacity: null }))].map(
      ({ window, capacity }) => {
        const { window: __, ...counted } = counts.find((one) => sameWindow(one.window, window)) ?? {
          window,
          ...none,
        };
        return { window, capacity, ...counted };
      },
    ),
    next: next ? { window: next.window, capacity: next.capacity, taken: next.taken } : null,
    overdue,
  };
};
