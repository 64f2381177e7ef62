/** Orders as the board, a run and a patient's page list them: one statement a list. */
import type { Day } from '../../preload/contract/values';
import { BriefRow, CountRow, type OrderBriefRecord, type WindowCount } from './delivery-order-row';
import { leaveAll, marks } from './rows';
import type { Unit } from './unit';

export type { OrderBriefRecord, WindowCount } from './delivery-order-row';

/** Its day is over and nothing has ended it, or its product has not come back. */
const underWay = `(delivery_order.state IN ('waiting', 'scheduled', 'packed', 'out')
  OR (delivery_order.state IN ('refused', 'notHome', 'failedCheck') AND delivery_order.back_at IS NULL))`;

const byWindow = 'day, from_time, stop IS NULL, stop, delivery_order.serial';

export const deliveryLists = (unit: Unit) => {
  const briefs = async (
    where: string,
    bindings: readonly string[],
    order = byWindow,
  ): Promise<OrderBriefRecord[]> => {
    const rows = await unit.ask(
      `SELECT delivery_order.id, delivery_order.serial, delivery_order.version, patient_id, merged_into,
         given, middle, family, suffix, state, day, from_time, to_time, line1, town, items, milligrams, due, at,
         run_id, stop, back_at
       FROM delivery_order JOIN person ON person.id = delivery_order.patient_id
       WHERE ${where}
       ORDER BY ${order}`,
      bindings,
    );
    return leaveAll(BriefRow, rows);
  };

  return {
    /** Of the days from the one to the other: by window, by stop, and then as they were placed. */
    between: (from: Day, to: Day) => briefs('day BETWEEN ? AND ?', [from, to]),

    /** Left over from earlier days. */
    overdueBefore: (day: Day) => briefs(`day < ? AND ${underWay}`, [day]),

    async countOverdue(before: Day): Promise<number> {
      const rows = await unit.ask(`SELECT 1 FROM delivery_order WHERE day < ? AND ${underWay}`, [before]);
      return rows.length;
    },

    /** Those of these records that nothing has ended yet. */
    openOf: (records: readonly string[]) =>
      briefs(`patient_id IN (${marks(records)}) AND ${underWay}`, records),

    /** Those of these records that are over, the newest first. */
    endedOf: (records: readonly string[]) =>
      briefs(`patient_id IN (${marks(records)}) AND NOT ${underWay}`, records, 'delivery_order.serial DESC'),

    /** In the order in which they are driven to. */
    ofRun: (run: string) => briefs('run_id = ?', [run], 'stop'),

    async brief(id: string): Promise<OrderBriefRecord | undefined> {
      return (await briefs('delivery_order.id = ?', [id]))[0];
    },

    /** How full each window is that anything was ordered for, from a day on. */
    async counts(from: Day, to: Day): Promise<WindowCount[]> {
      const rows = await unit.ask(
        `SELECT day, from_time, to_time, count(place) AS taken, sum(state = 'waiting') AS waiting,
           sum(state = 'scheduled') AS to_pack, sum(state IN ('scheduled', 'packed') AND run_id IS NULL) AS loose,
           sum(state = 'out') AS out, sum(state IN ('delivered', 'refused', 'notHome', 'failedCheck')) AS ended
         FROM delivery_order WHERE day BETWEEN ? AND ? GROUP BY day, from_time, to_time
         ORDER BY day, from_time, to_time`,
        [from, to],
      );
      return leaveAll(CountRow, rows);
    },
  };
};
