/** Fills a new training store through the same calls as everybody: made-up accounts, people, sales and deliveries. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../preload/contract/values';
import type { CounterWindow } from './ports';
import { addDays, dayIn, instantAt } from './rules/calendar';
import type { Desk } from './scope/house';
import { clockOf, inOrder, must, type Step } from './training-calls';
import { deliverySteps } from './training-deliveries';
import { type History, historySteps } from './training-history';
import { begunSteps, visitSteps } from './training-people';
import type { MadeUp } from './training-resources';
import { drivesSince } from './training-runs';

interface Training {
  readonly windowOf: (key: string) => CounterWindow;
  readonly desk: Desk;
  readonly madeUp: MadeUp;
  /** The instant at which the store is made. */
  readonly at: Instant;
  /** Every later call happens at that instant; null lets the clock go on. */
  readonly travel: (at: Instant | null) => void;
}

/**
 * Whatever nobody vouched for is on, so that every form and rule can be tried (decisions, rulebook). Confirmed by a
 * made-up manager, on the day before the first made-up visit.
 */
async function confirmRules(window: CounterWindow, reason: string): Promise<void> {
  const { rules } = await must(window, 'rulebook.list', {});
  for (const { id: rule } of rules.filter(({ waiting }) => waiting)) {
    const { book, today: from, versions } = await must(window, 'rulebook.rule', { rule });
    const shown = versions.find(({ standing }) => standing === 'waiting');
    if (!shown) continue;
    const { at, version } = shown;
    await must(window, 'rulebook.confirm', {
      key: randomUUID(),
      book: book.hash,
      rule,
      at,
      from,
      source: version.source,
      read: true,
      reason,
    });
  }
}

type Account = Desk['trainingAccounts'][number];

async function addAccount(window: CounterWindow, { roles, ...account }: Account): Promise<void> {
  const { groups } = await must(window, 'staff.list', {});
  const group = groups[0]?.id ?? '';
  await must(window, 'staff.add', { ...account, roles: [...roles], group });
}

const salesSince = (events: History['events']): number =>
  1 + Math.max(0, ...events.map(({ daysAgo }) => daysAgo));

/** Somebody begins to work: they have an account, and stand at a window of their own. */
const begins = (account: Account, daysAgo: number, window: CounterWindow, manager: CounterWindow): Step => ({
  daysAgo,
  clock: '08:00',
  take: async () => {
    const { name, passphrase } = account;
    await addAccount(manager, account);
    await must(window, 'staff.signIn', { name, passphrase });
  },
});

/** The manager's account is as old as the oldest visit; the passphrase is as fresh as everybody's. */
export async function foundTraining({ at, windowOf, desk, travel, madeUp }: Training): Promise<void> {
  const { people, events, orders, programme } = madeUp;
  const [window, pharmacy, door] = [
    windowOf('training'),
    windowOf('training pharmacy'),
    windowOf('training door'),
  ];
  const [manager, ...others] = desk.trainingAccounts;
  const pharmacist = others.find(({ roles }) => roles.includes('pharmacist'));
  const driver = others.find(({ roles }) => roles.includes('driver'));
  const [sample] = await desk.samples();
  if (!manager || !pharmacist || !driver || !sample)
    throw new Error('training needs accounts and a sample profile');
  const { name, passphrase, pin } = manager;
  const { language } = desk.preferences();
  const profile = { ...sample.profile, delivery: programme };
  // Why, wherever a call asks for it.
  const reason = `Training ${desk.version}`;
  const today = dayIn(profile.zone, at);
  /** Days are counted by the calendar, so that none is missed or met twice where the clocks change. */
  const goTo = ({ daysAgo, clock }: Pick<Step, 'daysAgo' | 'clock'>) =>
    travel(daysAgo === 0 ? at : instantAt(profile.zone, addDays(today, -daysAgo), clockOf({ clock })));

  goTo({ daysAgo: 1 + Math.max(0, ...people.map((person) => person.visitedDaysAgo)) });
  await must(window, 'store.found', { profile, manager: { name, passphrase, pin }, language });
  await confirmRules(window, reason);
  const history = { window: pharmacy, events, today, reason };
  const steps = [
    ...people.flatMap((person) => visitSteps({ window, desk, today }, person)),
    ...begunSteps(window, today),
    begins(pharmacist, salesSince(events), pharmacy, window),
    begins(driver, drivesSince(orders), door, window),
    ...historySteps(history),
    ...deliverySteps({ ...history, people, orders, door, driver: driver.name }),
  ];
  for (const step of inOrder(steps)) {
    goTo(step);
    await step.take();
  }
  goTo({ daysAgo: 0 });
  for (const own of [pharmacy, door]) await must(own, 'staff.signOut', {});
  await must(window, 'staff.changeSecrets', { passphrase, next: passphrase, pin });
  for (const account of others)
    if (account !== pharmacist && account !== driver) await addAccount(window, account);
  await must(window, 'staff.signOut', {});
  for (const own of [window, pharmacy, door]) own.close();
  travel(null);
}
