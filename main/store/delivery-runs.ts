/** Runs: which day, who drives, when it left and came back. Their stops are orders. */
import { z } from 'zod';
import { Agent } from '../../preload/contract/delivery-programme';
import type { Day, Instant } from '../../preload/contract/values';
import { day, instant, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const RunRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    day,
    agent: Agent,
    driverId: z.string().nullable(),
    driverName: z.string().nullable(),
    outAt: instant.nullable(),
    outName: z.string().nullable(),
    backAt: instant.nullable(),
    backName: z.string().nullable(),
    version: z.number(),
  })
  .transform(({ driverId, driverName, outName, backName, ...row }) => ({
    ...row,
    driver: driverName === null ? null : { operator: driverId, name: driverName },
    outBy: outName,
    backBy: backName,
    state:
      row.outAt === null ? ('planned' as const) : row.backAt === null ? ('out' as const) : ('back' as const),
  }));
export type RunRecord = z.infer<typeof RunRow>;

export interface Driver {
  readonly operator: string | null;
  readonly name: string;
}

interface Known {
  readonly id: string;
  readonly version: number;
}

export const deliveryRuns = (unit: Unit) => {
  const all = () =>
    unit('delivery_run')
      .leftJoin('operator as starter', 'starter.id', 'delivery_run.out_by')
      .leftJoin('operator as ender', 'ender.id', 'delivery_run.back_by')
      .select('delivery_run.*', 'starter.name as out_name', 'ender.name as back_name')
      .orderBy('delivery_run.serial');
  /** Throws `StaleError` unless it is in `version`. */
  const change = async ({ id, version }: Known, to: Record<string, unknown>) =>
    metOne(
      await unit('delivery_run')
        .where({ id, version })
        .update({ ...to, version: version + 1 }),
      'delivery run',
    );

  return {
    async add(run: {
      id: string;
      serial: number;
      day: Day;
      agent: z.infer<typeof Agent>;
      driver: Driver | null;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { driver, ...rest } = run;
      const drives = { driver_id: driver?.operator ?? null, driver_name: driver?.name ?? null };
      await unit('delivery_run').insert({ ...rest, ...drives, version: 1 });
    },

    async byId(id: string): Promise<RunRecord | undefined> {
      return leaveOne(RunRow, await all().where('delivery_run.id', id).first());
    },

    async ofDay(on: Day): Promise<RunRecord[]> {
      return leaveAll(RunRow, await all().where('delivery_run.day', on));
    },

    /** Those that this member of staff drives on a day. */
    async drivenBy(operator: string, on: Day): Promise<RunRecord[]> {
      return leaveAll(RunRow, await all().where({ driver_id: operator, 'delivery_run.day': on }));
    },

    plan: (run: Known, driver: Driver | null, agent: z.infer<typeof Agent>) =>
      change(run, { driver_id: driver?.operator ?? null, driver_name: driver?.name ?? null, agent }),

    /** As it was before it left. */
    recall: (run: Known) => change(run, { out_at: null, out_by: null }),

    start: (run: Known, { at, by }: { at: Instant; by: string }) => change(run, { out_at: at, out_by: by }),

    end: (run: Known, { at, by }: { at: Instant; by: string }) => change(run, { back_at: at, back_by: by }),
  };
};
