/** Nobody certifies whom they care for, whichever was entered first (R-CG-1, R-MIN-1). */
import { expect } from 'playwright/test';
import { caring, guardian, minorAnswers, second, startCaregiver, startMinor } from '../support/caregivers';
import { test } from '../support/counter';
import { certifier, finish, saveTask, startSession, workThrough } from '../support/journey';
import { begun, enterCard, travel } from '../support/renewals';

const grace = { given: 'Grace', middle: '', family: 'Bell', suffix: '' };
const other = { name: 'Dr. Xu Lee', profession: 'physician', licenceNumber: '5.55' };
const by = (who: typeof other, certifiedOn = '2026-03-01') => ({
  certified: 'yes',
  certifier: who,
  certifiedOn,
});
const refused = { kind: 'refused', code: 'caregiver-is-certifier', rule: { id: 'caregiver.notCertifier' } };

test('R-CG-1 whom the patient named as caregiver does not become the certifier after that', async ({
  main,
}) => {
  const session = await startSession(main);
  const certified = await saveTask(main, session, 'certification', by(other));
  await saveTask(main, certified, 'caregiver', { authorised: 'yes', name: grace, email: 'g@example.org' });
  const save = { session: session.id, task: 'certification' as const, version: 1, answers: by(certifier) };
  expect(await main.call('registration.saveTask', save)).toMatchObject(refused);
});

for (const task of ['certification', 'secondCertification'] as const)
  test(`R-CG-1 R-MIN-1 a minor's guardian does not become a physician of theirs: ${task}`, async ({
    main,
  }) => {
    const minor = await startMinor(main);
    const once = await saveTask(main, minor, 'certification', by(other));
    const both = await saveTask(main, once, 'secondCertification', second);
    const known = await saveTask(main, both, 'details', minorAnswers(both).details);
    await saveTask(main, known, 'guardian', { ...guardian, name: grace });
    const save = { session: minor.id, task, version: 1, answers: by(certifier, '2026-03-05') };
    expect(await main.call('registration.saveTask', save)).toMatchObject(refused);
  });

test("R-CG-1 R-MD-4 a renewal is not certified by the patient's caregiver", async ({ house, main }) => {
  const session = await saveTask(main, await startSession(main), 'certification', by(other));
  const { patient } = await finish(main, await workThrough(main, session, ['certification']));
  await enterCard(main, patient.id, 'M-1');
  await caring(main, { patient: patient.id }, { birthDate: '1975-02-11', name: grace });
  travel(house, '2027-02-05');
  const renewal = await begun(main, patient.id, 'renewal');
  const again = { ...by(certifier, '2027-02-03'), criteriaConfirmed: true };
  const save = { session: renewal.id, task: 'certification' as const, version: 0, answers: again };
  expect(await main.call('registration.saveTask', save)).toMatchObject(refused);
});

for (const [what, who, code] of [
  ['a nurse practitioner', { ...other, profession: 'aprn' }, 'physician-needed'],
  ['the physician who is the second one already', second.certifier, 'same-physician'],
] as const)
  test(`R-MIN-1 B-REG-1 ${what} certifies no minor through the guardian's session either`, async ({
    main,
  }) => {
    const minor = await startMinor(main);
    const once = await saveTask(main, minor, 'certification', by(certifier));
    const both = await saveTask(main, once, 'secondCertification', second);
    await saveTask(main, both, 'certification', { certified: 'no' });
    const theirs = await startCaregiver(
      main,
      { patient: minor.patient?.id ?? '' },
      { birthDate: guardian.birthDate },
      minor.id,
    );
    const save = { session: theirs.id, task: 'certification' as const, version: 0, answers: by(who) };
    expect(await main.call('registration.saveTask', save)).toMatchObject({
      kind: 'refused',
      code,
      rule: { id: 'minor.physicians' },
    });
  });
