/** What the law allows once is told where a merge would make it two, before the merge and after it. */
import { expect } from 'playwright/test';
import { caring, leo } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';
import { registered } from '../support/renewals';

async function merge(main: Desk, stays: string, goes: string): Promise<void> {
  const versioned = async (person: string) => {
    const { id, version } = await main.done('person.record', { person });
    return { id, version };
  };
  const both = { stays: await versioned(stays), goes: await versioned(goes), reason: 'one person' };
  await main.done('person.merge', both);
}

const told = async (main: Desk, patient: string) =>
  (await main.done('patient.view', { patient })).contradictions;

/** Two patients with a caregiver each. */
async function two(main: Desk, second: { birthDate: string; name?: typeof leo }) {
  const one = await registered(main);
  const started = await startSession(main, { birthDate: '1980-07-15' });
  const other = await finish(main, await workThrough(main, started));
  const ones = await caring(main, { patient: one.patient.id }, { birthDate: '1975-02-11' });
  const others = await caring(main, { patient: other.patient.id }, second);
  const caregivers = [ones.person.id ?? '', others.person.id ?? ''] as const;
  return { patients: [one.patient.id, other.patient.id] as const, caregivers };
}

test('CGS 21a-408a a merge that gives a patient two caregivers is told before it and on the page after it', async ({
  main,
}) => {
  const { patients } = await two(main, { birthDate: '1975-02-12', name: leo });
  const [one, other] = patients;
  expect(await main.done('person.clashes', { one, other })).toContainEqual({
    what: 'caregivers',
    one: 'Rosa Delgado',
    other: 'Leo Delgado',
  });
  expect(await told(main, one)).toEqual([]);
  await merge(main, one, other);
  const [contradiction, ...more] = await told(main, one);
  expect(contradiction?.what).toBe('caregivers');
  expect(contradiction?.names.toSorted()).toEqual(['Leo Delgado', 'Rosa Delgado']);
  expect(more).toEqual([]);
  const { caregivers } = await main.done('patient.view', { patient: one });
  const { id: caregiving = '', version = 0 } = caregivers[0] ?? {};
  const over = { as: 'removed', until: '2026-03-10', reason: 'twice' } as const;
  await main.done('caregiver.end', { caregiving, version, ...over } as never);
  expect(await told(main, one)).toEqual([]);
});

test('R-CG-2 a merge that gives a stranger two patients is told before it and on both patients’ pages', async ({
  main,
}) => {
  const { caregivers, patients } = await two(main, { birthDate: '1975-02-12' });
  const [one, other] = caregivers;
  const clash = (await main.done('person.clashes', { one, other })).find(({ what }) => what === 'wards');
  expect(clash).toMatchObject({ one: "Ana María O'Connor-Nguyễn", other: "Ana María O'Connor-Nguyễn" });
  await merge(main, one, other);
  for (const patient of patients)
    expect(await told(main, patient)).toMatchObject([{ what: 'wards', name: 'Rosa Delgado' }]);
});
