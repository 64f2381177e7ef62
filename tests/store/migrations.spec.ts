import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { type Migration, migrations } from '../../main/store/migrations/index';
import { openStore } from '../../main/store/open';
import { people } from '../../main/store/people';
import { addPatient, called, inMemory, withStore } from '../support/store';
import { addRows } from '../support/store-trail';

/** A made-up next version. */
const next = migrations.length + 1;
const second: Migration = {
  number: next,
  up: async (db) => {
    await db.schema.alterTable('person', (t) => t.text('pronoun'));
  },
};
const failing: Migration = {
  number: next,
  up: async (db) => {
    await second.up(db);
    throw new Error('this migration fails at its end');
  },
};

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
const copies = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.copy'));

test('B-TRUST-2 migrations are numbered 1, 2, 3 … without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

test('B-TRUST-2 the migrations make every table, and foreign keys are enforced', async () => {
  const store = await inMemory();
  const tables = await store.read((unit) =>
    unit('sqlite_master')
      .where({ type: 'table' })
      .whereNot('name', 'like', 'sqlite_%')
      .orderBy('name')
      .pluck('name'),
  );
  expect(tables).toEqual(
    (
      'alert allowance_setting audit caregiver caregiving certificate certificate_event certificate_number certification certifier ' +
      'contact_answer contact_draft contact_message delivery_event delivery_hand_off delivery_order delivery_run denied_address document document_deletion document_key external_figure follow_up follow_up_event form_key guardian helped_name ledger_header ledger_row meta name_form name_part name_part_config name_part_content name_part_data name_part_docsize name_part_idx name_word operator paper paper_print patient person person_address person_contact person_merge person_sound person_tail photo photo_key photo_removal ' +
      'registration_session rulebook_act rulebook_version serial session_event session_task staff_group start_key state_text ' +
      'store_profile task_draft visit visit_event visitor'
    ).split(' '),
  );
  const orphan = store.write((unit) =>
    unit('patient').insert({ person_id: 'nobody', since_at: '2026-03-02T12:00:00.000Z' }),
  );
  await expect(orphan).rejects.toThrow('FOREIGN KEY');
  await store.close();
});

test('B-TRUST-2 an older store is copied whole, then upgraded with its rows', () =>
  withStore(async ({ store, options, folder }) => {
    const patient = await store.write((unit) => addPatient(unit, called('Ada', 'Rows')));
    await addRows(store, 2);
    await store.close();
    expect(await copies(folder)).toEqual([]);

    const upgraded = await openStore({ ...options, migrations: [...migrations, second] });
    expect(upgraded.copy).toBe(path.join(folder, `store.db.v${migrations.length}.copy`));
    expect(upgraded.started).toMatchObject({ sound: true, count: 2 });
    const row = await upgraded.read((unit) => unit('person').where({ id: patient }).first());
    expect(row).toMatchObject({ given: 'Ada', pronoun: null });
    await upgraded.close();

    // The copy is a store by itself: of the version before, with every row.
    const copy = await openStore({
      ...options,
      file: path.join(folder, `store.db.v${migrations.length}.copy`),
    });
    expect((await copy.read((unit) => people(unit).byId(patient)))?.name.given).toBe('Ada');
    expect((await copy.integrity()).sound).toBe(true);
    await copy.close();

    const again = await openStore({ ...options, migrations: [...migrations, second] });
    expect(again.copy).toBeNull();
    await again.close();
    expect(await copies(folder)).toHaveLength(1);
  }));

test('B-TRUST-2 a copy that lies there already is kept beside the new one', () =>
  withStore(async ({ store, options, folder }) => {
    await store.close();
    await writeFile(path.join(folder, `store.db.v${migrations.length}.copy`), 'an older copy');
    const upgraded = await openStore({ ...options, migrations: [...migrations, second] });
    expect(upgraded.copy).toBe(path.join(folder, `store.db.v${migrations.length}-1.copy`));
    await upgraded.close();
    expect(await readFile(path.join(folder, `store.db.v${migrations.length}.copy`), 'utf8')).toBe(
      'an older copy',
    );
  }));

test('B-TRUST-2 a migration that fails stops the start and leaves the store in its version', () =>
  withStore(async ({ store, options }) => {
    const patient = await store.write((unit) => addPatient(unit, called('Ada', 'Rows')));
    await store.close();
    await expect(openStore({ ...options, migrations: [...migrations, failing] })).rejects.toThrow(
      'fails at its end',
    );
    const held = await openStore(options);
    const row = await held.read((unit) => unit('person').where({ id: patient }).first());
    expect(row).not.toHaveProperty('pronoun');
    await held.close();
  }));

test('B-TRUST-2 a store of a newer version is refused by name, and not one byte changes', () =>
  withStore(async ({ store, options, folder }) => {
    await store.close();
    await (await openStore({ ...options, migrations: [...migrations, second] })).close();
    const before = await hashOf(options.file);
    await expect(openStore(options)).rejects.toMatchObject({ name: 'StoreError', kind: 'newer' });
    expect(await hashOf(options.file)).toBe(before);
    expect(await copies(folder)).toHaveLength(1);
  }));
