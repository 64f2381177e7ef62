/** The composition root, in plain Node: everything but windows. Tests and the kiosk build the same counter. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CallName } from '../preload/contract/calls';
import type { Notice } from '../preload/contract/notices';
import { createDispatcher, type Standing } from './dispatch/dispatcher';
import { createTrail } from './dispatch/trail';
import { openHouse } from './house';
import type { Counter, CounterOptions, CounterWindow } from './ports';
import { openPreferences } from './preferences';
import { loadRulebook, loadSamples, loadTraining } from './resources';
import { dayIn, instantOf } from './rules/calendar';
import { nobody } from './scope/caller';
import type { Desk } from './scope/house';
import { createThrottle } from './scope/throttle';
import { useCases } from './services/index';
import { foundTraining } from './training';

interface Window extends Standing {
  readonly listeners: Set<(notice: Notice) => void>;
}

/** A training store lies in a folder of its own, under its own key (decisions, the store). */
const folderOf = ({ dataFolder, training }: CounterOptions) =>
  training && dataFolder !== ':memory:' ? join(dataFolder, 'training') : dataFolder;

/** Resolves once calls can be made; a folder that cannot be used shows at stage `broken`. */
export async function buildCounter(options: CounterOptions): Promise<Counter> {
  const { training, resources, papers, printing, log } = options;
  const windows = new Map<string, Window>();
  const inUse = () => [...windows.values()].some((window) => window.caller.kind !== 'none');
  const folder = folderOf(options);
  const book = await loadRulebook(resources);
  const house = await openHouse({ folder, training, keychain: options.keychain, inUse });
  const preferences = await openPreferences(folder);
  const tell = (window: Window, notice: Notice) => {
    for (const listener of window.listeners) listener(notice);
  };

  const desk: Desk = {
    version: options.version,
    training,
    book: book.rules,
    bookHash: book.hash,
    bookText: book.text,
    papers,
    printing,
    throttle: createThrottle(),
    trainingAccounts: training ? (await loadTraining(resources)).accounts : [],
    samples: () => loadSamples(resources),
    preferences: preferences.current,
    prefer: preferences.keep,
    notify: (notice) => {
      for (const window of windows.values()) tell(window, notice);
    },
    relaunch: options.relaunch,
    quit: options.quit,
  };

  const dispatch = createDispatcher({
    useCases,
    house,
    desk,
    trail: createTrail(),
    log,
    now: () => instantOf(options.clock()),
    dayIn,
    newId: randomUUID,
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    book: { rules: book.rules, hash: book.hash },
    stood: (standing) => {
      for (const window of windows.values()) if (window === standing) tell(window, { kind: 'situation' });
    },
  });

  function windowOf(key: string): CounterWindow {
    const window = windows.get(key) ?? { caller: nobody, listeners: new Set() };
    windows.set(key, window);
    return {
      // The dispatcher answers for the row by its name; the table ties the two types together.
      call: <Name extends CallName>(name: Name, input: unknown) => dispatch(window, name, input) as never,
      onNotice(listener) {
        window.listeners.add(listener);
        return () => void window.listeners.delete(listener);
      },
      async idle() {
        if (window.caller.kind === 'operator') await dispatch(window, 'staff.lock', {});
      },
      idleSeconds: () => (window.caller.kind === 'operator' ? (house.profile()?.idleSeconds ?? 0) : 0),
      close() {
        windows.delete(key);
      },
    };
  }

  if (training && house.stage.kind === 'firstRun') await foundTraining(windowOf('training'), desk);
  windows.delete('training');
  await house.closeIfIdle();

  return {
    window: windowOf,
    async close() {
      windows.clear();
      await house.close();
      await papers.close();
    },
  };
}
