/** What must be kept before the screen is locked or left: drafts put their last save here. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

type Keep = () => Promise<void>;

const LeavingContext = createContext<Set<Keep> | null>(null);

export function LeavingProvider({ children }: { children: ReactNode }) {
  const [keepers] = useState(() => new Set<Keep>());
  return <LeavingContext.Provider value={keepers}>{children}</LeavingContext.Provider>;
}

export function useKeepBeforeLeaving(keep: Keep): void {
  const keepers = useContext(LeavingContext);
  useEffect(() => {
    keepers?.add(keep);
    return () => void keepers?.delete(keep);
  }, [keepers, keep]);
}

/** Await this before a lock, a sign-out or a hand-over. */
export function useKeepAll(): () => Promise<void> {
  const keepers = useContext(LeavingContext);
  return useCallback(async () => {
    await Promise.all([...(keepers ?? [])].map((keep) => keep()));
  }, [keepers]);
}
