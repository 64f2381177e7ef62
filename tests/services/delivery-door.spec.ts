/** The door: what is handed over is a sale of its day, what is not comes back (R-DLV-5, R-DLV-6, R-CARD-2, B-DLV-3). */
import { expect } from 'playwright/test';
import { colleague, type Desk, test, trail } from '../support/counter';
import {
  delivering,
  driver,
  handing,
  morning,
  type OrderShown,
  order,
  placed,
  readyToDeliver,
  sent,
} from '../support/deliveries';
import { type Carded, carded, grams, leftNow, pharmacist, uuid } from '../support/sales';

const now = (desk: Desk, { id }: OrderShown) => desk.done('delivery.order', { order: id });

async function withdraw(main: Desk, { certificate }: Carded, on = '2026-03-18') {
  const change = { version: 1, state: 'revoked', on, reason: 'By the state' } as const;
  await main.done('card.changeState', { certificate, ...change });
}

test('R-DLV-6 a hold becomes a sale of the delivery’s day, and what is over is a tip', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  const dan = await driver(house);
  const shown = await carded(main);
  const made = await placed(petra, order(shown.patient, grams(7), { discount: 5 }));
  const other = await placed(petra, order(shown.patient, grams(2)));
  const run = await sent(house, petra, [made, other]);
  const out = await now(main, made);
  const paid = (received: number, kind: 'cash' | 'debit' = 'cash') => ({ payment: { kind, received } });
  const short = await dan.done('delivery.handOff', handing(out, paid(7994)));
  expect(short).toMatchObject({ outcome: 'refused', mayDespite: false });
  expect(short).toMatchObject({ refusals: [{ code: 'payment-short', facts: { due: 7995, short: 1 } }] });
  const wish = handing(out, paid(8500));
  const delivered = await dan.done('delivery.handOff', wish);
  expect(delivered).toMatchObject({ outcome: 'delivered', tip: 505, stop: { state: 'delivered' } });
  expect(await dan.done('delivery.handOff', wish)).toEqual(delivered);
  expect((await dan.call('delivery.handOff', { ...wish, key: uuid() })).kind).toBe('stale');

  const view = await now(main, made);
  expect(view).toMatchObject({ state: 'delivered', moves: [], run: run.id, stop: 1, comesBack: false });
  expect(view.handOff).toMatchObject({
    by: 'Dan Driver',
    entered: 'atTheDoor',
    checks: ['registered', 'card', 'photoId', 'nameMatch'],
    payment: { kind: 'cash', received: 8500, due: 7995, tip: 505 },
    signature: { how: 'screen' },
    despite: null,
  });
  const [dispense] = await main.done('dispense.ofPatient', {
    patient: shown.patient,
    from: morning.day,
    to: morning.day,
  });
  expect(dispense).toMatchObject({
    id: view.dispense,
    day: '2026-03-18',
    by: 'Dan Driver',
    total: 7000,
    photoId: 'driversLicense',
    acknowledged: 'The CPMRS was asked by phone',
    leftAfter: 89_000,
  });
  const { figures } = await main.done('allowance.view', { patient: shown.patient });
  expect(figures.periods[0]).toMatchObject({ usedHere: 7000, held: 2000, left: 89_000 });
  const replayed = await main.done('rulebook.replaySale', { dispense: view.dispense ?? '' });
  expect(replayed).toMatchObject({ same: true, day: '2026-03-18', held: { total: 7000 } });
  const paper = { language: 'en' as const, largePrint: false, key: uuid() };
  await main.done('dispense.slip', { dispense: view.dispense ?? '', ...paper });
  const period = { from: '2026-03-01' as const, to: '2026-03-31' as const };
  const statement = { patient: shown.patient, ...period, ...paper, key: uuid() };
  await main.done('allowance.statement', statement as never);
  expect((await trail(main)).find(({ call }) => call === 'delivery.handOff')).toMatchObject({
    by: 'Dan Driver',
    subject: shown.patient,
  });

  await dan.done('delivery.handOff', handing(await now(main, other)));
  const back = await main.done('delivery.endRun', { run: run.id, version: run.version });
  expect(back).toMatchObject({ state: 'back', backBy: 'Marta Ruiz' });
});

test('R-DLV-5 R-CARD-2 each thing that does not pass at the door is named, all at once', async ({
  house,
  main,
}) => {
  const { petra, dan, patient } = await readyToDeliver(house);
  const made = await placed(petra, order(patient, grams(7)));
  await sent(house, petra, [made]);
  const out = await now(main, made);
  const answer = await dan.done(
    'delivery.handOff',
    handing(out, {
      checks: { registered: 'yes', card: 'no', photoId: 'no', nameMatch: 'yes' },
      photoId: null,
      payment: { kind: 'debit', received: 1 },
    }),
  );
  if (answer.outcome !== 'refused') throw new Error('handed over');
  expect(answer.refusals.map(({ code, facts }) => facts.check ?? code)).toEqual([
    'card',
    'photoId',
    'photo-id-not-seen',
    'payment-short',
  ]);
  expect((await now(main, made)).state).toBe('out');
});

