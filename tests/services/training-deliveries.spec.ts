/** What training mode delivers: orders in every state, on whichever day and at whichever hour the store is made. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { addDays, dayIn } from '../../main/rules/calendar';
import { Instant } from '../../preload/contract/values';
import { openHouse, profile } from '../support/counter';
import { handing, order, placed } from '../support/deliveries';

const pat = { name: 'Pat Mortar', passphrase: 'training pharmacist pat' };
const morgan = { name: 'Morgan Ledger', passphrase: 'training manager morgan' };
const dana = { name: 'Dana Wheeler', passphrase: 'training wheels of dana' };

const moments = [
  ['in the middle of a month', '2026-03-18T15:00:00.000Z'],
  ['on a Sunday night, a second before midnight', '2026-05-04T03:59:59.000Z'],
  ['in the hour after midnight, on the day after the clock went forward', '2026-03-09T04:10:00.000Z'],
  ['when the clock is set back', '2026-11-01T06:30:00.000Z'],
  ['on the first of a month, which is the first of a year', '2027-01-01T05:00:00.000Z'],
] as const;

for (const [when, at] of moments)
  test(`R-DLV-1 R-DLV-5 R-DLV-6 B-DLV-1 B-DLV-3 training has orders in every state when it is made ${when}`, async () => {
    const house = await openHouse({ training: true, at });
    try {
      const desk = house.window('main');
      await desk.done('staff.signIn', pat);
      const today = dayIn(profile.zone, Instant.parse(at));
      const day = (ahead: number) => addDays(today, ahead);
      const board = await desk.done('delivery.board', { from: day(-14), days: 28 });
      const orders = board.days.flatMap(({ windows }) =>
        windows.flatMap((window) => [...window.orders, ...window.waiting]),
      );
      const states = orders.map(({ state, window }) => `${state} ${window.day}`);
      expect(states.toSorted()).toEqual(
        [
          `delivered ${day(-9)}`,
          `failedCheck ${day(-9)}`,
          `delivered ${day(-2)}`,
          `delivered ${day(-1)}`,
          `notHome ${day(-1)}`,
          `out ${today}`,
          `out ${today}`,
          `packed ${today}`,
          `scheduled ${today}`,
          `scheduled ${day(1)}`,
          `scheduled ${day(2)}`,
          `scheduled ${day(2)}`,
          `scheduled ${day(2)}`,
          `waiting ${day(2)}`,
        ].toSorted(),
      );
      // The cancelled one is not in the way on the board; its number is taken all the same.
      const numbers = orders
        .map(({ number }) => Number(number.slice(-6)))
        .toSorted((one, other) => one - other);
      expect([numbers.length, numbers.at(-1)]).toEqual([14, 15]);
      // Only what came back and was not counted in is left over.
      expect(orders.filter(({ overdue }) => overdue)).toMatchObject([{ state: 'notHome', comesBack: true }]);
      expect(await desk.done('delivery.glance', {})).toMatchObject({ delivers: true, overdue: 1 });

      // Delivered ones are sales of their day; what is under way is held.
      for (const { id, patient, state, total, window } of orders) {
        const { dispense, handOff, productBack } = await desk.done('delivery.order', { order: id });
        if (state === 'failedCheck') expect(productBack).not.toBeNull();
        if (state !== 'delivered') continue;
        expect(handOff).toMatchObject({ entered: 'atTheDoor', by: dana.name });
        const days = { patient: patient.id, from: window.day, to: window.day };
        const sold = await desk.done('dispense.ofPatient', days);
        expect(sold.map(({ id: sale }) => sale)).toContain(dispense);
        expect(total).toBeGreaterThan(0);
      }
      await desk.done('staff.signOut', {});
      await desk.done('staff.signIn', morgan);
      expect(await desk.done('audit.verify', {})).toMatchObject({ sound: true });
    } finally {
      await house.close();
    }
    expect(house.faults).toEqual([]);
  });

test('R-ST-3 R-DLV-6 training has a driver, found among the accounts, with a run to drive today', async () => {
  const house = await openHouse({ training: true, at: moments[0][1] });
  try {
    const desk = house.window('main');
    const { trainingAccounts } = await desk.done('screen.situation', {});
    expect(trainingAccounts.filter(({ roles }) => roles.includes('driver'))).toMatchObject([dana]);
    await desk.done('staff.signIn', dana);
    expect((await desk.done('screen.situation', {})).operator?.passphraseDue).toBeNull();
    const { runs } = await desk.done('delivery.mine', {});
    expect(runs.map(({ state, stops }) => [state, stops.map((stop) => stop.state)])).toEqual([
      ['out', ['out', 'out']],
    ]);
    for (const { order: id, version, due } of runs[0]?.stops ?? [])
      expect(await desk.done('delivery.handOff', handing({ id, version, due }))).toMatchObject({
        outcome: 'delivered',
      });
  } finally {
    await house.close();
  }
});

test('R-DLV-1 R-DLV-2 R-DLV-3 R-DLV-4 in training something can be ordered on every day and at every hour', async () => {
  const house = await openHouse({ training: true, at: moments[0][1] });
  try {
    const desk = house.window('main');
    await desk.done('staff.signIn', pat);
    const { patient } = await desk.done('card.check', { by: 'number', number: 'TRAIN-0001' });
    for (let hours = 0; hours < 8 * 24; hours += 7) {
      house.clock.now = new Date(Date.parse(moments[0][1]) + hours * 3_600_000).toISOString();
      const wish = order(patient?.id ?? '', 3500, { window: null });
      const { windows } = await desk.done('delivery.weigh', wish);
      const window = windows.find(({ refusals }) => refusals.length === 0)?.window ?? null;
      const made = await placed(desk, { ...wish, window });
      expect(made.state).toBe('scheduled');
      await desk.done('delivery.cancel', { order: made.id, version: made.version, reason: 'They are away' });
    }
  } finally {
    await house.close();
  }
});

test('R-DLV-2 R-DLV-4 what the documents say holds in training: minimum and lead time are the rulebook’s', async () => {
  const house = await openHouse({ training: true });
  try {
    const desk = house.window('main');
    await desk.done('staff.signIn', pat);
    const { profile: own } = await desk.done('store.profile', {});
    expect(own.delivery).toMatchObject({ minimum: null, leadHours: null, agent: 'ownEmployee' });
    expect(own.delivery?.windows).toHaveLength(14);
  } finally {
    await house.close();
  }
});

test('a training store that an older program made of other people is made anew; one of these is kept', async () => {
  const house = await openHouse({ training: true });
  const file = join(house.folder, 'training', 'counterside.db');
  const mark = join(house.folder, 'training', 'made-from');
  try {
    const made = (await stat(file)).ino;
    await house.counter.close();
    await (await openHouse({ folder: house.folder, training: true })).counter.close();
    expect((await stat(file)).ino).toBe(made);

    const hash = await readFile(mark, 'utf8');
    await writeFile(mark, 'of others');
    await writeFile(join(house.folder, 'training', 'scanner.json'), '{}');
    const anew = await openHouse({ folder: house.folder, training: true });
    const desk = anew.window('main');
    await desk.done('staff.signIn', pat);
    expect((await desk.done('delivery.glance', {})).delivers).toBe(true);
    await anew.counter.close();
    expect((await stat(file)).ino).not.toBe(made);
    expect(await readFile(mark, 'utf8')).toBe(hash);
    // The machine's own choices hold.
    expect(await readFile(join(house.folder, 'training', 'scanner.json'), 'utf8')).toBe('{}');
  } finally {
    await house.close();
  }
});
