/** A whole counter with a real store, a clock that the test turns, and people to work at it. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { buildCounter } from '../../main/counter';
import { createRenderer } from '../../main/papers/render';
import type { Counter, CounterWindow, Files, JobState, PaperMaker, PrintJob } from '../../main/ports';
import type { CallName, InputOf, OutputOf } from '../../preload/contract/calls';
import type { Printer } from '../../preload/contract/paper';
import type { Role } from '../../preload/contract/values';
import { type Colleague, manager, morning, profile, resources } from './people';

export { manager, profile, resources };

/** A window with its calls, and `done` for those that have to succeed. */
export interface Desk extends CounterWindow {
  done<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** For what no screen would send: a name or an input outside the table's types. */
  raw(name: string, input: unknown): Promise<{ readonly kind: string; readonly [key: string]: unknown }>;
}

export interface House {
  readonly counter: Counter;
  readonly folder: string;
  readonly clock: { now: string };
  readonly printer: FakeQueue;
  readonly relaunched: { training: boolean }[];
  /** How often the program was ended. */
  readonly quits: { count: number };
  /** What went to the log as a fault. */
  readonly faults: Readonly<Record<string, unknown>>[];
  /** A further window, before sign-in; or the customer's. */
  window(key: string, kind?: 'staff' | 'customer'): Desk;
  /** Builds the counter again on the same folder, as after a restart of the program. */
  restart(): Promise<House>;
  close(): Promise<void>;
}
export type FoundedHouse = House & { readonly main: Desk; readonly recoveryKey: string };

/** Keeps what is handed to the queue; the real queue is tested in printing.spec.ts. */
export interface FakeQueue {
  readonly jobs: PrintJob[];
  printers: Printer[];
  follow: ((state: JobState) => void) | null;
}

export interface HouseWish {
  readonly folder?: string;
  readonly at?: string;
  readonly training?: boolean;
  readonly kiosk?: boolean;
  readonly files?: Files;
}

let renderer: Promise<PaperMaker> | null = null;

/** Parsed fonts are shared by all houses of a worker. */
function paperMaker(): Promise<PaperMaker> {
  const words = async (language: string) =>
    JSON.parse(await readFile(join(resources, 'words', `${language}.json`), 'utf8'));
  renderer ??= (async () => {
    const made = createRenderer({
      fontsFolder: join(resources, 'fonts'),
      words: { en: await words('en'), es: await words('es') },
    });
    return { render: (input) => made.render(input), close: async () => undefined };
  })();
  return renderer;
}

export async function openHouse(wish: HouseWish = {}): Promise<House> {
  const folder = wish.folder ?? (await mkdtemp(join(tmpdir(), 'counterside-')));
  const clock = { now: wish.at ?? morning };
  const printer: FakeQueue = { jobs: [], printers: [], follow: null };
  const relaunched: { training: boolean }[] = [];
  const faults: Readonly<Record<string, unknown>>[] = [];
  const quits = { count: 0 };
  const counter = await buildCounter({
    dataFolder: folder,
    resources,
    clock: () => Date.parse(clock.now),
    version: '0.0.0-test',
    training: wish.training ?? false,
    kiosk: wish.kiosk ?? false,
    papers: await paperMaker(),
    printing: {
      printers: async () => printer.printers,
      async print(job, follow) {
        printer.jobs.push(job);
        printer.follow = follow;
        return `job-${printer.jobs.length}`;
      },
    },
    keychain: null,
    ...(wish.files ? { files: wish.files } : {}),
    log: { info: () => undefined, fault: (line) => void faults.push(line) },
    relaunch: (mode) => void relaunched.push(mode),
    quit: () => {
      quits.count += 1;
    },
  });
  return {
    counter,
    folder,
    clock,
    printer,
    relaunched,
    quits,
    faults,
    window: (key, kind) => deskAt(counter.window(key, kind)),
    async restart() {
      await counter.close();
      return openHouse({ ...wish, folder, at: clock.now });
    },
    async close() {
      await counter.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function deskAt(window: CounterWindow): Desk {
  return {
    ...window,
    async done(name, input) {
      const reply = await window.call(name, input);
      if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
      return reply.value;
    },
    raw: (name, input) =>
      window.call(name as CallName, input as InputOf<CallName>) as ReturnType<Desk['raw']>,
  };
}

let founded: Promise<{ folder: string; recoveryKey: string }> | null = null;

/** Deriving keys takes its time on purpose: each worker founds one store and every test gets a copy. */
async function foundOnce(): Promise<{ folder: string; recoveryKey: string }> {
  const house = await openHouse();
  const { recoveryKey } = await house
    .window('main')
    .done('store.found', { profile, manager, language: 'en' });
  await house.counter.close();
  process.once('exit', () => rmSync(house.folder, { recursive: true, force: true }));
  return { folder: house.folder, recoveryKey };
}

/** First run done: the manager stands at the window `main`. */
export async function foundedHouse(wish: Omit<HouseWish, 'folder' | 'training'> = {}): Promise<FoundedHouse> {
  founded ??= foundOnce();
  const { folder: model, recoveryKey } = await founded;
  const folder = await mkdtemp(join(tmpdir(), 'counterside-'));
  await cp(model, folder, { recursive: true });
  const house = await openHouse({ ...wish, folder });
  const main = house.window('main');
  await main.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  return { ...house, main, recoveryKey };
}

/** Adds a colleague's account; nobody is signed in by that. */
export async function addColleague(main: Desk, name: string, roles: Role[]): Promise<Colleague> {
  const { groups } = await main.done('staff.list', {});
  const account = { name, passphrase: `${name} orchard lantern`, pin: '735193' };
  await main.done('staff.add', { ...account, roles, group: groups[0]?.id ?? '' });
  return account;
}

/** Adds a colleague and signs them in at a window of their own. */
export async function colleague(
  house: FoundedHouse,
  name: string,
  roles: Role[],
): Promise<Desk & { account: Colleague }> {
  const account = await addColleague(house.main, name, roles);
  const window = house.window(name);
  await window.done('staff.signIn', { name, passphrase: account.passphrase });
  return { ...window, account };
}

/** The newest rows of the trail, newest first, as the manager sees them. */
export async function trail(main: Desk, rows = 50) {
  const read: OutputOf<'audit.rows'> = [];
  let before: number | null = null;
  while (read.length < rows) {
    const page: OutputOf<'audit.rows'> = await main.done('audit.rows', { before });
    if (page.length === 0) break;
    read.push(...page);
    before = page.at(-1)?.sequence ?? null;
  }
  return read.filter((row) => row.call !== 'audit.rows' || row.outcome !== 'done').slice(0, rows);
}

/** A founded house for each test, with its manager at the window `main`; no fault may have happened. */
export const test = base.extend<{ house: FoundedHouse; main: Desk }>({
  house: async ({}, use) => {
    const house = await foundedHouse();
    await use(house);
    await house.close();
    if (house.faults.length > 0) throw new Error(`faults: ${JSON.stringify(house.faults)}`);
  },
  main: async ({ house }, use) => use(house.main),
});
