/**
 * The keys of the store, wrapped in slots: one an operator, one for the recovery key, and one for the
 * operating system's keychain where it is a real one. The keys themselves are never written.
 */

import type { StoreKeys } from '../open';
import { searchText } from '../search-text';
import { KeyringError, type KeyringFile, readKeyringFile, writeKeyringFile } from './file';
import { newRecoveryKey, readRecoveryKey } from './recovery-key';
import { type Cost, defaultCost, newKeys, packKeys, unpackKeys, unwrapByWords, wrapByWords } from './wrap';

/** The operating system's keychain (main/ports.ts). */
export interface KeychainSlot {
  wrap(key: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

export interface KeyringOptions {
  readonly cost?: Cost;
  readonly keychain?: KeychainSlot | null;
}

export interface Keyring {
  /** The names of the sign-in list. */
  names(): readonly string[];
  /** Null if there is no such name or the passphrase is another; both take as long. */
  openWithPassphrase(name: string, passphrase: string): Promise<StoreKeys | null>;
  /** Null if it is not the key, or was mistyped. */
  openWithRecoveryKey(recoveryKey: string): Promise<StoreKeys | null>;
  /** Null where there is no keychain slot, or it no longer opens. */
  openWithKeychain(): Promise<StoreKeys | null>;
  /** Throws `KeyringError` `name-taken`. */
  addSlot(name: string, passphrase: string, keys: StoreKeys): Promise<void>;
  /** A new passphrase for a name that is there; throws `unknown-name`. */
  replaceSlot(name: string, passphrase: string, keys: StoreKeys): Promise<void>;
  removeSlot(name: string): Promise<void>;
  /** A new recovery key; the one before opens nothing from then on. */
  replaceRecoveryKey(keys: StoreKeys): Promise<string>;
}

/** Names are told apart as the accounts are: without case and accents. */
const same = (a: string) => (slot: { readonly name: string }) => searchText(slot.name) === searchText(a);
const slotOf = (name: string) => `operator:${searchText(name)}`;
const recoverySlot = 'recovery';

function keyringOn(file: string | null, first: KeyringFile, options: KeyringOptions): Keyring {
  const { cost = defaultCost, keychain = null } = options;
  let held = first;
  let last: Promise<unknown> = Promise.resolve();

  /** One change after the other; memory follows the file and never runs ahead of it. */
  function change(make: () => Promise<KeyringFile>): Promise<void> {
    const turn = last.then(async () => {
      const next = await make();
      if (file !== null) await writeKeyringFile(file, next);
      held = next;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    names: () => held.operators.map(({ name }) => name),
    async openWithPassphrase(name, passphrase) {
      const slot = held.operators.find(same(name));
      // An unknown name costs the same time, so that the wait does not tell who works here.
      return unwrapByWords(passphrase, slot?.wrapped ?? held.recovery, slot ? slotOf(name) : 'nobody');
    },
    async openWithRecoveryKey(recoveryKey) {
      const body = readRecoveryKey(recoveryKey);
      return body === null ? null : unwrapByWords(body, held.recovery, recoverySlot);
    },
    async openWithKeychain() {
      if (!keychain || held.keychain === null) return null;
      try {
        return unpackKeys(await keychain.unwrap(Buffer.from(held.keychain, 'base64')));
      } catch {
        return null;
      }
    },
    addSlot: (name, passphrase, keys) =>
      change(async () => {
        if (held.operators.some(same(name))) throw new KeyringError('name-taken');
        const wrapped = await wrapByWords(passphrase, keys, slotOf(name), cost);
        return { ...held, operators: [...held.operators, { name, wrapped }] };
      }),
    replaceSlot: (name, passphrase, keys) =>
      change(async () => {
        if (!held.operators.some(same(name))) throw new KeyringError('unknown-name');
        const wrapped = await wrapByWords(passphrase, keys, slotOf(name), cost);
        const operators = held.operators.map((slot) => (same(name)(slot) ? { ...slot, wrapped } : slot));
        return { ...held, operators };
      }),
    removeSlot: (name) =>
      change(async () => ({ ...held, operators: held.operators.filter((slot) => !same(name)(slot)) })),
    async replaceRecoveryKey(keys) {
      const recoveryKey = newRecoveryKey();
      await change(async () => ({ ...held, recovery: await wrapRecovery(recoveryKey, keys, cost) }));
      return recoveryKey;
    },
  };
}

async function wrapRecovery(recoveryKey: string, keys: StoreKeys, cost: Cost) {
  return wrapByWords(readRecoveryKey(recoveryKey) ?? '', keys, recoverySlot, cost);
}

export interface NewKeyring {
  readonly keyring: Keyring;
  readonly keys: StoreKeys;
  /** Answered here and kept nowhere. */
  readonly recoveryKey: string;
}

/**
 * Makes the keys and the first slot, and writes nothing yet: `save` does. `file` null keeps the keyring
 * in memory. Throws `exists` rather than write over another keyring.
 */
export async function draftKeyring(
  file: string | null,
  first: { readonly name: string; readonly passphrase: string },
  options: KeyringOptions = {},
): Promise<NewKeyring & { save(): Promise<void> }> {
  if (file !== null && (await readKeyringFile(file))) throw new KeyringError('exists');
  const { cost = defaultCost, keychain = null } = options;
  const [keys, recoveryKey] = [newKeys(), newRecoveryKey()];
  const content: KeyringFile = {
    format: 'counterside-keyring',
    version: 1,
    operators: [
      { name: first.name, wrapped: await wrapByWords(first.passphrase, keys, slotOf(first.name), cost) },
    ],
    recovery: await wrapRecovery(recoveryKey, keys, cost),
    keychain: keychain ? Buffer.from(await keychain.wrap(packKeys(keys))).toString('base64') : null,
  };
  return {
    keyring: keyringOn(file, content, options),
    keys,
    recoveryKey,
    async save() {
      if (file !== null) await writeKeyringFile(file, content);
    },
  };
}

/** Makes a keyring and writes it at once. */
export async function foundKeyring(...wish: Parameters<typeof draftKeyring>): Promise<NewKeyring> {
  const { save, ...made } = await draftKeyring(...wish);
  await save();
  return made;
}

/** Null where no keyring lies; throws `damaged` where one does that cannot be read. */
export async function readKeyring(file: string, options: KeyringOptions = {}): Promise<Keyring | null> {
  const content = await readKeyringFile(file);
  return content === null ? null : keyringOn(file, content, options);
}
