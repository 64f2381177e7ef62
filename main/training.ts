/** Fills a new training store through the same calls as everybody: made-up accounts, people and sales. */
import { randomUUID } from 'node:crypto';
import type { CounterWindow } from './ports';
import type { MadeUp } from './resources';
import type { Desk } from './scope/house';
import { must, type Step } from './training-calls';
import { type History, historySteps } from './training-history';
import { begunSteps, visitSteps } from './training-people';

interface Training {
  readonly windowOf: (key: string) => CounterWindow;
  readonly desk: Desk;
  readonly madeUp: MadeUp;
  /** Every later call happens so many days ago. */
  readonly travel: (daysAgo: number) => void;
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

/** What the pharmacist did, from the day before the first sale on: so old is the account. */
function salesBy(account: Account, manager: CounterWindow, history: History): Step[] {
  const { window, events } = history;
  const first = Math.max(0, ...events.map(({ daysAgo }) => daysAgo));
  const { name, passphrase } = account;
  const begin = async () => {
    await addAccount(manager, account);
    await must(window, 'staff.signIn', { name, passphrase });
  };
  return [{ daysAgo: first + 1, take: begin }, ...historySteps(history)];
}

/** The manager's account is as old as the oldest visit; the passphrase is as fresh as everybody's. */
export async function foundTraining({ windowOf, desk, travel, madeUp }: Training): Promise<void> {
  const { people, events } = madeUp;
  const [window, pharmacy] = [windowOf('training'), windowOf('training pharmacy')];
  const [manager, ...others] = desk.trainingAccounts;
  const pharmacist = others.find(({ roles }) => roles.includes('pharmacist'));
  const [sample] = await desk.samples();
  if (!manager || !pharmacist || !sample) throw new Error('training needs accounts and a sample profile');
  const { name, passphrase, pin } = manager;
  const { language } = desk.preferences();
  const { profile } = sample;
  // Why, wherever a call asks for it.
  const reason = `Training ${desk.version}`;

  travel(1 + Math.max(0, ...people.map((person) => person.visitedDaysAgo)));
  await must(window, 'store.found', { profile, manager: { name, passphrase, pin }, language });
  await confirmRules(window, reason);
  travel(0);
  const { today } = await must(window, 'today.board', {});
  const steps = [
    ...people.flatMap((person) => visitSteps({ window, desk, today }, person)),
    ...begunSteps(window, today),
    ...salesBy(pharmacist, window, { window: pharmacy, events, today, reason }),
  ];
  for (const { daysAgo, take } of steps.toSorted((one, other) => other.daysAgo - one.daysAgo)) {
    travel(daysAgo);
    await take();
  }
  travel(0);
  await must(pharmacy, 'staff.signOut', {});
  await must(window, 'staff.changeSecrets', { passphrase, next: passphrase, pin });
  for (const account of others) if (account !== pharmacist) await addAccount(window, account);
  await must(window, 'staff.signOut', {});
  window.close();
  pharmacy.close();
}