const failures = [
  ['refused', [], 'refuse'],
  ['notHome', ['card'], 'notHome'],
  ['failedCheck', ['nameMatch', 'photoId'], 'failCheck'],
] as const;
for (const [outcome, failed, move] of failures)
  test(`R-DLV-5 B-DLV-3 ${outcome}: the hold is released, and the product is overdue until it is counted back in`, async ({
    house,
    main,
  }) => {
    await delivering(main);
    const petra = await pharmacist(house);
    const dan = await driver(house);
    const { patient } = await carded(main);
    const made = await placed(petra, order(patient, grams(7)));
    const run = await sent(house, petra, [made]);
    const { version } = await now(main, made);
    const wish = { order: made.id, version, outcome, failed: [...failed], note: 'Rang twice' };
    if (outcome === 'failedCheck')
      expect(await dan.call('delivery.fail', { ...wish, failed: [] })).toMatchObject({ kind: 'invalid' });
    expect(await dan.done('delivery.fail', wish)).toMatchObject({ state: outcome });
    const view = await now(main, made);
    expect(view).toMatchObject({ comesBack: true, overdue: false, moves: ['productBack'], dispense: null });
    expect(view.events.at(-1)).toMatchObject({
      move,
      by: 'Dan Driver',
      reason: 'Rang twice',
      failed: outcome === 'failedCheck' ? failed : [],
    });
    expect(await leftNow(main, patient)).toBe(98_000);
    expect((await main.done('delivery.runs', { day: morning.day })).runs[0]?.due).toBe(0);
    await main.done('delivery.endRun', { run: run.id, version: run.version });

    house.clock.now = '2026-03-19T13:30:00.000Z';
    const { overdue } = await main.done('delivery.board', { from: '2026-03-25', days: 7 });
    expect(overdue).toMatchObject([{ number: 'O-000001', overdue: true, comesBack: true }]);
    const back = { order: made.id, version: view.version, counted: 'whole', note: 'Seal unbroken' } as const;
    expect((await dan.call('delivery.productBack', back)).kind).toBe('denied');
    expect(await main.done('delivery.productBack', back)).toMatchObject({ overdue: false, comesBack: false });
    const again = { ...back, version: view.version + 1 };
    expect(await main.call('delivery.productBack', again)).toMatchObject({ code: 'order-not-so-far' });
    expect((await now(main, made)).productBack).toMatchObject({ by: 'Marta Ruiz', note: 'Seal unbroken' });
    expect((await main.done('delivery.glance', {})).overdue).toBe(0);
  });

test('B-DLV-3 what was handed over on paper stands with a pharmacist’s reason, and an alert says so', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const fay = await colleague(house, 'Fay Front', ['frontDesk']);
  const shown = await carded(main);
  const made = await placed(petra, order(shown.patient, grams(7)));
  const other = await placed(petra, order(shown.patient, grams(1)));
  await sent(house, petra, [made, other]);
  await withdraw(main, shown);
  house.clock.now = '2026-03-19T13:30:00.000Z';
  const out = await now(main, made);
  const paper = { signature: { how: 'paper' } } as const;
  const asked = await fay.done('delivery.handOff', handing(out, paper));
  expect(asked).toMatchObject({ outcome: 'refused', mayDespite: true });
  const despite = 'Handed over before the state called';
  expect((await fay.call('delivery.handOff', handing(out, { ...paper, despite }))).kind).toBe('denied');
  const unpaid = handing(out, { ...paper, despite, payment: { kind: 'cash', received: 1 } });
  expect(await petra.done('delivery.handOff', unpaid)).toMatchObject({
    outcome: 'refused',
    mayDespite: false,
  });
  expect(await petra.done('delivery.handOff', handing(out, { ...paper, despite }))).toMatchObject({
    outcome: 'delivered',
    tip: 0,
  });
  const view = await now(main, made);
  expect(view.handOff).toMatchObject({ by: 'Petra Pharmacist', entered: 'onReturn', despite });
  expect(view.handOff?.signature).toEqual({ how: 'paper' });
  const [kept] = await main.done('dispense.ofPatient', {
    patient: shown.patient,
    from: morning.day,
    to: morning.day,
  });
  expect(kept).toMatchObject({ id: view.dispense, day: '2026-03-18', total: 7000 });
  const wish = { patient: shown.patient, kinds: ['handedOver' as const], since: '2026-03-18' };
  expect((await main.done('alert.list', wish)).alerts).toMatchObject([
    { by: 'Petra Pharmacist', facts: { order: 'O-000001', reason: despite } },
  ]);
  const rows = (await trail(main)).filter(({ call }) => call === 'delivery.handOff');
  expect(rows.map(({ purpose }) => purpose)).toContain(despite);
});

test('R-DLV-5 nothing is handed over before its day, or by anybody whose run it is not', async ({
  house,
  main,
}) => {
  await delivering(main);
  const petra = await pharmacist(house);
  await driver(house);
  const dora = await driver(house, 'Dora Driver');
  const { patient } = await carded(main);
  const made = await placed(petra, order(patient, grams(7)));
  const loose = await placed(petra, order(patient, grams(7)));
  expect(await main.call('delivery.handOff', handing(loose))).toMatchObject({ code: 'order-not-so-far' });
  await sent(house, petra, [made]);
  const out = await now(main, made);
  expect((await dora.call('delivery.handOff', handing(out))).kind).toBe('denied');
  const fail = { order: made.id, version: out.version, outcome: 'notHome', failed: [], note: '' } as const;
  expect((await dora.call('delivery.fail', { ...fail, failed: [] })).kind).toBe('denied');
  expect(
    await main.call('delivery.fail', { ...fail, failed: [], order: loose.id, version: 1 }),
  ).toMatchObject({
    code: 'order-not-so-far',
  });
});
