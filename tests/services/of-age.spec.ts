/** A minor who comes of age before their session is handed in (R-MIN-2). */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { leo, minorAnswers, startMinor, through } from '../support/caregivers';
import { test } from '../support/counter';
import { finish } from '../support/journey';
import { travel } from '../support/renewals';

/** Of age two days after the clock of the tests. */
const birthDate = '2008-03-12';
const kindsOf = { filter: { due: 'open', kind: null, whose: 'all' }, after: null } as const;

test('R-MIN-2 of age at the end: refused with the adult’s path, and an adult’s session begins prefilled', async ({
  house,
  main,
}) => {
  const minor = await through(main, await startMinor(main, birthDate), minorAnswers);
  travel(house, '2026-03-13');
  const { version } = await main.done('registration.open', { session: minor.id });
  const over = { session: minor.id, version, submittedOnStatePage: true, papers: [] };
  expect(await main.call('registration.finish', over)).toMatchObject({
    kind: 'refused',
    code: 'not-a-minor',
    facts: { comesOfAgeOn: '2026-03-12', patient: minor.patient?.id },
  });
  await main.done('registration.abandon', { session: minor.id, version, reason: 'of age' });
  const adult = await main.done('registration.start', {
    subject: 'patient',
    person: { kind: 'known', patient: minor.patient?.id },
    language: 'en',
  } as InputOf<'registration.start'>);
  const details = adult.tasks.find(({ id }) => id === 'details');
  expect(details?.draft).toMatchObject({
    name: leo,
    birthDate,
    phone: '8605550142',
    connecticutResident: '',
  });
  expect(details?.state).not.toBe('done');
  const { followUps } = await main.done('followUp.list', kindsOf);
  expect(followUps.map(({ kind }) => kind)).not.toContain('comesOfAge');
});

test('R-MIN-2 of age when the state sends it back: it is not handed in again as a minor’s', async ({
  house,
  main,
}) => {
  const minor = await finish(main, await through(main, await startMinor(main, birthDate), minorAnswers));
  travel(house, '2026-03-20');
  const sent = { session: minor.id, version: minor.version, reason: 'a page is missing' };
  const { version } = await main.done('registration.returned', sent);
  const over = { session: minor.id, version, submittedOnStatePage: true, papers: [] };
  expect(await main.call('registration.finish', over)).toMatchObject({ code: 'not-a-minor' });
  await main.done('registration.abandon', { session: minor.id, version, reason: 'of age' });
});
