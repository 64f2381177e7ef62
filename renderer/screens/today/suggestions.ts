/** Where a suggestion leads: pure, so that it is tested without a browser. */
import type { Suggestion } from '../../../preload/contract/patient';
import { pathTo } from '../../routes';

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
