/** Records for tests of the repositories. */
import { randomUUID } from 'node:crypto';
import { expect } from 'playwright/test';
import type { Store } from '../../main/store/open';
import { sessions } from '../../main/store/sessions';
import type { Unit } from '../../main/store/unit';
import { addOperator, addPatient, at, called, inMemory, noon } from './store';

export const later = at('2026-03-03T09:00:00.000Z');
export const stale = expect.objectContaining({ name: 'StaleError' });

/** A store with a manager and a patient, in one long unit. */
export async function within(
  work: (unit: Unit, held: { by: string; patient: string }) => Promise<void>,
): Promise<void> {
  const store: Store = await inMemory();
  await store.write(async (unit) =>
    work(unit, { by: await addOperator(unit), patient: await addPatient(unit, called('Ada', 'Rows')) }),
  );
  await store.close();
}

export async function addSession(unit: Unit, patient: string, by: string, serial = 1): Promise<string> {
  const id = randomUUID();
  await sessions(unit).add({
    id,
    serial,
    number: `R-${String(serial).padStart(6, '0')}`,
    person: patient,
    patient,
    registrant: null,
    subject: 'patient',
    purpose: 'first',
    language: 'es',
    waitsFor: ['certifier'],
    tasksAll: 9,
    linkedSession: null,
    at: noon,
    by,
  });
  return id;
}
