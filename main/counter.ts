/** The composition root, in plain Node: everything but windows. Tests and the kiosk build the same counter. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CallName, ReplyOf } from '../preload/contract/calls';
import type { Notice } from '../preload/contract/notices';
import { createBookInUse, opening } from './book-in-use';
import { createClock } from './counter-clock';
import { createCustomerScreen, type WindowKind } from './customer-screen';
import { createDispatcher } from './dispatch/dispatcher';
import { faultName } from './dispatch/fault-name';
import { newStanding, type Standing } from './dispatch/standing';
import { createTrail } from './dispatch/trail';
import { openHouse } from './house';
import type { Counter, CounterOptions, CounterWindow } from './ports';
import { openPreferences, openScanner } from './preferences';
import { loadRulebook, loadSamples, zipPlaces } from './resources';
import { dayIn } from './rules/calendar';
import { isBehind } from './rules/clock';
import { ruleSet } from './rules/rulebook';
import { afterChange, customer, mayCapture, nobody, operatorOf, showsSomebody } from './scope/caller';
import type { Desk } from './scope/house';
import { createOutsideFiles, noFiles } from './scope/outside-files';
import { createPinTries } from './scope/pin-tries';
import { createThrottle, recoveryKeys } from './scope/throttle';
import { mayWork } from './services/common/account';
import { createSweep } from './services/document/sweep';
import { useCases } from './services/index';
import { operators } from './store/operators';
import { searchText } from './store/search-text';
import { throttleFile } from './throttle-file';
import { foundTraining } from './training';
import { prepareTraining } from './training-folder';
import { loadTraining, loadTrainingStaff, trainingMark } from './training-resources';

interface Window extends Standing {
  readonly kind: WindowKind;
  readonly listeners: Set<(notice: Notice) => void>;
  /** It locked itself because nobody touched it. */
  idled: boolean;
  touches: number;
}

/** A training store lies in a folder of its own, under its own key (decisions, the store). */
const folderOf = ({ dataFolder, training }: CounterOptions) =>
  training && dataFolder !== ':memory:' ? join(dataFolder, 'training') : dataFolder;

/** Documents that became due are looked for this often, beside the first call of each day. */
const sweepMilliseconds = 15 * 60 * 1000;

/** Resolves once calls can be made; a folder that cannot be used shows at stage `broken`. */
export async function buildCounter(options: CounterOptions): Promise<Counter> {
  const folder = folderOf(options);
  const buildThere = async (making: string) => (await buildIn(making, options)).closeHouse;
  if (options.training && folder !== ':memory:')
    await prepareTraining({ folder, ...(await trainingMark(options.resources)) }, buildThere);
  const { closeHouse, window } = await buildIn(folder, options);
  return {
    window,
    async close() {
      await closeHouse();
      await options.papers.close();
    },
  };
}

