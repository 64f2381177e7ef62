/** A minor is not valid before both certifications exist (R-MIN-1). */
import { expect } from 'playwright/test';
import { second, startMinor } from '../support/caregivers';
import { test } from '../support/counter';
import { certifier, saveTask } from '../support/journey';
import { enterCard, travel } from '../support/renewals';

const certified = { certified: 'yes', certifier, certifiedOn: '2026-03-01' };

test('R-MIN-1 a minor with one certification gets no certificate, before and after they come of age', async ({
  house,
  main,
}) => {
  const begun = await startMinor(main, '2008-03-12');
  await saveTask(main, begun, 'certification', certified);
  const card = {
    patient: begun.patient?.id ?? '',
    kind: 'card',
    number: 'MIN-1',
    issuedOn: '2026-03-09',
    printedExpiry: '2027-03-01',
  };
  const refused = {
    kind: 'refused',
    code: 'second-certification-missing',
    rule: { id: 'minor.physicians' },
  };
  expect(await main.raw('card.record', card)).toMatchObject(refused);
  // What was missing on the day of the certification is missing at eighteen too.
  travel(house, '2026-03-13');
  expect(await main.raw('card.record', card)).toMatchObject(refused);
});

test('R-MIN-1 a certificate is issued on the later certification or after it, and none without it', async ({
  main,
}) => {
  const begun = await startMinor(main);
  const patient = begun.patient?.id ?? '';
  const once = await saveTask(main, begun, 'certification', certified);
  const both = await saveTask(main, once, 'secondCertification', second);
  const early = {
    patient,
    kind: 'card',
    number: 'MIN-1',
    issuedOn: '2026-03-04',
    printedExpiry: '2027-03-01',
  };
  expect(await main.raw('card.record', early)).toMatchObject({
    kind: 'invalid',
    fields: { issuedOn: { word: 'wrong.issuedBeforeCertified', facts: { certifiedOn: '2026-03-05' } } },
  });
  const face = await enterCard(main, patient, 'MIN-1', '2026-03-05');
  expect(face.verdict).toMatchObject({ kind: 'valid', expiresOn: '2027-03-01' });
  // What the card rests on is taken back by taking back the card first.
  const taken = {
    ...{ session: both.id, task: 'secondCertification' as const, answers: { certified: 'no' } },
    version: both.tasks.find(({ id }) => id === 'secondCertification')?.version ?? 0,
  };
  expect((await main.call('registration.saveTask', taken)).kind).toBe('refused');
  const [held] = (await main.done('patient.view', { patient })).certifications;
  const { id: certificate = '', version = 0 } = held?.certificates[0] ?? {};
  await main.done('card.withdraw', { certificate, version, reason: 'the other physician did not certify' });
  expect((await main.call('registration.saveTask', taken)).kind).toBe('done');
  expect(await main.raw('card.record', early)).toMatchObject({ code: 'second-certification-missing' });
});
