/** Patients with a good card, and rows of the ledger, for tests of the store. */
import { randomUUID } from 'node:crypto';
import { loadRulebook } from '../../main/resources';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { ledger, type NewHeader, type NewRow } from '../../main/store/ledger';
import { rulebooks } from '../../main/store/rulebooks';
import { serials } from '../../main/store/serials';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { resources } from './people';
import { addPatient, called, day, noon, today } from './store';

export const hash = 'a'.repeat(64);

/** The rulebook that is shipped, as a scope has it. */
export async function loadBook() {
  const { rules, hash: bookHash, text } = await loadRulebook(resources);
  return { book: rules, bookHash, bookText: text };
}

/** Certified on 5 January 2026, with a card since. */
export async function addCarded(unit: Unit, by: string, number: string) {
  const patient = await addPatient(unit, called('Ada', number));
  const certifier = await certifiers(unit).keep({
    newId: randomUUID(),
    name: 'Dr. Rows',
    profession: 'aprn',
    licenceNumber: '1.2',
  });
  const [certification, certificate] = [randomUUID(), randomUUID()];
  const made = { patient, at: noon, by };
  const certifiedOn = day('2026-01-05');
  await certifications(unit).add({
    ...made,
    id: certification,
    certifier,
    secondCertifier: null,
    certifiedOn,
  });
  await certifications(unit).addCertificate({
    ...made,
    id: certificate,
    certification,
    holder: patient,
    caregiving: null,
    kind: 'card',
    number: CardNumber.parse(number),
    issuedOn: day('2026-01-09'),
    printedExpiry: day('2027-01-05'),
  });
  return { patient, certificate, certifier };
}

export const working = {
  counted: 'weight',
  units: 1,
  weight: 1,
  thc: null,
  other: null,
  thcPerGram: null,
  otherPerGram: null,
  milligrams: 1,
  rule: { id: 'equivalency.flower', source: 'house', effectiveFrom: null },
} as const;
export const item = { form: 'flower', product: 'Rows', units: 1, weight: 1, thc: null, other: null };

/** A header with what its kind must have. */
export async function addHeader(unit: Unit, more: Partial<NewHeader> & { patient: string; by: string }) {
  const { kind = 'dispense' } = more;
  await rulebooks(unit).keep({ hash, book: '{}', at: noon });
  const header: NewHeader = {
    id: randomUUID(),
    serial: await serials(unit).next(kind),
    kind,
    caregiving: null,
    certificate: null,
    photoId: null,
    day: today,
    reason: kind === 'void' ? 'wrong' : null,
    acknowledged: null,
    bookHash: hash,
    decision: {},
    at: noon,
    ...more,
  };
  await ledger(unit).addHeader(header);
  return header;
}

/** A row under a header of its own, unless one is named; answers its number. */
export async function addRow(
  unit: Unit,
  by: string,
  more: Partial<NewRow> & { patient: string },
): Promise<number> {
  const { kind = 'dispense' } = more;
  const header = more.header ?? (await addHeader(unit, { kind, patient: more.patient, by })).id;
  const sold = kind === 'dispense' ? { serial: await serials(unit).next('item') } : {};
  const labelled = kind === 'dispense' || kind === 'hold' ? { item: { item, working } } : {};
  return ledger(unit).addRow({ kind, day: today, milligrams: 1000, ...sold, ...labelled, ...more, header });
}
