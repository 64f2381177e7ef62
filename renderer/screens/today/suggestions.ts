/** Where a suggestion leads: pure, so that it is tested without a browser. */
import type { Suggestion } from '../../../preload/contract/patient';
import { pathTo } from '../../routes';

/** A person may be suggested by name and by card at once. */
export const keyOf = ({ kind, id, number }: Suggestion): string => `${kind}:${id}:${number ?? ''}`;

export function pathOfSuggestion(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'patient':
      return pathTo('patient', { patient: suggestion.id });
    case 'session':
      return pathTo('register', { session: suggestion.id });
    case 'card':
      return pathTo('cardOfPatient', { patient: suggestion.id });
  }
}
