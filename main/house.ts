/** The store with its keyring: what lies in the data folder, opened and closed. */
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreProfile } from '../preload/contract/profile';
import type { Keychain } from './ports';
import type { Founding, House } from './scope/house';
import { refuse } from './scope/refusal';
import { StoreError } from './store/errors';
import { KeyringError } from './store/keyring/file';
import { foundKeyring, type Keyring, readKeyring } from './store/keyring/keyring';
import { openStore, type Store, type StoreKeys } from './store/open';
import { profiles } from './store/profiles';
import type { Unit } from './store/unit';

export interface HouseOptions {
  /** Folder, or `:memory:`. */
  readonly folder: string;
  readonly training: boolean;
  readonly keychain: Keychain | null;
  /** Whether anybody still stands at a window: then the store stays open. */
  readonly inUse: () => boolean;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** Reads what lies in the folder; nothing is made or changed. */
export async function openHouse({
  folder,
  training,
  keychain,
  inUse,
}: HouseOptions): Promise<House & { close(): Promise<void> }> {
  const inMemory = folder === ':memory:';
  const file = inMemory ? ':memory:' : join(folder, 'counterside.db');
  const ringFile = inMemory ? null : join(folder, 'keyring.json');
  let keyring: Keyring | null = null;
  let broken: string | null = null;
  let open: { store: Store; keys: StoreKeys; profile: StoreProfile } | null = null;

  try {
    keyring = ringFile === null ? null : await readKeyring(ringFile, { keychain });
    if (!keyring && !inMemory && (await exists(file))) broken = 'keyringMissing';
  } catch (error) {
    if (error instanceof KeyringError) broken = 'keyringDamaged';
    else if (error instanceof StoreError) broken = 'folderUnreadable';
    else throw error;
  }

  const opened = () => open ?? refuse('store-missing');

  async function openWith(keys: StoreKeys): Promise<void> {
    if (open) return;
    const store = await openStore({ file, keys, mode: 'open', training });
    const current = await store.read((unit) => profiles(unit).current());
    if (!current) {
      await store.close();
      throw new StoreError('damaged');
    }
    open = { store, keys, profile: current.profile };
  }

  async function close(): Promise<void> {
    const closing = open;
    open = null;
    await closing?.store.close();
  }

  return {
    get stage(): House['stage'] {
      if (broken !== null) return { kind: 'broken', broken };
      if (open) return { kind: 'open' };
      return keyring ? { kind: 'closed' } : { kind: 'firstRun' };
    },
    // Windows has no SQLCipher to build: the file is plain there, and every screen that matters says so.
    encrypted: process.platform !== 'win32',
    names: () => keyring?.names() ?? [],
    profile: () => open?.profile ?? null,
    profileChanged(profile) {
      if (open) open = { ...open, profile };
    },
    async found({ profile, manager, first }: Founding) {
      if (keyring || broken !== null) return refuse('store-exists');
      if (!inMemory && (await exists(file))) return refuse('store-exists');
      const ring = await foundKeyring(ringFile, manager, { keychain });
      try {
        const store = await openStore({ file, keys: ring.keys, mode: 'found', training });
        open = { store, keys: ring.keys, profile };
        await store.write(first);
      } catch (error) {
        // Made in this very call and still empty: the next try must find the folder as it was.
        await close();
        if (!inMemory)
          for (const end of ['', '-wal', '-shm', '.anchor']) await rm(`${file}${end}`, { force: true });
        if (ringFile !== null) await rm(ringFile, { force: true });
        throw error;
      }
      keyring = ring.keyring;
      return { recoveryKey: ring.recoveryKey };
    },
    async openWithPassphrase(name, passphrase) {
      const keys = await keyring?.openWithPassphrase(name, passphrase);
      if (!keys) return refuse('sign-in-failed');
      return openWith(keys);
    },
    async openWithRecoveryKey(recoveryKey) {
      const keys = await keyring?.openWithRecoveryKey(recoveryKey);
      if (!keys) return refuse('recovery-key-wrong');
      return openWith(keys);
    },
    isRecoveryKey: async (recoveryKey) => Boolean(await keyring?.openWithRecoveryKey(recoveryKey)),
    read: <T>(work: (unit: Unit) => Promise<T>) => opened().store.read(work),
    write: <T>(work: (unit: Unit) => Promise<T>) => opened().store.write(work),
    async setSlot(name, passphrase) {
      const { keys } = opened();
      const known = keyring?.names().some((one) => one === name);
      await (known ? keyring?.replaceSlot(name, passphrase, keys) : keyring?.addSlot(name, passphrase, keys));
    },
    removeSlot: async (name) => keyring?.removeSlot(name),
    async closeIfIdle() {
      if (!inUse()) await close();
    },
    close,
  };
}
