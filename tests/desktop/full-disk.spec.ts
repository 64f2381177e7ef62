/** A disk that is truly full: saving says so, nothing typed is lost, and what was saved survives. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/desktop';
import { handsOn } from '../support/hands';
import { canMakeDisks, smallDisk } from '../support/small-disk';
import { beginAgain, field, typesAndIsKept } from '../support/steps/mid-task';

const licence = 'registration.task.certification.licenceNumber';

test.skip(!canMakeDisks, 'this system lets nobody but root mount a disk');

test('B-TRUST-2 a task saved on a full disk says that nothing typed is lost, and goes on with room', async ({
  launch,
  dataFolder,
}) => {
  const folder = path.join(dataFolder, 'disk');
  await mkdir(folder);
  const disk = await smallDisk(folder, '64m');
  try {
    const start = {
      arguments: ['--training'],
      dataFolder: folder,
      executable: disk.executable,
    };
    const first = await launch(start);
    let hands = handsOn(first.page, 'en');
    await beginAgain(hands);
    await typesAndIsKept(hands, 'Dr. Before Thefull');

    await hands.types(licence, '00.000002');
    await disk.fill();
    await field(hands).fill('Dr. Typed Whenfull');
    await first.page.getByText(hands.t('forms.notSaved')).waitFor();
    await hands.press('registration.save.continue');
    await first.page.getByText(hands.t('refusals.store-full.title')).first().waitFor();
    await expect(field(hands)).toHaveValue('Dr. Typed Whenfull');
    await first.close();

    await disk.makeRoom();
    const second = await launch(start);
    hands = handsOn(second.page, 'en');
    await beginAgain(hands);
    await expect(field(hands)).toHaveValue('Dr. Before Thefull');
    await hands.types(licence, '00.000002');
    await disk.fill();
    await field(hands).fill('Dr. Typed Again');
    await hands.press('registration.save.continue');
    await second.page.getByText(hands.t('refusals.store-full.title')).first().waitFor();
    await disk.makeRoom();
    await hands.press('registration.save.continue');
    await field(hands).waitFor({ state: 'detached' });
    await second.close();

    const third = await launch(start);
    hands = handsOn(third.page, 'en');
    await beginAgain(hands);
    await expect(field(hands)).toHaveValue('Dr. Typed Again');
    await third.close();
  } finally {
    await disk.close();
  }
});
