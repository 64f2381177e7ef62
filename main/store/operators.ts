/** Who works here: accounts and the groups that give them their renewal period (R-PMP-3, R-PMP-6). */
import { z } from 'zod';
import type { Day, Instant, Role } from '../../preload/contract/values';
import { columns, day, flag, instant, json, leaveAll, leaveOne, metOne, role } from './rows';
import { searchText } from './search-text';
import type { Unit } from './unit';

const OperatorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    roles: json(z.array(role)),
    groupId: z.string(),
    renewalYears: z.number().nullable(),
    approvedOn: day,
    passphraseSetOn: day,
    postponedUntil: day.nullable(),
    passphraseHash: z.string(),
    pinHash: z.string(),
    active: flag,
    createdAt: instant,
    version: z.number(),
  })
  .transform(({ groupId, ...row }) => ({ ...row, group: groupId }));
/** `renewalYears` is the group's; the lapse day follows from it and `approvedOn`. */
export type OperatorRecord = z.infer<typeof OperatorRow>;

const GroupRow = z.object({
  id: z.string(),
  name: z.string(),
  renewalYears: z.number().nullable(),
  version: z.number(),
});
export type GroupRecord = z.infer<typeof GroupRow>;

export interface NewOperator {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly group: string;
  readonly approvedOn: Day;
  readonly passphraseSetOn: Day;
  readonly passphraseHash: string;
  readonly pinHash: string;
  readonly at: Instant;
}

export const operators = (unit: Unit) => {
  const all = () =>
    unit('operator')
      .join('staff_group', 'staff_group.id', 'operator.group_id')
      .select('operator.*', 'staff_group.renewal_years');
  return {
    async add(operator: NewOperator): Promise<void> {
      const { roles, group, at, ...rest } = operator;
      await unit('operator').insert({
        ...columns(rest),
        name_key: searchText(operator.name),
        roles: JSON.stringify(roles),
        group_id: group,
        active: 1,
        created_at: at,
        version: 1,
      });
    },
    async byId(id: string): Promise<OperatorRecord | undefined> {
      return leaveOne(OperatorRow, await all().where('operator.id', id).first());
    },
    /** Upper and lower case and accents do not matter. */
    async byName(name: string): Promise<OperatorRecord | undefined> {
      return leaveOne(OperatorRow, await all().where('name_key', searchText(name)).first());
    },
    async list(): Promise<OperatorRecord[]> {
      return leaveAll(OperatorRow, await all().orderBy('name_key'));
    },
    /** Throws `StaleError` if the account is no longer in that version. */
    async change(operator: {
      id: string;
      version: number;
      roles: readonly Role[];
      group: string;
      approvedOn: Day;
      active: boolean;
    }): Promise<void> {
      const { id, version, roles, group, approvedOn, active } = operator;
      const changed = await unit('operator')
        .where({ id, version })
        .update({
          roles: JSON.stringify(roles),
          group_id: group,
          approved_on: approvedOn,
          active: active ? 1 : 0,
          version: version + 1,
        });
      metOne(changed, 'operator');
    },
    /** New passphrase and PIN; a prompt that was put off is over with that. */
    async setSecrets(operator: {
      id: string;
      passphraseHash: string;
      pinHash: string;
      passphraseSetOn: Day;
    }): Promise<void> {
      const { id, ...secrets } = operator;
      const changed = await unit('operator')
        .where({ id })
        .update({ ...columns(secrets), postponed_until: null })
        .increment('version', 1);
      metOne(changed, 'operator');
    },
    async postpone(id: string, until: Day): Promise<void> {
      metOne(await unit('operator').where({ id }).update({ postponed_until: until }), 'operator');
    },
    async groups(): Promise<GroupRecord[]> {
      return leaveAll(GroupRow, await unit('staff_group').orderBy('name'));
    },
    async addGroup(group: { id: string; name: string; renewalYears: number | null }): Promise<void> {
      await unit('staff_group').insert({ ...columns(group), version: 1 });
    },
    async changeGroup(group: {
      id: string;
      version: number;
      name: string;
      renewalYears: number | null;
    }): Promise<void> {
      const { id, version, name, renewalYears } = group;
      const changed = await unit('staff_group')
        .where({ id, version })
        .update({ name, renewal_years: renewalYears, version: version + 1 });
      metOne(changed, 'staff group');
    },
  };
};
