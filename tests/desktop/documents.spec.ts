/** R-PAT-6: documents from the camera, a file and the scanner, in the real window. */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, type Kiosk, test } from '../support/desktop';
import { aPdf, withExif } from '../support/files';
import { type Hands, handsOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { atCapture } from '../support/steps/capture';
import { signInAs } from '../support/steps/card-check';
import { ask, robin } from '../support/steps/mid-task';

const fakeCamera = ['--training', '--use-fake-device-for-media-stream'] as const;

const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();
const step = ({ page, t }: Hands, key: string) =>
  page.getByRole('heading', { level: 2, name: t(key) }).waitFor();

/** Says what it is and keeps it. */
async function keeps(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await step(hands, 'document.describe.title');
  const doubt = page.getByRole('group', { name: t('document.doubt.ask') });
  if ((await doubt.count()) > 0) await hands.answers('document.doubt.ask', 'common.yes');
  await hands.answers('registration.task.documents.proof', 'registration.task.documents.identity');
  await hands.answers('registration.task.documents.document', 'papers.proofKind.passport');
  const after = t('document.describe.afterEnd_other', { count: 30 });
  await page.getByRole('radio', { name: after }).check();
  await hands.press('document.describe.keep');
  await hands.sees('registration.task.documents.name');
  await page.getByRole('link', { name: t('papers.proofKind.passport') }).waitFor();
}

const keptOf = async (page: Page, session: string) =>
  (
    (await ask(page, 'document.ofSession', { session })) as {
      value: { id: string; size: number; mime: string }[];
    }
  ).value;

const nextDialog = ({ app }: Kiosk, file: string | null) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, file);

test('R-PAT-6 a picture is taken with the camera, turned and cropped by keyboard, and kept', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const kiosk = await launch({ arguments: fakeCamera });
  const { page } = kiosk;
  const { hands, session } = await atCapture(kiosk, 'en');
  const { t } = hands;
  const wrong = await wrongWith(page, 'choose', true);
  await page.getByRole('button', { name: t('document.choose.startCamera') }).focus();
  await page.keyboard.press('Enter');
  const take = page.getByRole('button', { name: t('document.camera.take') });
  await expect(take).toBeFocused();
  wrong.push(...(await wrongWith(page, 'camera', true)));
  await page.keyboard.press('Enter');
  await step(hands, 'document.adjust.title');
  const edge = page.getByRole('slider', { name: t('document.adjust.edge.left') });
  await edge.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '11');
  await page.getByRole('button', { name: t('document.adjust.right') }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('slider', { name: t('document.adjust.edge.top') })).toHaveAttribute(
    'aria-valuenow',
    '11',
  );
  // The same edge by pointer.
  const top = page.getByRole('slider', { name: t('document.adjust.edge.top') });
  const box = await top.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 22, (box?.y ?? 0) + 22];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60);
  await page.mouse.up();
  expect(Number(await top.getAttribute('aria-valuenow'))).toBeGreaterThan(15);
  wrong.push(...(await wrongWith(page, 'adjust', true)));
  await page.getByRole('button', { name: t('document.adjust.use') }).focus();
  await page.keyboard.press('Enter');
  await step(hands, 'document.describe.title');
  wrong.push(...(await wrongWith(page, 'describe', true)));
  await keeps(hands);
  expect(await keptOf(page, session)).toMatchObject([{ mime: 'image/jpeg' }]);
  await hands.press('papers.proofKind.passport');
  await hands.sees('document.view.title');
  wrong.push(...(await wrongWith(page, 'view', true)));
  expect(wrong).toEqual([]);
});

test('R-PAT-6 without a camera the page says what to do, and nobody else may use it', async ({ launch }) => {
  const kiosk = await launch({ arguments: ['--training'] });
  const { hands } = await atCapture(kiosk, 'es');
  await hands.press('document.choose.startCamera');
  await sees(kiosk.page, hands.t('document.problem.cameraMissing.title'));
  const microphone = () =>
    kiosk.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'on',
        () => 'refused',
      ),
    );
  expect(await microphone()).toBe('refused');
});

