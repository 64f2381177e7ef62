/** The slots of a keyring: whose they are, and the ways in. */
import { searchText } from '../search-text';
import type { KeyringFile, Slot } from './file';
import { unwrapByWords, type WrappedByWords } from './wrap';

/** Names are told apart as the accounts are: without case and accents. */
export const same = (a: string) => (slot: Pick<Slot, 'name'>) => searchText(slot.name) === searchText(a);
export const slotOf = (name: string) => `operator:${searchText(name)}`;
export const recoverySlot = 'recovery';
/** The salt is random and made anew for every slot. */
export const nameOf = ({ derivation }: WrappedByWords) => derivation.salt;

export const ways = ({ wrapped, also = [] }: Slot): readonly WrappedByWords[] => [wrapped, ...also];

/** A slot with these ways in, in their order; undefined without any. */
export function slotWith(name: string, [wrapped, ...also]: readonly WrappedByWords[]): Slot | undefined {
  if (!wrapped) return undefined;
  return also.length > 0 ? { name, wrapped, also } : { name, wrapped };
}

/** The file with one name's slot changed; undefined is none. */
export function withSlot(
  file: KeyringFile,
  name: string,
  next: (slot: Slot | undefined) => Slot | undefined,
): KeyringFile {
  const before = file.operators.find(same(name));
  const after = next(before);
  const operators = before
    ? file.operators.flatMap((slot) => (slot === before ? (after ?? []) : slot))
    : [...file.operators, ...(after ? [after] : [])];
  return { ...file, operators };
}

/** The first of the ways that these words open. */
export async function opening(words: string, tried: readonly WrappedByWords[], slot: string) {
  for (const way of tried) {
    const keys = await unwrapByWords(words, way, slot);
    if (keys) return { keys, way };
  }
  return null;
}
