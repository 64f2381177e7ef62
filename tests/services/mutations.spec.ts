/** Whatever a page sends: no call breaks, none answers with a fault, and a "no" changes nothing. */
import fc from 'fast-check';
import { expect } from 'playwright/test';
import { type CallName, calls } from '../../preload/contract/calls';
import { colleague, type Desk, type FoundedHouse, manager, test } from '../support/counter';
import { april, delivering, order } from '../support/deliveries';
import { type Inputs, inputsFor, type Known, nobody } from '../support/good-inputs';
import { patientName, startSession, workThrough } from '../support/journey';
import { lookInto } from '../support/store-rows';

/** Calls that end the standing, when they succeed: tried with other inputs only. */
const ending: ReadonlySet<string> = new Set([
  'staff.signOut',
  'staff.lock',
  'store.training',
  'registration.handOver',
  'walkIn.takeBack',
  'walkIn.done',
]);

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e21,
    Number.NaN,
    true,
    [],
    {},
    '2026-02-30',
    '9999-12-31',
  ),
  fc.constantFrom<unknown>(
    10n,
    new Uint8Array(4),
    new Date(0),
    new Map(),
    '\u0000',
    '🦄',
    "'; DROP TABLE audit; --",
  ),
  fc.constantFrom<unknown>('../../etc/passwd', '__proto__', nobody, 'x'.repeat(5_000), {
    __proto__: null,
    a: 1,
  }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

interface Mutation {
  readonly name: CallName;
  /** Where along the leaves of the input the change is made. */
  readonly place: number;
  readonly how: 'keep' | 'replace' | 'remove' | 'add' | 'whole';
  readonly value: unknown;
}

const mutations = (names: readonly CallName[]): fc.Arbitrary<Mutation> =>
  fc.record({
    name: fc.constantFrom(...names),
    place: fc.nat(30),
    how: fc.constantFrom<Mutation['how']>('keep', 'replace', 'replace', 'replace', 'remove', 'add', 'whole'),
    value: strange,
  });

type Holder = Record<string, unknown>;

/** Every object and key inside a value. */
function places(value: unknown): [Holder, string][] {
  // Bytes are one value: none of them can be taken out.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key): [Holder, string][] => [[holder, key], ...places(holder[key])]);
}

function mutated(good: unknown, { place, how, value }: Mutation): unknown {
  if (how === 'whole') return value;
  const input = structuredClone(good);
  const all = places(input);
  const found = all[place % Math.max(1, all.length)];
  if (how === 'add' || !found) return { ...(input as Holder), surplus: value };
  const [holder, key] = found;
  if (how === 'replace') holder[key] = value;
  if (how === 'remove') delete holder[key];
  return input;
}

async function furnished(house: FoundedHouse): Promise<Known> {
  const { main } = house;
  house.printer.printers = [{ name: 'counter', description: '', isDefault: true, state: 'idle', reason: '' }];
  const done = await workThrough(main, await startSession(main));
  const { id: session, version, paperWishes: papers } = done;
  const finished = await main.done('registration.finish', {
    session,
    version,
    submittedOnStatePage: true,
    papers,
  });
  const patient = done.patient.id;
  const face = await main.done('card.record', {
    patient,
    kind: 'card',
    number: 'MMP-1',
    issuedOn: day,
    printedExpiry: '2027-03-01',
  });
  const open = await main.done('registration.start', {
    person: { kind: 'new', name: { ...patientName, family: 'Open' }, birthDate: '1970-01-01' },
    language: 'en',
  });
  await delivering(main);
  // Of a month that has not begun nobody has to know what is dispensed elsewhere.
  const placing = { ...order(patient, 3500, { window: april }), wait: false, key: crypto.randomUUID() };
  const placed = await main.done('delivery.place', placing);
  const { accounts, groups } = await main.done('staff.list', {});
  return {
    session: open.id,
    patient,
    certificate: face.certificate?.id ?? '',
    paper: finished.papers[0]?.id ?? '',
    group: groups[0]?.id ?? '',
    order: placed.outcome === 'refused' ? '' : placed.order.id,
    account: accounts.find((account) => account.name === manager.name)?.id ?? '',
  };
}

/**
 * Tries mutations one after another: no fault, and tables as they were unless it was done. Each answers the kind.
 * What the tables held after a "no" is what they held before: they are read once for each attempt.
 */
async function trials(desk: Desk, inputs: Inputs, tables: () => Promise<unknown>) {
  let before = await tables();
  return async (mutation: Mutation) => {
    const good = inputs[mutation.name];
    const input = mutated(good, mutation);
    const fits = calls[mutation.name].input.safeParse(input).success;
    if (ending.has(mutation.name) && fits) return 'left out';
    const { kind } = await desk.raw(mutation.name, input);
    const after = await tables();
    expect([...(fits ? ['done'] : []), 'invalid', 'refused', 'denied', 'stale']).toContain(kind);
    if (kind !== 'done') expect(after).toEqual(before);
    before = after;
    return kind;
  };
}

/** The same cases on every machine: a run that stops a landing has to be one that anybody can repeat. */
const seed = 20261122;
const day = '2026-03-09';

const names = Object.keys(calls) as CallName[];

test('R-PMP-4: mutated inputs of every call, by staff: no fault, and nothing changes on a "no"', async ({
  house,
}) => {
  test.setTimeout(120_000);
  const known = await furnished(house);
  const robust = await colleague(house, 'Robin Robust', [
    'manager',
    'frontDesk',
    'pharmacist',
    'driver',
    'verifyOnly',
  ]);
  const inputs = inputsFor(known, house.recoveryKey);
  const looking = await lookInto(house);
  const counted = new Map<string, number>();
  const attempt = await trials(robust, inputs, looking.tables);
  await fc.assert(
    fc.asyncProperty(mutations(names), async (mutation) => {
      const kind = await attempt(mutation);
      counted.set(kind, (counted.get(kind) ?? 0) + 1);
    }),
    { numRuns: 600, endOnFailure: true, seed },
  );
  test.info().annotations.push({ type: 'answers', description: JSON.stringify([...counted]) });
  // A generator without valid inputs would try the parser alone.
  expect(counted.get('done') ?? 0).toBeGreaterThan(40);
  expect(counted.get('invalid') ?? 0).toBeGreaterThan(100);
  expect(house.faults).toEqual([]);
  expect(await house.main.done('audit.verify', {})).toMatchObject({ sound: true });
  await looking.close();
});

test('R-PMP-4: mutated inputs in a walk-in’s hands, and before sign-in', async ({ house, main }) => {
  test.setTimeout(120_000);
  const known = await furnished(house);
  const inputs = inputsFor(known, house.recoveryKey);
  const looking = await lookInto(house);
  const ready = await workThrough(main, await main.done('registration.open', { session: known.session }), [
    'review',
    'affirmations',
  ]);
  const walkIn = await colleague(house, 'Hanna Hand', ['frontDesk']);
  await walkIn.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'es' });
  const own = names.filter((name) => name.startsWith('walkIn.') || name.startsWith('screen.'));
  const inHand = await trials(walkIn, inputs, looking.tables);
  await fc.assert(
    fc.asyncProperty(mutations([...own, ...own, ...own, ...names]), async (mutation) => {
      await inHand(mutation);
    }),
    { numRuns: 250, endOnFailure: true, seed },
  );
  const door = house.window('door');
  const closed = names.filter((name) => !['staff.signIn', 'store.recover'].includes(name));
  const outside = await trials(door, inputs, looking.tables);
  await fc.assert(
    fc.asyncProperty(mutations(closed), async (mutation) => {
      await outside(mutation);
    }),
    { numRuns: 150, endOnFailure: true, seed },
  );
  expect(house.faults).toEqual([]);
  await looking.close();
});
