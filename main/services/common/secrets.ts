/** Passphrases and PINs: hashed with argon2id, never kept, never logged. */
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';

export const hashSecret = (secret: string): Promise<string> => hash(secret);
export const isSecret = (hashed: string, secret: string): Promise<boolean> => verify(hashed, secret);

/**
 * A new passphrase into the keyring, inside the transaction that writes its hash: until the commit the one
 * before opens the store too, so that a kill in between locks nobody out. The account says which is right.
 */
export async function changeSlot(name: string, passphrase: string, scope: Scope): Promise<void> {
  const change = await scope.house.changeSlot(name, passphrase);
  scope.afterwards(change.keep);
  scope.otherwise(change.undo);
}

/** Runs of the keyboard and the phrases that every list of leaked long passphrases begins with. */
const common = [
  '0123456789',
  'abcdefghij',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'passwordpassword',
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'letmeinletmein',
  'iloveyou',
  'counterside',
  'dispensary',
  'connecticut',
];

/**
 * Refuses what is guessed first: few different characters, a common run or phrase that makes up most
 * of it, or the operator's own name and little else.
 */
export function refuseCommon(passphrase: string, name: string): void {
  const plain = passphrase.toLowerCase().replace(/\s/g, '');
  const rest = [...common, name.toLowerCase().replace(/\s/g, '')]
    .filter((part) => part.length > 2)
    .reduce((left, part) => left.replaceAll(part, ''), plain);
  if (new Set(plain).size < 5 || rest.length < 8) refuse('passphrase-common');
}
