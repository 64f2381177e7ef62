import { expect, test } from 'playwright/test';
import { audit } from '../../main/store/audit';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { papers } from '../../main/store/papers';
import { rulebooks } from '../../main/store/rulebooks';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { addOperator, addPatient, called, day, inMemory, noon } from '../support/store';
import { entry } from '../support/store-trail';

const hash = 'a'.repeat(64);

/** One row in each table that only grows. */
async function fill(unit: Unit): Promise<void> {
  const by = await addOperator(unit);
  const patient = await addPatient(unit, called('Ada', 'Rows'));
  await rulebooks(unit).keep({ hash, book: '{}', at: noon });
  const certifier = await certifiers(unit).keep({
    newId: 'certifier',
    name: 'Dr. Rows',
    profession: 'aprn',
    licenceNumber: '1.2',
  });
  const cards = certifications(unit);
  await cards.add({
    id: 'c',
    patient,
    certifier,
    secondCertifier: null,
    certifiedOn: day('2026-01-05'),
    at: noon,
    by,
  });
  await cards.addCertificate({
    id: 'k',
    certification: 'c',
    patient,
    holder: patient,
    caregiving: null,
    kind: 'card',
    number: CardNumber.parse('MM-1'),
    issuedOn: day('2026-01-09'),
    printedExpiry: day('2027-01-05'),
    at: noon,
    by,
  });
  await cards.changeState({
    certificate: 'k',
    version: 1,
    state: 'lost',
    on: day('2026-02-01'),
    reason: 'bus',
    at: noon,
    by,
  });
  await unit('paper').insert({
    id: 'p',
    serial: 1,
    number: 'P-1',
    template: 'patientHandout',
    language: 'en',
    large_print: 0,
    rulebook_version: hash,
    input: '{"template":"patientHandout"}',
    issued_at: noon,
    issued_by: by,
  });
  expect(
    await papers(unit).addPrint({ paper: 'p', copies: 1, printer: 'kiosk', job: '1', at: noon, by }),
  ).toBe(0);
  await audit(unit).append(entry());
}

for (const table of ['audit', 'certificate_event', 'paper_print', 'rulebook_version'])
  for (const [act, sql] of [
    ['changed', `UPDATE ${table} SET rowid = rowid`],
    ['removed', `DELETE FROM ${table}`],
    ['replaced', `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`],
  ] as const)
    test(`B-TRUST-2 no row of ${table} can be ${act}`, async () => {
      const store = await inMemory();
      await store.write(fill);
      await expect(store.write((unit) => unit.raw(sql))).rejects.toThrow('append-only');
      expect(await store.read((unit) => unit(table))).toHaveLength(1);
      await store.close();
    });
