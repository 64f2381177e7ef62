/** The window on the customer's display as the counter sees it, and what ends a hand-over there. */
import type { Notice } from '../preload/contract/notices';
import { type Caller, customer, operatorOf } from './scope/caller';
import type { CustomerScreen } from './scope/house';

/** Staff work at the one kind of window, walk-ins at the other. */
export type WindowKind = 'staff' | 'customer';

interface Window {
  readonly kind: WindowKind;
  caller: Caller;
  /** Locked by itself: the operator is away for a moment, and their walk-in goes on. */
  idled: boolean;
}

/** Milliseconds for a draft on its way to the store, once the page was told. */
const saving = 250;

export interface FollowedScreen extends CustomerScreen {
  /** To be told after anybody's standing changed, or a window is gone. */
  follow(): void;
}

export function createCustomerScreen<W extends Window>(
  windows: ReadonlyMap<string, W>,
  tell: (window: W, notice: Notice) => void,
  storeName: () => string | null,
): FollowedScreen {
  const all = () => [...windows.values()];
  const screen = () => all().find(({ kind }) => kind === 'customer') ?? null;
  const staff = () => all().filter(({ kind }) => kind === 'staff');
  let known = { here: false, caller: customer, name: storeName() };

  const handOver = () => {
    const caller = screen()?.caller;
    return caller?.kind === 'walkIn' ? caller : null;
  };
  /** Whoever locks or signs out leaves nobody behind who answers for the walk-in. */
  const isThere = (id: string) =>
    staff().some(
      ({ caller, idled }) =>
        operatorOf(caller)?.id === id && (caller.kind === 'operator' || (caller.kind === 'locked' && idled)),
    );

  function put(next: Caller): void {
    const window = screen();
    if (!window || window.caller === next) return;
    window.caller = next;
    tell(window, { kind: 'situation' });
    follow();
  }

  function follow(): void {
    const given = handOver();
    if (given && !isThere(given.operator.id)) {
      put(customer);
      return;
    }
    const window = screen();
    const now = { here: window !== null, caller: window?.caller ?? customer, name: storeName() };
    const before = known;
    known = now;
    // The store was opened, or renamed: the welcome names it.
    if (window && before.name !== now.name) tell(window, { kind: 'situation' });
    for (const one of staff()) {
      if (before.here !== now.here) tell(one, { kind: 'situation' });
      if (before.caller !== now.caller) tell(one, { kind: 'walkIn' });
    }
  }

  async function letSave(): Promise<void> {
    const window = screen();
    if (!window) return;
    tell(window, { kind: 'closing' });
    await new Promise((resolve) => setTimeout(resolve, saving));
  }

  return { here: () => screen() !== null, handOver, letSave, put: (next) => put(next ?? customer), follow };
}
