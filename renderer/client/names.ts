/** A person's name on one line, in the order of their photo ID. */
import type { PersonName } from '../../preload/contract/values';

export const fullName = (name: PersonName): string =>
  [name.given, name.middle, name.family, name.suffix].filter((part) => part !== '').join(' ');
