/** Whatever order things happen in: places, holds, allowance and money stay what they have to be (B-DLV-1, R-DLV-6). */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import type { Store } from '../../main/store/open';
import { rulebooks } from '../../main/store/rulebooks';
import type { Unit } from '../../main/store/unit';
import { anyHistory, type History, type Known, play } from '../support/delivery-histories';
import { addCarded, loadBook } from '../support/ledger-rows';
import { addOperator, inMemory, noon } from '../support/store';

const capacity = 2;
const limit = 98_000;

const rows = async (unit: Unit, sql: string): Promise<Record<string, number | string | null>[]> => {
  const found: unknown = await unit.raw(sql);
  return found as Record<string, number | string | null>[];
};

/** Each of these questions finds nothing, whatever happened. */
const never = {
  'a window has more orders than places': `
    SELECT day FROM delivery_order WHERE place IS NOT NULL
    GROUP BY day, from_time HAVING count(*) > ${capacity} OR max(place) > ${capacity}`,
  'a live order holds other than what was ordered, on another day, or nothing': `
    SELECT o.id FROM delivery_order o WHERE o.place IS NOT NULL AND o.milligrams <> coalesce((
      SELECT sum(r.milligrams) FROM ledger_row r WHERE r.header_id = o.hold_header_id AND r.day = o.day
      AND NOT EXISTS (SELECT 1 FROM ledger_row e WHERE e.ends_hold = r.sequence)), -1)`,
  'a hold that nothing has ended is of no live order': `
    SELECT r.sequence FROM ledger_row r WHERE r.kind = 'hold'
    AND NOT EXISTS (SELECT 1 FROM ledger_row e WHERE e.ends_hold = r.sequence)
    AND NOT EXISTS (SELECT 1 FROM delivery_order o WHERE o.hold_header_id = r.header_id)`,
  'a hold was ended twice': `
    SELECT ends_hold FROM ledger_row WHERE ends_hold IS NOT NULL GROUP BY ends_hold HAVING count(*) > 1`,
  'a month is overdrawn': `
    SELECT r.patient_id FROM ledger_row r
    WHERE r.kind IN ('dispense', 'hold') AND NOT EXISTS (SELECT 1 FROM ledger_row e WHERE e.ends_hold = r.sequence)
    GROUP BY r.patient_id, substr(r.day, 1, 7) HAVING sum(r.milligrams) > ${limit}`,
  'a delivery is no sale of its day, or of another amount': `
    SELECT o.id FROM delivery_order o WHERE o.state = 'delivered' AND o.milligrams <> coalesce((
      SELECT sum(r.milligrams) FROM ledger_row r WHERE r.header_id = o.dispense_header_id
      AND r.day = o.day AND r.ends_hold IS NOT NULL), -1)`,
  'a delivery was handed off never, or for other money': `
    SELECT o.id FROM delivery_order o LEFT JOIN delivery_hand_off h ON h.order_id = o.id
    WHERE (o.state = 'delivered') <> (h.order_id IS NOT NULL)
       OR h.due <> o.due OR h.received <> h.due + h.tip`,
  'what is due is not the goods less the discount, rounded down': `
    SELECT id FROM delivery_order
    WHERE due <> goods - discount - (goods - discount) % rounding OR rounding <> 25`,
  'an event tells another state than the order’s': `
    SELECT o.id FROM delivery_order o JOIN delivery_event e ON e.order_id = o.id
    WHERE e.sequence = (SELECT max(sequence) FROM delivery_event WHERE order_id = o.id)
    AND o.state <> CASE e.move WHEN 'wait' THEN 'waiting' WHEN 'pack' THEN 'packed' WHEN 'load' THEN 'out'
      WHEN 'deliver' THEN 'delivered' WHEN 'notHome' THEN 'notHome' WHEN 'productBack' THEN 'notHome'
      WHEN 'cancel' THEN 'cancelled' ELSE 'scheduled' END`,
} as const;

/** All of them at once, each with its name. */
const anyOf = Object.entries(never)
  .map(([what, sql]) => `SELECT '${what.replaceAll("'", "''")}' AS what WHERE EXISTS (${sql})`)
  .join(' UNION ALL ');

const check = (store: Store, after: string) =>
  store.read(async (unit) => expect(await rows(unit, anyOf), `after ${after}`).toEqual([]));

async function begin(store: Store): Promise<History> {
  const book = await loadBook();
  return store.write(async (unit) => {
    const by = await addOperator(unit);
    await rulebooks(unit).keep({ hash: book.bookHash, book: book.bookText, at: noon });
    const patients: Known[] = [];
    for (const number of ['MM-1', 'MM-2', 'MM-3', 'MM-4', 'MM-5'])
      patients.push(await addCarded(unit, by, number));
    return { store, by, patients, book, now: '2026-03-09T15:00:00.000Z' };
  });
}

/** The same cases on every machine. */
const seed = 20261128;

test('B-DLV-1 R-DLV-6 R-ALW-1 any sequence of acts: no place twice, each hold ends once, no month overdrawn, money adds up', async () => {
  test.setTimeout(240_000);
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyHistory, async (acts) => {
      const store = await inMemory();
      try {
        const history = await begin(store);
        for (const act of acts) {
          await play(act, history);
          await check(store, act.act);
        }
        const counted = 'SELECT state, count(*) AS number FROM delivery_order GROUP BY state';
        for (const { state, number } of await store.read((unit) => rows(unit, counted)))
          ends.set(String(state), (ends.get(String(state)) ?? 0) + Number(number));
      } finally {
        await store.close();
      }
    }),
    { numRuns: 60, seed, endOnFailure: true },
  );

  test.info().annotations.push({ type: 'ends', description: JSON.stringify([...ends]) });
  // Sequences in which nothing ever comes to the door would prove little.
  for (const state of ['delivered', 'notHome', 'cancelled', 'waiting'])
    expect(ends.get(state) ?? 0, state).toBeGreaterThan(3);
});
