import { versionOn } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';

/** The rulebook that decides, as papers, sales and orders name it. */
export const bookVersion = ({ book, bookHash, today }: Pick<Scope, 'book' | 'bookHash' | 'today'>): string =>
  `${versionOn(book, today)} ${bookHash.slice(0, 8)}`;
