/** Sales in training mode, and to a minor (B-TRUST-1, B-ALW-3, R-MIN-1). */
import { expect } from 'playwright/test';
import { minorAnswers, startMinor, through } from '../support/caregivers';
import { openHouse, test } from '../support/counter';
import { finish } from '../support/journey';
import { enterCard } from '../support/renewals';
import { codesOf, pharmacist, sale, sell, sold, uuid } from '../support/sales';

const pat = { name: 'Pat Mortar', passphrase: 'training pharmacist pat' };

test('B-TRUST-1 training sells under numbers that no real store gives', async () => {
  const house = await openHouse({ training: true });
  try {
    const window = house.window('main');
    await window.done('staff.signIn', pat);
    const face = await window.done('card.check', { by: 'number', number: 'TRAIN-0001' });
    const carded = { patient: face.patient?.id ?? '', certificate: face.certificate?.id ?? '' };
    const made = await sold(window, sale(carded, 1500));
    expect(made).toMatchObject({ number: expect.stringMatching(/^T-D-\d{6}$/), total: 1500 });

    const revoked = await window.done('card.check', { by: 'number', number: 'TRAIN-0005' });
    const none = { patient: revoked.patient?.id ?? '', certificate: revoked.certificate?.id ?? '' };
    expect(codesOf((await sell(window, sale(none, 1000), uuid())).decision)).toEqual(['card-not-good']);
    const kinds: ['cardRefused'] = ['cardRefused'];
    const wish = { patient: none.patient, kinds, since: house.clock.now.slice(0, 10) };
    const { alerts } = await window.done('alert.list', wish);
    expect(alerts).toMatchObject([{ facts: { verdict: 'revoked', number: 'TRAIN-0005' } }]);
  } finally {
    await house.close();
  }
  expect(house.faults).toEqual([]);
});

test('B-ALW-3 R-MIN-1 a minor is never sold a smoked form, and whoever cares for them receives it', async ({
  house,
  main,
}) => {
  const petra = await pharmacist(house);
  const view = await finish(main, await through(main, await startMinor(main), minorAnswers));
  const { id: patient } = view.patient;
  await enterCard(main, patient, 'MMP-500005', '2026-03-06');
  const face = await main.done('card.check', { by: 'number', number: 'MMP-500005' });
  expect(face.verdict.kind).toBe('valid');
  const refused = await sell(petra, sale({ patient, certificate: face.certificate?.id ?? '' }, 1000));
  expect(refused.decision.refusals).toMatchObject([
    { code: 'caregiver-not-good', facts: { kind: 'none', minor: true } },
    { code: 'form-barred-to-minor', item: 0, rule: { id: 'minor.forbiddenForms' } },
  ]);
  const barred = refused.decision.forms.filter((one) => one.barred).map(({ form }) => form);
  expect(barred).toEqual(['flower', 'preRoll', 'vapeCartridge', 'concentrate']);
});
