import { expect, test } from 'playwright/test';
import { Day, Id } from '../../preload/contract/values';
import { namedIn } from '../../renderer/screens/registration/new-input';

const called = (id: string, given: string, birthDate: string) => ({
  id: Id.parse(id),
  name: { given, middle: '', family: 'Delgado', suffix: '' },
  birthDate: Day.parse(birthDate),
});
const patient = called('11111111-1111-4111-8111-111111111111', 'Berta', '1960-01-01');
const caregiver = called('22222222-2222-4222-8222-222222222222', 'Rosa', '1975-02-11');
const page = { ...patient, caregivers: [{ person: caregiver }] };

for (const [who, id, given] of [
  ['the patient', patient.id, 'Berta'],
  ['their caregiver, who is no patient', caregiver.id, 'Rosa'],
  ['somebody else', '33333333-3333-4333-8333-333333333333', null],
] as const)
  test(`R-CG-4 the start page names ${who} who is chosen already`, () => {
    expect(namedIn(page, id)?.name.given ?? null).toBe(given);
  });
