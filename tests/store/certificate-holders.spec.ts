/** Whose a certificate is: the patient's, a caregiver's on the patient's certification, or a merged record's. */
import { expect, test } from 'playwright/test';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { recordsOf, surviving } from '../../main/store/merged';
import { people } from '../../main/store/people';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { addPatient, called, day, noon } from '../support/store';
import { stale, within } from '../support/store-records';

const number = CardNumber.parse('MM-0001');
const printed = {
  kind: 'card',
  issuedOn: day('2026-01-09'),
  printedExpiry: day('2027-01-06'),
  at: noon,
} as const;
const mergeInto = (unit: Unit, from: string, into: string | null) =>
  unit('person').where({ id: from }).update({ merged_into: into });

/** Certifies the patient; answers the certification's id. */
async function certify(unit: Unit, patient: string, by: string): Promise<string> {
  const certifier = await certifiers(unit).keep({
    newId: 'grace',
    name: 'Grace',
    profession: 'aprn',
    licenceNumber: '1',
  });
  const id = `certification of ${patient.slice(0, 8)}`;
  const certification = { patient, certifier, secondCertifier: null, certifiedOn: day('2026-01-05') };
  await certifications(unit).add({ id, ...certification, at: noon, by });
  return id;
}

test('R-CG-5 a caregiver’s certificate hangs on the patient’s certification and is not the patient’s', () =>
  within(async (unit, { by, patient }) => {
    const repo = certifications(unit);
    const certification = await certify(unit, patient, by);
    const caregiver = await addPatient(unit, called('Cara', 'Giver'));
    await people(unit).makeCaregiver(caregiver, noon);
    await unit('caregiving').insert({
      id: 'care',
      caregiver_id: caregiver,
      patient_id: patient,
      relationship: 'spouse',
      in_place_of_patient: 0,
      from_day: '2026-01-08',
      at: noon,
      by,
    });
    const card = { ...printed, certification, patient, number, by };
    await repo.addCertificate({ ...card, id: 'k1', holder: caregiver, caregiving: 'care' });
    expect((await repo.ofPatient(patient))[0]?.certificates).toEqual([]);
    expect(await repo.certificatesAsCaregiver(caregiver)).toMatchObject([
      { id: 'k1', patient, holder: caregiver, caregiving: 'care', certification, withdrawn: false },
    ]);
    expect(await repo.certificatesOf(caregiver)).toEqual([]);
    expect(await repo.holdersOf(number)).toEqual([caregiver]);
    const patients = repo.addCertificate({ ...card, id: 'k2', holder: patient, caregiving: null });
    await expect(patients).rejects.toEqual(stale);
    // A caregiver's certificate names the caregiving, a patient's own does not.
    for (const wrong of [
      { holder: caregiver, caregiving: null, number: CardNumber.parse('MM-2') },
      { holder: patient, caregiving: 'care', number: CardNumber.parse('MM-3') },
    ])
      await expect(repo.addCertificate({ ...card, ...wrong, id: 'k3' })).rejects.toThrow('CHECK');
  }));