test('R-PAT-6 the camera is shut where nobody is signed in, where it is locked, and with a microphone', async ({
  launch,
}) => {
  const kiosk = await launch({ arguments: fakeCamera });
  const { page } = kiosk;
  const camera = (audio: boolean) =>
    page.evaluate(
      (sound) =>
        navigator.mediaDevices.getUserMedia({ video: true, audio: sound }).then(
          (stream) => {
            for (const track of stream.getTracks()) track.stop();
            return 'on';
          },
          () => 'refused',
        ),
      audio,
    );
  const hands = handsOn(page, 'en');
  await hands.sees('signIn.title');
  expect(await camera(false)).toBe('refused');
  await signInAs(hands, robin.name);
  await hands.sees('today.title');
  expect([await camera(true), await camera(false)]).toEqual(['refused', 'on']);
  await ask(page, 'staff.lock', {});
  expect(await camera(false)).toBe('refused');
});

/** A real picture of so many pixels, as a telephone would write it. */
const telephonePicture = (page: Page, width: number, height: number): Promise<number[]> =>
  page.evaluate(
    async ([across, down]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [across ?? 1, down ?? 1];
      const context = canvas.getContext('2d');
      if (context) {
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = '#000';
        context.font = '400px sans-serif';
        for (let line = 500; line < canvas.height; line += 500)
          context.fillText('EXAMPLE 0123456789', 100, line);
      }
      const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', 0.5));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    },
    [width, height],
  );

test('R-PAT-6 a file of 60 megapixels is made small and loses its EXIF; what is no picture is told', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const kiosk = await launch({ arguments: ['--training'] });
  const { page } = kiosk;
  const { hands, session } = await atCapture(kiosk, 'es');
  const folder = path.join(dataFolder, 'from-outside');
  await mkdir(folder);
  const large = path.join(folder, 'large.jpg');
  await writeFile(large, withExif(new Uint8Array(await telephonePicture(page, 10_000, 6_000))));
  const page404 = path.join(folder, 'picture.jpg');
  await writeFile(page404, '<!doctype html>');
  await nextDialog(kiosk, null);
  await hands.press('document.choose.openFile');
  await nextDialog(kiosk, page404);
  await hands.press('document.choose.openFile');
  await sees(page, hands.t('refusals.file-unknown.title'));
  await nextDialog(kiosk, large);
  await hands.press('document.choose.openFile');
  await page
    .getByRole('heading', { level: 2, name: hands.t('document.adjust.title') })
    .waitFor({ timeout: 60_000 });
  await hands.press('document.adjust.use');
  await keeps(hands);
  const [document] = await keptOf(page, session);
  expect(document?.size).toBeLessThanOrEqual(2_000_000);
  const { value } = (await ask(page, 'document.view', { document: document?.id ?? '' })) as {
    value: { bytes: Record<string, number> };
  };
  expect(Buffer.from(Object.values(value.bytes)).includes('Exif')).toBe(false);
});

test('R-PAT-6 a scan is picked up from the folder that a manager chose; a folder that vanished says what to do', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const kiosk = await launch({ arguments: ['--training'] });
  const { page } = kiosk;
  const folder = path.join(dataFolder, 'scans');
  await mkdir(folder);
  await writeFile(path.join(folder, 'scan-1.pdf'), aPdf);
  await chmod(folder, 0o755);
  const hands = handsOn(page, 'en');
  await signInAs(hands, 'Morgan Ledger');
  await hands.sees('today.title');
  await openAddress(page, '/manager/documents');
  await hands.sees('manager.documents.title');
  await sees(page, hands.t('manager.documents.retentionAsks'));
  await nextDialog(kiosk, folder);
  await hands.press('manager.documents.chooseFolder');
  await sees(page, hands.t('manager.documents.folderThere'));
  const wrong = await wrongWith(page, 'manager', true);
  await hands.press('frame.signOut');
  const { session } = await atCapture(kiosk, 'en');
  await page.getByRole('button', { name: /^Use/ }).click();
  await keeps(hands);
  expect(await keptOf(page, session)).toMatchObject([{ mime: 'application/pdf' }]);
  await hands.press('papers.proofKind.passport');
  await hands.sees('document.view.title');
  wrong.push(...(await wrongWith(page, 'a PDF', true)));
  expect(wrong).toEqual([]);
  await openAddress(page, `/document/new/${session}`);
  await page.getByRole('button', { name: /^Use/ }).waitFor();
  await rm(folder, { recursive: true });
  await hands.press('document.choose.lookAgain');
  await sees(page, hands.t('refusals.scanner-folder-gone.title'));
});
