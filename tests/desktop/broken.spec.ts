/** A store, keys or a printer that cannot be used: a plain message, and what to do. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKeyring } from '../../main/store/keyring/keyring';
import { openStore } from '../../main/store/open';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { openAddress } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { ask, robin } from '../support/steps/mid-task';

const training = { arguments: ['--training'] };

test('B-TRUST-2 a store that is no store, then keys that are no keys, are told plainly', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch(training);
  await handsOn(first.page, 'en').sees('signIn.title');
  await first.close();
  const folder = path.join(dataFolder, 'training');

  await writeFile(path.join(folder, 'counterside.db'), 'this is no store');
  const second = await launch(training);
  let hands = handsOn(second.page, 'en');
  await signInAs(hands, robin.name);
  await second.page.getByText(hands.t('refusals.store-damaged.title')).waitFor();
  await second.close();

  await writeFile(path.join(folder, 'keyring.json'), 'these are no keys');
  const third = await launch(training);
  hands = handsOn(third.page, 'en');
  await third.page.getByText(hands.t('broken.keyringDamaged.title')).first().waitFor();
  await third.page.getByText(hands.t('broken.keyringDamaged.next')).waitFor();
});

test('B-TRUST-2 a store of a newer version is told plainly', async ({ launch, dataFolder }) => {
  const first = await launch(training);
  await handsOn(first.page, 'en').sees('signIn.title');
  await first.close();
  const folder = path.join(dataFolder, 'training');
  const ring = await readKeyring(path.join(folder, 'keyring.json'));
  const keys = await ring?.openWithPassphrase(robin.name, robin.passphrase);
  if (!keys) throw new Error('training mode gave no keys');
  const file = path.join(folder, 'counterside.db');
  const store = await openStore({ file, keys, mode: 'open', training: true });
  await store.write((unit) => unit.raw('PRAGMA user_version = 9999'));
  await store.close();

  const { page } = await launch(training);
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await page.getByText(hands.t('refusals.store-newer.title')).waitFor();
  await expect(page.getByText(hands.t('refusals.store-newer.next'))).toBeVisible();
});

test('a printer that breaks down, and one that is gone, say what to do', async ({ launch, printQueue }) => {
  const { page } = await launch({ ...training, environment: { CUPS_SERVER: printQueue.server } });
  const hands = handsOn(page, 'en');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  const board = (await ask(page, 'today.board', {})).value as { submitted: { patient: { id: string } }[] };
  const view = (await ask(page, 'patient.view', { patient: board.submitted[0]?.patient.id })).value as {
    papers: { id: string }[];
  };
  await printQueue.breakDown();
  await openAddress(page, `/paper/${view.papers[0]?.id}`);
  await hands.press('print.print');
  await page.getByText(hands.t('print.stage.stopped'), { exact: true }).waitFor();
  await expect(page.getByText(hands.t('print.stageHelp.stopped'))).toBeVisible();
  await printQueue.mend();
  await page.getByText(hands.t('print.stage.printed'), { exact: true }).waitFor();
  await printQueue.stop();
  await openAddress(page, '/');
  await openAddress(page, `/paper/${view.papers[0]?.id}`);
  await page.getByText(hands.t('print.noPrinters')).waitFor();
});