test('R-CARD-1 what was withdrawn keeps its row and events, frees its number and takes no further state', () =>
  within(async (unit, { by, patient }) => {
    const repo = certifications(unit);
    const own = { ...printed, patient, holder: patient, caregiving: null, number, by };
    const certification = await certify(unit, patient, by);
    await repo.addCertificate({ ...own, id: 'k1', certification });
    const mistake = { certificate: 'k1', on: day('2026-03-02'), reason: 'wrong person', at: noon, by };
    await repo.changeState({ ...mistake, version: 1, state: 'lost' });
    await expect(repo.enteredByMistake({ ...mistake, version: 1 })).rejects.toEqual(stale);
    await repo.enteredByMistake({ ...mistake, version: 2 });
    await expect(repo.enteredByMistake({ ...mistake, version: 3 })).rejects.toEqual(stale);
    await expect(repo.changeState({ ...mistake, version: 3, state: 'active' })).rejects.toEqual(stale);
    expect(await repo.certificate('k1')).toMatchObject({
      number,
      withdrawn: true,
      events: [{ state: 'lost' }, { state: 'enteredByMistake', reason: 'wrong person' }],
    });
    expect(await repo.byNumber(number)).toEqual([]);
    expect(await repo.holdersOf(number)).toEqual([]);
    const zoe = await addPatient(unit, called('Zoë', 'Zweite'));
    const hers = { ...own, patient: zoe, holder: zoe, certification: await certify(unit, zoe, by) };
    await repo.addCertificate({ ...hers, id: 'k2' });
    expect(await repo.byNumber(number)).toMatchObject([{ id: 'k2', holder: zoe }]);
    expect(await unit('certificate').where({ number })).toHaveLength(2);
  }));

test('R-CARD-1 holders and certificates follow merged records, step by step, and back', () =>
  within(async (unit, { by, patient }) => {
    const repo = certifications(unit);
    const certification = await certify(unit, patient, by);
    const own = { ...printed, number, by, caregiving: null };
    await repo.addCertificate({ ...own, id: 'k1', certification, patient, holder: patient });
    const second = await addPatient(unit, called('Ada', 'Rows-Two'));
    const third = await addPatient(unit, called('Ada', 'Rows-Three'));
    await mergeInto(unit, patient, second);
    await mergeInto(unit, second, third);
    expect(await surviving(unit, patient)).toBe(third);
    expect((await recordsOf(unit, third)).toSorted()).toEqual([patient, second, third].toSorted());
    expect(await repo.holdersOf(number)).toEqual([third]);
    expect(await repo.ofPatient(third)).toMatchObject([{ id: certification, certificates: [{ id: 'k1' }] }]);
    // The state prints the same number on the renewed card.
    const renewed = await certify(unit, third, by);
    await repo.addCertificate({ ...own, id: 'k2', certification: renewed, patient: third, holder: third });
    expect((await repo.byNumber(number)).map((one) => one.id).toSorted()).toEqual(['k1', 'k2']);
    expect((await repo.certificatesOf(third)).map((one) => one.id).toSorted()).toEqual(['k1', 'k2']);

    await mergeInto(unit, second, null);
    expect(await repo.holdersOf(number)).toEqual([second]);
    expect((await repo.certificatesOf(third)).map((one) => one.id)).toEqual(['k2']);
    const stranger = await addPatient(unit, called('Bo', 'Rows'));
    const his = { ...own, certification: renewed, patient: stranger, holder: stranger };
    await expect(repo.addCertificate({ ...his, id: 'k3' })).rejects.toEqual(stale);
  }));

test('B-ID-1 a number is found with and without its hyphens, and has one line', () =>
  within(async (unit, { by, patient }) => {
    const repo = certifications(unit);
    const certification = await certify(unit, patient, by);
    const own = { ...printed, certification, patient, holder: patient, caregiving: null, number, by };
    await repo.addCertificate({ ...own, id: 'k1' });
    await repo.addCertificate({ ...own, id: 'k2', kind: 'temporary' });
    for (const typed of ['MM-0001', 'mm0001', 'mm-00', 'MM00', 'm-m'])
      expect(await repo.suggestNumbers(typed, 8), typed).toMatchObject([{ patient, number: 'MM-0001' }]);
    for (const typed of ['', '-', '0001', 'MM-0002']) expect(await repo.suggestNumbers(typed, 8)).toEqual([]);
    expect(await repo.byNumber(CardNumber.parse('MM0001'))).toHaveLength(2);
    const into = await addPatient(unit, called('Ada', 'Rows-Two'));
    await mergeInto(unit, patient, into);
    expect(await repo.suggestNumbers('MM-0', 8)).toMatchObject([
      { patient: into, name: { family: 'Rows-Two' } },
    ]);
  }));
