/** A certifier's own amounts for a patient, each from a day on (R-ALW-2, B-ALW-4): rows are only added. */
import { z } from 'zod';
import type { Day, Instant } from '../../preload/contract/values';
import { columns, day, instant, leaveAll } from './rows';
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
    const rows = await unit('allowance_setting as setting')
      .join('operator', 'operator.id', 'setting.by')
      .join('certifier', 'certifier.id', 'setting.certifier_id')
      .whereIn('setting.patient_id', [...records])
      .select('setting.*', 'operator.name as by_name', 'certifier.name as certifier_name')
      .orderByRaw('setting.at, setting.rowid');
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
