import { expect, test } from 'playwright/test';
import { alerts } from '../../main/store/alerts';
import { allowanceSettings } from '../../main/store/allowance-settings';
import { audit } from '../../main/store/audit';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { externalFigures } from '../../main/store/external-figures';
import { papers } from '../../main/store/papers';
import { rulebooks } from '../../main/store/rulebooks';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { addRow, hash } from '../support/ledger-rows';
import { addOperator, addPatient, called, day, inMemory, noon } from '../support/store';
import { entry } from '../support/store-trail';

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
  await addRow(unit, by, { patient });
  await externalFigures(unit).add({
    id: 'f',
    patient,
    total: 7000,
    own: 0,
    from: day('2026-03-01'),
    to: day('2026-03-31'),
    asOf: noon,
    source: 'cpmrs',
    items: [],
    supersedes: null,
    at: noon,
    by,
  });
  await allowanceSettings(unit).add({
    id: 's',
    patient,
    certifier,
    milligrams: 56_000,
    from: day('2026-03-02'),
    reason: 'By letter',
    at: noon,
    by,
  });
  await alerts(unit).add({
    kind: 'cardRefused',
    patient,
    day: day('2026-03-02'),
    facts: {},
    attempt: 'a',
    at: noon,
    by,
  });
}

const tables = [
  'audit',
  'certificate_event',
  'paper_print',
  'ledger_header',
  'ledger_row',
  'external_figure',
  'allowance_setting',
  'alert',
  'rulebook_version',
];

for (const table of tables)
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
