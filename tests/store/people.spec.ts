import { expect, test } from 'playwright/test';
import { operators } from '../../main/store/operators';
import { people } from '../../main/store/people';
import { addOperator, called, day, noon } from '../support/store';
import { later, stale, within } from '../support/store-records';

test('R-PAT-9 a person changes only in the version that was read; search follows the name', () =>
  within(async (unit, { patient }) => {
    const change = { id: patient, name: called('José', 'Müller'), birthDate: day('1980-05-17') };
    await people(unit).change({ ...change, version: 1 });
    await expect(people(unit).change({ ...change, version: 1 })).rejects.toEqual(stale);
    expect(await people(unit).byId(patient)).toMatchObject({
      name: change.name,
      version: 2,
      mergedInto: null,
    });
    expect(await people(unit).suggest('muller jose', 8)).toHaveLength(1);
    expect(await people(unit).byId('nobody')).toBeUndefined();
    expect(await people(unit).isPatient(patient)).toBe(true);
  }));

test('R-PAT-10 addresses and contacts are replaced, and the ones before keep their dates', () =>
  within(async (unit, { patient }) => {
    const home = { line1: '1 Elm St', line2: '', town: 'Hartford', state: 'CT', zip: '06103' };
    const repo = people(unit);
    expect(await repo.addressOf(patient)).toBeNull();
    await repo.setAddress({ id: 'a', person: patient, address: home, at: noon });
    await repo.setAddress({ id: 'b', person: patient, address: home, at: later });
    await repo.setAddress({ id: 'c', person: patient, address: { ...home, line1: '2 Oak St' }, at: later });
    expect(await repo.addressOf(patient)).toEqual({ ...home, line1: '2 Oak St' });
    expect(await unit('person_address').orderBy('id')).toMatchObject([
      { id: 'a', until_at: later },
      { id: 'c' },
    ]);

    const contact = { kind: 'email', value: 'ada@example.org', temporary: true } as const;
    await repo.setContact({ id: 'e', person: patient, contact, at: noon });
    await repo.setContact({
      id: 'f',
      person: patient,
      contact: { kind: 'phone', value: '8605550100' },
      at: noon,
    });
    expect(await repo.contactsOf(patient)).toEqual({
      phone: '8605550100',
      email: { address: 'ada@example.org', temporary: true },
    });
    await repo.setContact({ id: 'g', person: patient, contact: { ...contact, temporary: false }, at: later });
    await repo.endContact({ person: patient, kind: 'phone', at: later });
    expect(await repo.contactsOf(patient)).toEqual({
      phone: null,
      email: { address: 'ada@example.org', temporary: false },
    });
  }));

test('R-PMP-6 accounts and groups: names without case, versions, the group’s renewal period', () =>
  within(async (unit, { by }) => {
    const repo = operators(unit);
    const [group] = await repo.groups();
    if (!group) throw new Error('no group');
    await repo.changeGroup({ ...group, name: 'Pharmacists', renewalYears: 2 });
    await expect(repo.changeGroup({ ...group, renewalYears: 3 })).rejects.toEqual(stale);
    expect(await repo.byName('MARA TESTPERSON')).toMatchObject({
      id: by,
      renewalYears: 2,
      active: true,
      version: 1,
    });
    await repo.postpone(by, day('2026-03-09'));
    expect(await repo.byId(by)).toMatchObject({ postponedUntil: '2026-03-09', version: 1 });
    await repo.setSecrets({ id: by, passphraseHash: 'p', pinHash: 'q', passphraseSetOn: day('2026-03-03') });
    expect(await repo.byId(by)).toMatchObject({ postponedUntil: null, version: 2, passphraseHash: 'p' });
    const change = { id: by, roles: ['frontDesk'] as const, group: group.id, approvedOn: day('2026-01-01') };
    await repo.change({ ...change, version: 2, active: false });
    await expect(repo.change({ ...change, version: 2, active: true })).rejects.toEqual(stale);
    expect(await repo.list()).toMatchObject([{ roles: ['frontDesk'], active: false, version: 3 }]);
    await expect(addOperator(unit, 'mara TESTPERSON')).rejects.toThrow();
  }));
