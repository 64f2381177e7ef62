/** Use cases of deliveries on a store of their own, without a counter around them: quick, and with a clock of their own. */
import type { Scope } from '../../main/scope/scope';
import type { Unit } from '../../main/store/unit';
import type { Day, Instant } from '../../preload/contract/values';
import { programme } from './deliveries';
import type { loadBook } from './ledger-rows';
import { profile } from './people';

const zone = 'America/New_York';
const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone });

/** Two orders a window, driven by a delivery service. */
const delivery = {
  ...programme,
  windows: (['09:30 13:30', '13:30 16:30'] as const).map((hours) => {
    const [from = '', to = ''] = hours.split(' ');
    return { weekday: 'wednesday' as const, from, to, capacity: 2 };
  }),
  weeksAhead: 4,
  agent: 'deliveryService' as const,
  service: 'Swift',
  rounding: 25 as const,
};

export const scopeAt = (
  now: string,
  unit: Unit,
  { operator, book }: { readonly operator: string; readonly book: Awaited<ReturnType<typeof loadBook>> },
): Scope =>
  ({
    ...book,
    unit,
    now: now as Instant,
    today: dayOf.format(new Date(now)) as Day,
    zone,
    operator: { id: operator, name: 'Petra', roles: ['pharmacist', 'manager'], passphraseDue: null },
    desk: { training: false, placeOfZip: async () => null },
    house: { profile: () => ({ ...profile, delivery }) },
    newId: () => crypto.randomUUID(),
    about: () => undefined,
    because: () => undefined,
    afterwards: () => undefined,
  }) as unknown as Scope;
