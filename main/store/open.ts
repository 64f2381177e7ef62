/** Opens or founds the store: one writer, readers beside it, and the check at the start. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import { type Anchor, anchorOf, openAnchor, readAnchor } from './anchor';
import { audit, type Verdict } from './audit';
import { createHandle } from './client';
import { documentKeyOf } from './document-keys';
import { named, StoreError } from './errors';
import { type FirstThings, foundFile, markMode } from './found';
import { createLane, type Lane } from './lane';
import { type Lock, takeLock } from './lock';
import { migrate, newest } from './migrate';
import { type Migration, migrations } from './migrations/index';
import { memory } from './sqlite/connection';
import { driver } from './sqlite/driver';
import { checkIntegrity, exists, type Integrity, inspect } from './sqlite/identity';
import type { Unit } from './unit';

/** 32 bytes each, from the keyring. */
export interface StoreKeys {
  readonly data: Uint8Array;
  readonly audit: Uint8Array;
}

export interface OpenOptions {
  /** Path of the file, or `:memory:`. */
  readonly file: string;
  readonly keys: StoreKeys;
  /** `found` makes the file and refuses one that exists; `open` refuses one that does not. */
  readonly mode: 'open' | 'found';
  readonly training: boolean;
  /** What a new store begins with. */
  readonly first?: FirstThings;
  /** Another list than the program's own, in tests of upgrades. */
  readonly migrations?: readonly Migration[];
}

export interface Store {
  readonly file: string;
  readonly encrypted: boolean;
  /** The copy that was taken before a migration; null where none was pending. */
  readonly copy: string | null;
  /** What the check at the start found: the anchor, and the last thousand rows of the trail. */
  readonly started: Verdict;
  /** One transaction, begun at once; what `work` throws rolls it back. Writers wait for each other. */
  write<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** One consistent view; a statement that changes anything is refused. */
  read<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Walks the whole trail. */
  verifyAudit(): Promise<Verdict>;
  /** Reads the whole file. */
  integrity(): Promise<Integrity>;
  /** Waits for the units that run; again is no change. */
  close(): Promise<void>;
}

const readerCount = 2;
const checkedAtStart = 1000;

async function checkMode(lane: Lane, training: boolean): Promise<void> {
  const row = await lane.run(['BEGIN'], (unit) => unit('meta').where({ key: 'training' }).first('value'));
  if (row?.value !== (training ? 'yes' : 'no')) throw new StoreError('wrong-mode');
}

interface Parts {
  readonly options: OpenOptions;
  readonly encrypted: boolean;
  readonly copy: string | null;
  readonly writer: Lane;
  readonly readers: readonly Lane[];
  readonly lock: Lock | null;
}

async function assemble({ options, encrypted, copy, writer, readers, lock }: Parts): Promise<Store> {
  const inFile = options.file !== memory;
  let anchor: Anchor | null = null;

  const read = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => {
    const [first = writer, ...others] = readers;
    const lane = others.reduce((free, next) => (next.waiting < free.waiting ? next : free), first);
    if (inFile) return lane.view(['BEGIN'], work);
    return writer.run(['PRAGMA query_only = 1', 'BEGIN'], work);
  };
  const write = <T>(work: (unit: Unit) => Promise<T>): Promise<T> =>
    writer.run(
      inFile ? ['BEGIN IMMEDIATE'] : ['PRAGMA query_only = 0', 'BEGIN IMMEDIATE'],
      work,
      async (unit) => {
        // What is committed is committed: an anchor that cannot be written lags behind, which is sound.
        if (unit.appended) await anchor?.write(unit.appended).catch(() => undefined);
      },
    );

  const started = await read(async (unit) => {
    const trail = audit(unit);
    const { count } = await trail.head();
    return trail.verify(Math.max(1, count - checkedAtStart + 1));
  });
  // A trail that disagrees with its anchor keeps it as it is: writing it anew would hide the gap.
  if (inFile && started.sound) anchor = await openAnchor(anchorOf(options.file), options.keys.audit);

  let closing: Promise<void> | null = null;
  async function closeAll(): Promise<void> {
    // The writer last: it takes the write-ahead log into the file.
    for (const reader of readers) await reader.close();
    await writer.close();
    await anchor?.close();
    await lock?.release();
  }

  return {
    file: options.file,
    encrypted,
    copy,
    started,
    read,
    write,
    verifyAudit: () => read((unit) => audit(unit).verify()),
    integrity: () => read((unit) => checkIntegrity((sql) => unit.raw(sql), encrypted)),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}

async function openParts(options: OpenOptions, lock: Lock | null): Promise<Store> {
  const { file, keys, mode, training } = options;
  const list = options.migrations ?? migrations;
  const tools = await driver();
  const inFile = file !== memory;
  if (inFile && mode === 'found') await foundFile(tools, options, list);
  if (inFile) await inspect(tools, file, keys.data, newest(list));

  const handleFor = (access: 'write' | 'read') =>
    createHandle(tools, { file, key: keys.data, access: inFile ? access : 'create' });
  const documentKey = documentKeyOf(keys.data);
  const laneOn = (handle: Knex) =>
    createLane({
      handle,
      auditKey: keys.audit,
      documentKey,
      anchor: async () => (inFile ? readAnchor(anchorOf(file), keys.audit) : { kind: 'none' }),
    });
  const handle = handleFor('write');
  const writer = laneOn(handle);
  const readers: Lane[] = [];
  try {
    const { copy } = await migrate(handle, inFile ? file : null, list);
    if (!inFile) await markMode(handle, training);
    await checkMode(writer, training);
    if (inFile) for (let count = 0; count < readerCount; count++) readers.push(laneOn(handleFor('read')));
    const store = await assemble({ options, encrypted: tools.encrypts, copy, writer, readers, lock });
    if (!inFile && options.first) await store.write(options.first.rows);
    return store;
  } catch (error) {
    for (const lane of [...readers, writer]) await lane.close();
    throw error;
  }
}

/** Throws a `StoreError` that names what is wrong; a file that does not open is left as it is. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { file, mode } = options;
  let lock: Lock | null = null;
  try {
    if (file === memory) return await openParts(options, null);
    if (mode === 'found') {
      if (await exists(file)) throw new StoreError('exists');
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    } else if (!(await exists(file))) throw new StoreError('missing');
    lock = await takeLock(await driver(), file);
    return await openParts(options, lock);
  } catch (error) {
    await lock?.release();
    throw named(error);
  }
}
