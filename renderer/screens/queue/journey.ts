/** Where a person who was called goes on: pure, so that it is tested without a browser. */
import type { Place } from '../../../preload/contract/queue';
import { pathTo } from '../../routes';

type Wanted = Pick<Place, 'name' | 'person' | 'reason'>;

/** The start page with what is known filled in; null where no page fits and the queue stays. */
export function pathOfPlace({ name, person, reason }: Wanted): string | null {
  const start = (kind: Readonly<Record<string, string>>) => {
    const who: Record<string, string> =
      person === null ? { name } : kind.subject === 'caregiver' ? { person } : { patient: person };
    return `${pathTo('registerNew')}?${new URLSearchParams({ ...kind, ...who }).toString()}`;
  };
  switch (reason) {
    case 'register':
      return start({ subject: 'patient' });
    case 'renew':
      return start({ subject: 'patient', purpose: 'renewal' });
    case 'caregiver':
      return start({ subject: 'caregiver' });
    case 'card':
      return person === null ? pathTo('card') : pathTo('cardOfPatient', { patient: person });
    case 'question':
    case 'delivery':
    case 'other':
      return person === null ? null : pathTo('patient', { patient: person });
  }
}

/** The part by which somebody may be called across a room. */
export const firstName = (name: string): string => name.split(/\s+/u)[0] ?? name;
