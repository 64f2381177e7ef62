import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { audit } from '../../main/store/audit';
import { sessions } from '../../main/store/sessions';
import { addOperator, addPatient, called, noon, withStore } from '../support/store';
import { entry } from '../support/store-trail';

const canaries = ['Canarybird', 'CANARY-NUMBER', 'canary-answer', 'canary-subject'];

test('R-PMP-4 B-TRUST-2 no byte on the disk tells a name, with the store open and closed', () =>
  withStore(async ({ store, folder }) => {
    test.skip(!store.encrypted, 'this platform has no SQLCipher: its store is a plain file, and says so');
    await store.write(async (unit) => {
      const by = await addOperator(unit);
      const patient = await addPatient(unit, called('Canarybird', 'Canarybird'));
      await sessions(unit).add({
        id: '00000000-0000-4000-8000-000000000001',
        serial: 1,
        number: 'CANARY-NUMBER',
        person: patient,
        patient,
        registrant: null,
        subject: 'patient',
        purpose: 'first',
        language: 'en',
        waitsFor: [],
        tasksAll: 9,
        linkedSession: null,
        at: noon,
        by,
      });
      await sessions(unit).saveTask({
        session: '00000000-0000-4000-8000-000000000001',
        task: 'details',
        version: 0,
        answers: { note: 'canary-answer' },
        answersVersion: 1,
        typedBy: 'staff',
        at: noon,
        by,
      });
      await audit(unit).append(entry({ subject: 'canary-subject' }));
    });
    for (const state of ['open', 'closed']) {
      if (state === 'closed') await store.close();
      const files = await readdir(folder);
      expect(files).toContain('store.db');
      expect(files.includes('store.db-wal')).toBe(state === 'open');
      for (const name of files) {
        const held = await readFile(path.join(folder, name));
        expect(held.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
        for (const canary of canaries)
          for (const encoding of ['utf8', 'utf16le'] as const)
            expect(held.includes(Buffer.from(canary, encoding)), `${canary} in ${name}`).toBe(false);
      }
    }
  }));

test('B-REG-3 an error of the driver quotes no value', () =>
  withStore(async ({ store }) => {
    const failing = store.write(async (unit) => {
      await addPatient(unit, called('Canarybird', 'Canarybird'));
      await unit('person').insert({ id: 'Canarybird', given: 'Canarybird' });
    });
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('Canarybird');
  }));
