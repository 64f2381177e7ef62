/** R-PAT-6: several cameras at one machine. */
import { expect, test } from '../support/desktop';
import { atCapture } from '../support/steps/capture';

test('R-PAT-6 one of two cameras is chosen and remembered; one that is unplugged says what to do', async ({
  launch,
}) => {
  const kiosk = await launch({
    arguments: ['--training', '--use-fake-device-for-media-stream=device-count=2'],
  });
  const { page } = kiosk;
  const { hands } = await atCapture(kiosk, 'en');
  const { t } = hands;
  const start = page.getByRole('button', { name: t('document.choose.startCamera') });
  const which = page.getByLabel(t('document.camera.which'));
  await start.click();
  await expect(which.getByRole('option')).toHaveCount(2);
  const labels = await which.getByRole('option').allTextContents();
  const other = labels.find((label) => label !== labels[0]) ?? '';
  await which.selectOption(other);
  await expect(which).toHaveValue(other);
  await page.getByRole('button', { name: t('document.camera.other') }).click();
  await start.click();
  await expect(which).toHaveValue(other);
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    const [track] = stream instanceof MediaStream ? stream.getVideoTracks() : [];
    // The plug is pulled: the track stops, and says so.
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText(t('document.problem.cameraGone.title'))).toBeVisible();
});