async function buildIn(folder: string, options: CounterOptions) {
  const { training, resources, papers, printing, log, kiosk = false } = options;
  const windows = new Map<string, Window>();
  const { now, isElsewhere, travel } = createClock(options.clock);
  const inUse = () =>
    [...windows.values()].some(({ caller, underWay }) => operatorOf(caller) !== null || underWay > 0);
  const book = createBookInUse(await loadRulebook(resources));
  const opened = opening({ book, now, log });
  const house = await openHouse({ folder, training, keychain: options.keychain, log, inUse, opened });
  const preferences = await openPreferences(folder);
  const scanner = await openScanner(folder);
  const isName = (folded: string) =>
    folded === searchText(recoveryKeys) || house.names().some((name) => searchText(name) === folded);
  const tell = (window: Window, notice: Notice) => {
    for (const listener of window.listeners) listener(notice);
  };

  let lastName: string | null = null;
  const storeName = () => {
    lastName = house.profile()?.name ?? lastName;
    return lastName;
  };
  const screen = createCustomerScreen(windows, tell, storeName);

  const desk: Desk = {
    version: options.version,
    training,
    kiosk,
    ...book.desk,
    papers,
    printing,
    files: options.files ?? noFiles,
    outside: createOutsideFiles(),
    throttle: createThrottle(searchText, throttleFile(folder, isName)),
    pins: createPinTries(),
    trainingAccounts: training ? (await loadTrainingStaff(resources)).accounts : [],
    customer: screen,
    storeName,
    samples: () => loadSamples(resources),
    placeOfZip: zipPlaces(resources),
    preferences: preferences.current,
    prefer: preferences.keep,
    scanner: scanner.current,
    setScanner: scanner.keep,
    notify: (notice) => {
      for (const window of windows.values()) tell(window, notice);
    },
    accountChanged(id, operator, butFor) {
      for (const window of windows.values()) {
        const next = afterChange(window.caller, id, operator);
        if (next === window.caller || window.caller === butFor) continue;
        window.caller = next;
        tell(window, { kind: 'situation' });
      }
      screen.follow();
    },
    clockBehind(at) {
      const [zone, lastEntry] = [house.profile()?.zone, house.lastEntry()];
      // Training's history is made in the past on purpose.
      if (!zone || !lastEntry || isElsewhere()) return null;
      return isBehind(lastEntry, at, book.last().rules, dayIn(zone, at)) ? lastEntry : null;
    },
    relaunch: options.relaunch,
    quit: options.quit,
  };

  const sweep = createSweep({
    house,
    book: () => book.last().rules,
    now,
    clockBehind: (at) => desk.clockBehind(at) !== null,
    failed: (error) => log.fault({ at: 'sweep', name: faultName(error) }),
  });
  const sweeping = setInterval(() => void sweep(), sweepMilliseconds);
  sweeping.unref();

  /** An account lapses with a day: the first call of each day at a window asks whether it may still work. */
  async function recheck(standing: Standing): Promise<void> {
    const { caller, seenOn } = standing;
    const zone = house.profile()?.zone;
    // Behind a locked screen the PIN asks for itself, and says why it opens nothing.
    if (!zone || caller.kind !== 'operator') return;
    await sweep();
    const today = dayIn(zone, now());
    if (seenOn === today) return;
    standing.seenOn = today;
    const { id } = caller.operator;
    const record = await house.read((unit) => operators(unit).byId(id)).catch(() => null);
    if (record && !mayWork(record, today)) desk.accountChanged(id, null);
  }

  const dispatch = createDispatcher({
    useCases,
    house,
    desk,
    trail: createTrail(house),
    log,
    now,
    recheck,
    dayIn,
    newId: randomUUID,
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    bookOf: book.of,
    stood: (standing) => {
      for (const window of windows.values()) {
        if (window !== standing) continue;
        if (window.caller.kind === 'operator') window.idled = false;
        tell(window, { kind: 'situation' });
      }
      screen.follow();
    },
  });

  /** Minutes and seconds of the rulebook for a walk-in's screen, in seconds. */
  function walkInTimes() {
    const zone = house.profile()?.zone;
    if (!zone) return { blank: 0, warn: 0 };
    const today = dayIn(zone, now());
    const { value: minutes } = ruleSet(book.last().rules, 'walkIn.blankAfter', today, today);
    return { blank: minutes * 60, warn: ruleSet(book.last().rules, 'walkIn.warnBefore', today, today).value };
  }

  function idleSeconds({ caller }: Window): number {
    if (!showsSomebody(caller)) return 0;
    return caller.kind === 'walkIn' ? walkInTimes().blank : (house.profile()?.idleSeconds ?? 0);
  }

  function newWindow(kind: WindowKind): Window {
    const caller = kind === 'customer' ? customer : nobody;
    return { ...newStanding(), caller, kind, idled: false, touches: 0, listeners: new Set() };
  }

  function windowOf(key: string, kind: WindowKind = 'staff'): CounterWindow {
    const known = windows.get(key);
    const window = known ?? newWindow(kind);
    windows.set(key, window);
    if (!known) screen.follow();
    return {
      // The dispatcher parsed the value with the row of that name: the table ties the two together.
      call: <Name extends CallName>(name: Name, input: unknown) => {
        if (name === 'walkIn.moved') window.touches += 1;
        return dispatch(window, name, input) as Promise<ReplyOf<Name>>;
      },
      onNotice(listener) {
        window.listeners.add(listener);
        return () => void window.listeners.delete(listener);
      },
      async idle() {
        window.idled = true;
        if (window.caller.kind === 'operator') await dispatch(window, 'staff.lock', {});
        if (window.caller.kind === 'walkIn') await dispatch(window, 'walkIn.blank', {});
        window.idled = window.caller.kind === 'locked';
      },
      idleSeconds: () => idleSeconds(window),
      touches: () => window.touches,
      mayCapture: () => mayCapture(window.caller),
      warnSeconds: () =>
        window.caller.kind === 'walkIn' && showsSomebody(window.caller) ? walkInTimes().warn : 0,
      close() {
        windows.delete(key);
        window.caller = nobody;
        screen.follow();
        void house.closeIfIdle().catch(() => undefined);
      },
    };
  }

  if (training && house.stage.kind === 'firstRun')
    await foundTraining({ windowOf, desk, at: now(), travel, madeUp: await loadTraining(resources) });

  return {
    window: windowOf,
    async closeHouse() {
      clearInterval(sweeping);
      windows.clear();
      await house.close();
    },
  };
}
