/** A certifier's own amounts for a patient, each from a day on (R-ALW-2, B-ALW-4): rows are only added. */
import { z } from 'zod';
import type { Day, Instant } from '../../preload/contract/values';
import { columns, day, instant, leaveAll, marks } from './rows';
import type { Unit } from './unit';

const SettingRow = z
  .object({
    id: z.string(),
    milligrams: z.number().nullable(),
    fromDay: day,
    certifierName: z.string(),
    at: instant,
    byName: z.string(),
  })
  .transform(({ fromDay, certifierName, byName, ...row }) => ({
    ...row,
    from: fromDay,
    certifier: certifierName,
    by: byName,
  }));
export type AllowanceSetting = z.infer<typeof SettingRow>;

export const allowanceSettings = (unit: Unit) => ({
  /** In the order of entry; `records` are a person's own and those merged into it. */
  async ofRecords(records: readonly string[]): Promise<AllowanceSetting[]> {
    const rows = await unit.ask(
      `SELECT setting.*, operator.name AS by_name, certifier.name AS certifier_name FROM allowance_setting setting
       JOIN operator ON operator.id = setting.by JOIN certifier ON certifier.id = setting.certifier_id
       WHERE setting.patient_id IN (${marks(records)}) ORDER BY setting.at, setting.rowid`,
      records,
    );
    return leaveAll(SettingRow, rows);
  },

  /** Null gives the programme's amount back. */
  async add(setting: {
    id: string;
    patient: string;
    certifier: string;
    milligrams: number | null;
    from: Day;
    reason: string;
    at: Instant;
    by: string;
  }): Promise<void> {
    const { patient, certifier, from, ...rest } = setting;
    await unit('allowance_setting').insert({
      ...columns(rest),
      patient_id: patient,
      certifier_id: certifier,
      from_day: from,
    });
  },
});
