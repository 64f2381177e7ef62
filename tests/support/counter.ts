/** A whole counter with a real store, a clock that the test turns, and people to work at it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCounter } from '../../main/counter';
import { createRenderer } from '../../main/papers/render';
import type { Counter, CounterWindow, JobState, PrintJob } from '../../main/ports';
import type { CallName, InputOf, OutputOf } from '../../preload/contract/calls';
import type { Printer } from '../../preload/contract/paper';
import type { StoreProfile } from '../../preload/contract/profile';
import type { Role } from '../../preload/contract/values';

export const resources = join(import.meta.dirname, '..', '..', 'resources');

export const profile: StoreProfile = {
  name: 'Elm Street Dispensary',
  address: { line1: '1 Elm Street', line2: '', town: 'Hartford', state: 'CT', zip: '06103' },
  phone: '8605550100',
  fax: null,
  hours: null,
  zone: 'America/New_York',
  idleSeconds: 300,
  passphrasePromptCompulsory: false,
};

export interface Colleague {
  readonly name: string;
  readonly passphrase: string;
  readonly pin: string;
}
export const manager: Colleague = {
  name: 'Marta Ruiz',
  passphrase: 'maple harbor violet nine',
  pin: '482915',
};

/** A window with its calls, and `done` for those that have to succeed. */
export interface Desk extends CounterWindow {
  done<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
}

export interface House {
  readonly counter: Counter;
  readonly folder: string;
  readonly clock: { now: string };
  readonly printer: FakeQueue;
  readonly relaunched: { training: boolean }[];
  /** A further window, before sign-in. */
  window(key: string): Desk;
  /** Builds the counter again on the same folder, as after a restart of the program. */
  restart(): Promise<House>;
  close(): Promise<void>;
}

/** Keeps what is handed to the queue; the real queue is tested in printing.spec.ts. */
export interface FakeQueue {
  readonly jobs: PrintJob[];
  printers: Printer[];
  follow: ((state: JobState) => void) | null;
}

export async function openHouse(
  options: { folder?: string; at?: string; training?: boolean } = {},
): Promise<House> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'counterside-')));
  const clock = { now: options.at ?? '2026-03-10T15:00:00.000Z' };
  const printer: FakeQueue = { jobs: [], printers: [], follow: null };
  const relaunched: { training: boolean }[] = [];
  const words = async (language: string) =>
    JSON.parse(await readFile(join(resources, 'words', `${language}.json`), 'utf8'));
  const renderer = createRenderer({
    fontsFolder: join(resources, 'fonts'),
    words: { en: await words('en'), es: await words('es') },
  });
  const counter = await buildCounter({
    dataFolder: folder,
    resources,
    clock: () => Date.parse(clock.now),
    version: '0.0.0-test',
    training: options.training ?? false,
    papers: { render: (input) => renderer.render(input), close: async () => {} },
    printing: {
      printers: async () => printer.printers,
      async print(job, follow) {
        printer.jobs.push(job);
        printer.follow = follow;
        return `job-${printer.jobs.length}`;
      },
    },
    keychain: null,
    log: { info: () => {}, fault: (line) => process.stderr.write(`${JSON.stringify(line)}\n`) },
    relaunch: (mode) => relaunched.push(mode),
    quit: () => {},
  });
  const house: House = {
    counter,
    folder,
    clock,
    printer,
    relaunched,
    window(key) {
      const window = counter.window(key);
      return {
        ...window,
        async done(name, input) {
          const reply = await window.call(name, input);
          if (reply.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(reply)}`);
          return reply.value;
        },
      };
    },
    async restart() {
      await counter.close();
      return openHouse({ ...options, folder, at: clock.now });
    },
    async close() {
      await counter.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return house;
}

/** First run done: the manager stands at the window `main`. */
export async function foundedHouse(
  options: { at?: string } = {},
): Promise<House & { main: Desk; recoveryKey: string }> {
  const house = await openHouse(options);
  const main = house.window('main');
  const { recoveryKey } = await main.done('store.found', { profile, manager, language: 'en' });
  return { ...house, main, recoveryKey };
}

/** Adds a colleague and signs them in at a window of their own. */
export async function colleague(
  house: House & { main: Desk },
  name: string,
  roles: Role[],
): Promise<Desk & { account: Colleague }> {
  const { groups } = await house.main.done('staff.list', {});
  const account = { name, passphrase: `${name} orchard lantern`, pin: '735193' };
  await house.main.done('staff.add', { ...account, roles, group: groups[0]?.id ?? '' });
  const window = house.window(name);
  await window.done('staff.signIn', { name, passphrase: account.passphrase });
  return { ...window, account };
}
