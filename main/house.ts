/** The store with its keyring: what lies in the data folder, opened and closed. */
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreProfile } from '../preload/contract/profile';
import type { Instant } from '../preload/contract/values';
import type { Keychain, Log } from './ports';
import type { Founding, House } from './scope/house';
import { refuse } from './scope/refusal';
import { audit } from './store/audit';
import { StoreError } from './store/errors';
import { KeyringError } from './store/keyring/file';
import { draftKeyring, type Keyring, readKeyring } from './store/keyring/keyring';
import type { Store, StoreKeys } from './store/open';
import { profiles } from './store/profiles';
import { recovery } from './store/recovery';
import { driver } from './store/sqlite/driver';
import { sweepUnfinished } from './store/unfinished';
import type { Unit } from './store/unit';

export interface HouseOptions {
  /** Folder, or `:memory:`. */
  readonly folder: string;
  readonly training: boolean;
  readonly keychain: Keychain | null;
  readonly log: Log;
  /** Whether anybody still stands at a window: then the store stays open. */
  readonly inUse: () => boolean;
  /** Runs each time that the store was opened, before anybody works with it. */
  readonly opened?: (opened: Opened) => Promise<void>;
}

export interface Opened extends Pick<House, 'read' | 'write'> {
  readonly zone: string;
  readonly lastEntry: Instant | null;
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** knex takes longer to load than all the rest: the first screen does not wait for it. */
const opener = () => import('./store/open');
/** By then that screen is there, and nobody has typed a passphrase yet. */
const warmUpMilliseconds = 1500;

interface Open {
  readonly store: Store;
  readonly keys: StoreKeys;
  readonly profile: StoreProfile;
  /** The latest instant of the trail since the clock was last confirmed. */
  readonly lastEntry: Instant | null;
  readonly recoveryKept: boolean;
}

const isOfFileSystem = (error: unknown) => error instanceof Error && 'code' in error;

/** The keyring that lies there, or why it cannot be used: a key below `broken`. */
async function lookInto(file: string, ringFile: string, keychain: Keychain | null) {
  try {
    await sweepUnfinished(file, ringFile, Date.now());
    const keyring = await readKeyring(ringFile, { keychain });
    const broken = keyring === null && (await exists(file)) ? 'keyringMissing' : null;
    return { keyring, broken };
  } catch (error) {
    if (error instanceof KeyringError) return { keyring: null, broken: 'keyringDamaged' };
    if (error instanceof StoreError || isOfFileSystem(error))
      return { keyring: null, broken: 'folderUnreadable' };
    throw error;
  }
}

/** Founding that failed: what this very try made goes, and nothing else. */
async function removeHalfMade(file: string, ringFile: string): Promise<void> {
  const ends = ['', '-wal', '-shm', '.anchor', '.lock', '.founding', '.founding-wal', '.founding-shm'];
  for (const made of [...ends.map((end) => `${file}${end}`), ringFile]) await rm(made, { force: true });
}

const meansAnotherProgram = (error: unknown) =>
  (error instanceof StoreError && (error.kind === 'in-use' || error.kind === 'exists')) ||
  (error instanceof KeyringError && error.kind === 'exists');

/** Reads what lies in the folder; only a founding that was broken off is taken out of the way. */
export async function openHouse(options: HouseOptions): Promise<House & { close(): Promise<void> }> {
  const { folder, training, keychain, log, inUse } = options;
  const inMemory = folder === ':memory:';
  const file = inMemory ? ':memory:' : join(folder, 'counterside.db');
  const ringFile = inMemory ? null : join(folder, 'keyring.json');
  let { keyring, broken }: { keyring: Keyring | null; broken: string | null } =
    ringFile === null ? { keyring: null, broken: null } : await lookInto(file, ringFile, keychain);
  // Where SQLCipher cannot be built the file is plain, and every screen that matters says so.
  const { encrypts } = await driver();
  // What cannot be loaded is told by the call that needs it.
  setTimeout(() => void opener().catch(() => undefined), warmUpMilliseconds).unref();
  let open: Open | null = null;
  /** The opening or closing under way: who signs in meanwhile shares the one, and waits for the other. */
  let moving: Promise<void> = Promise.resolve();

  function inLine(move: () => Promise<void>): Promise<void> {
    const turn = moving.then(move);
    moving = turn.catch(() => undefined);
    return turn;
  }

  const opened = () => open ?? refuse('store-missing');
  const ring = () => keyring ?? refuse('store-missing');

  async function openNow(keys: StoreKeys): Promise<void> {
    if (open) return;
    const { openStore } = await opener();
    const store = await openStore({ file, keys, mode: 'open', training });
    const { current, lastEntry, key } = await store.read(async (unit) => ({
      current: await profiles(unit).current(),
      lastEntry: await audit(unit).latest(),
      key: await recovery(unit).held(),
    }));
    if (!current) {
      await store.close();
      throw new StoreError('damaged');
    }
    // The manager's audit page says it too; the log has it even if nobody looks there.
    if (!store.started.sound) log.fault({ at: 'trail', why: store.started.why });
    // Where it cannot be written both keys open, as they did before: the next start settles it.
    await keyring?.settleRecovery(key.slot).catch(() => log.fault({ at: 'keyring', why: 'not-settled' }));
    const { profile } = current;
    open = { store, keys, profile, lastEntry, recoveryKept: key.kept };
    await options.opened?.({ read: store.read, write: store.write, zone: profile.zone, lastEntry });
  }

  const openWith = (keys: StoreKeys) => inLine(() => openNow(keys));

  /** Whoever ends the program waits for a closing that somebody else began. */
  function close(): Promise<void> {
    const leaving = open;
    open = null;
    return inLine(async () => leaving?.store.close());
  }

  async function found({ profile, manager, first }: Founding): Promise<{ recoveryKey: string }> {
    if (keyring || broken !== null || (!inMemory && (await exists(file)))) return refuse('store-exists');
    try {
      const drafted = await draftKeyring(ringFile, manager, { keychain });
      const { openStore } = await opener();
      const begun = { rows: first, keys: drafted.save };
      const store = await openStore({ file, keys: drafted.keys, mode: 'found', training, first: begun });
      open = { store, keys: drafted.keys, profile, lastEntry: null, recoveryKept: false };
      keyring = drafted.keyring;
      return { recoveryKey: drafted.recoveryKey };
    } catch (error) {
      await close();
      if (meansAnotherProgram(error)) return refuse('store-exists');
      if (ringFile !== null) await removeHalfMade(file, ringFile);
      throw error;
    }
  }

  return {
    get stage(): House['stage'] {
      if (broken !== null) return { kind: 'broken', broken };
      if (open) return { kind: 'open' };
      return keyring ? { kind: 'closed' } : { kind: 'firstRun' };
    },
    encrypted: encrypts,
    names: () => keyring?.names() ?? [],
    profile: () => open?.profile ?? null,
    profileChanged(profile) {
      if (open) open = { ...open, profile };
    },
    found,
    async openWithPassphrase(name, passphrase) {
      // The derivation has a thread of its own: meanwhile this one loads.
      const [keys] = await Promise.all([keyring?.openWithPassphrase(name, passphrase), opener()]);
      if (!keys) return refuse('sign-in-failed');
      return openWith(keys);
    },
    async openWithRecoveryKey(recoveryKey) {
      const keys = await keyring?.openWithRecoveryKey(recoveryKey);
      if (!keys) return refuse('recovery-key-wrong');
      return openWith(keys);
    },
    isPassphrase: async (name, passphrase) => Boolean(await keyring?.openWithPassphrase(name, passphrase)),
    isRecoveryKey: async (recoveryKey) => Boolean(await keyring?.openWithRecoveryKey(recoveryKey)),
    read: <T>(work: (unit: Unit) => Promise<T>) => opened().store.read(work),
    write: <T>(work: (unit: Unit) => Promise<T>) => opened().store.write(work),
    lastEntry: () => open?.lastEntry ?? null,
    entered(at) {
      if (open && (open.lastEntry === null || open.lastEntry < at)) open = { ...open, lastEntry: at };
    },
    clockConfirmed(at) {
      if (open) open = { ...open, lastEntry: at };
    },
    recoveryKept: () => open?.recoveryKept ?? true,
    recoveryIsKept(kept) {
      if (open) open = { ...open, recoveryKept: kept };
    },
    changeSlot: async (name, passphrase) => ring().changeSlot(name, passphrase, opened().keys),
    settleSlot: async (name, passphrase) => keyring?.settleSlot(name, passphrase),
    changeRecovery: async () => ring().changeRecovery(opened().keys),
    removeSlot: async (name) => keyring?.removeSlot(name),
    async closeIfIdle() {
      // A store in memory would be gone with its last window.
      if (!inMemory && !inUse()) await close();
    },
    close,
  };
}
