/** Who stands in front of the window and how they like to read; asked from main, never guessed. */
import { createContext, useContext } from 'react';
import type { Preferences, Situation } from '../../preload/contract/screen';
import type { Role } from '../../preload/contract/values';

export interface SituationContextValue {
  readonly situation: Situation;
  readonly askAgain: () => Promise<void>;
  readonly prefer: (preferences: Preferences) => Promise<void>;
}

export const SituationContext = createContext<SituationContextValue | null>(null);

export function useSituation(): SituationContextValue {
  const value = useContext(SituationContext);
  if (!value) throw new Error('no situation around this component');
  return value;
}

/** Hides what would be refused; main decides (design, people and roles). */
export function useMay(): (roles: readonly Role[]) => boolean {
  const { situation } = useSituation();
  return (roles) => roles.some((role) => situation.operator?.roles.includes(role) ?? false);
}

/** What fills the window. `recovery` stays until the new manager says that they have the key. */
export type Showing = Situation['stage'] | 'recovery';

export const showing = (stage: Situation['stage'], recoveryKeyUnread: boolean): Showing =>
  recoveryKeyUnread && stage === 'operator' ? 'recovery' : stage;
