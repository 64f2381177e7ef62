/** The steps of first run: what the store is, whose account opens it. Founding itself is one call at the end. */
import { emptyProfile, type ProfileValues } from '../../forms/profile-values';

export interface FirstRun {
  readonly step: 'begin' | 'profile' | 'manager';
  readonly profile: ProfileValues;
}

export type FirstRunEvent =
  /** A sample of the source documents, or an empty form. */
  | { readonly kind: 'chose'; readonly profile: ProfileValues | null }
  | { readonly kind: 'described'; readonly profile: ProfileValues }
  | { readonly kind: 'back' };

export const begin: FirstRun = { step: 'begin', profile: emptyProfile };

export function next(run: FirstRun, event: FirstRunEvent): FirstRun {
  switch (event.kind) {
    case 'chose':
      return { step: 'profile', profile: event.profile ?? emptyProfile };
    case 'described':
      return { step: 'manager', profile: event.profile };
    case 'back':
      return { ...run, step: run.step === 'manager' ? 'profile' : 'begin' };
  }
}
