/** Card look-ups, the patient's page and entering a card follow a merged record. */
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { readKeyring } from '../../main/store/keyring/keyring';
import { all, closeRaw, connectRaw } from '../../main/store/sqlite/connection';
import { driver } from '../../main/store/sqlite/driver';
import { type FoundedHouse, manager, test } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';

/** As the merging of two records leaves them: one column says so, nothing else changes. */
async function mergeInto(house: FoundedHouse, from: string, into: string): Promise<void> {
  const ring = await readKeyring(join(house.folder, 'keyring.json'));
  const keys = await ring?.openWithPassphrase(manager.name, manager.passphrase);
  if (!keys) throw new Error('the manager cannot open this store');
  const file = join(house.folder, 'counterside.db');
  const db = await connectRaw(await driver(), { file, key: keys.data, access: 'write' });
  await all(db, `UPDATE person SET merged_into = '${into}' WHERE id = '${from}'`);
  await closeRaw(db);
}

test('R-CARD-1 a card of a merged record is the surviving person’s, wherever it is asked for', async ({
  house,
  main,
}) => {
  const first = await finish(main, await workThrough(main, await startSession(main)));
  const from = first.patient?.id ?? '';
  const record = {
    kind: 'card',
    number: 'MMP-001',
    issuedOn: '2026-03-09',
    printedExpiry: '2027-03-01',
  } as const;
  await main.done('card.record', { ...record, patient: from });
  const other = await startSession(main, { birthDate: '1980-07-15' });
  const into = other.patient?.id ?? '';
  await mergeInto(house, from, into);

  for (const by of [
    { by: 'number', number: 'MMP-001' },
    { by: 'patient', patient: from },
    { by: 'patient', patient: into },
  ] as const)
    expect(await main.done('card.check', by), JSON.stringify(by)).toMatchObject({
      verdict: { kind: 'valid' },
      patient: { id: into, birthDate: '1980-07-15' },
    });
  const view = await main.done('patient.view', { patient: into });
  expect(view.certifications).toHaveLength(1);
  expect(view.sessions.map((one) => one.id)).toEqual([other.id, first.id]);
  expect(view.papers).toHaveLength(first.papers.length);
  expect(await main.done('search.suggest', { text: 'MMP-001' })).toMatchObject([
    { kind: 'card', id: into, birthYear: 1980 },
  ]);

  // The card of the merged certification: the temporary certificate's number on the card, too.
  await main.done('card.record', { ...record, kind: 'temporary', patient: into });
  const [certification] = (await main.done('patient.view', { patient: into })).certifications;
  expect(certification?.certificates).toHaveLength(2);
  const [held] = certification?.certificates ?? [];
  const face = await main.done('card.withdraw', {
    certificate: held?.id ?? '',
    version: held?.version ?? 0,
    reason: 'twice',
  });
  expect(face.patient?.id).toBe(into);
});
