/** A manager at the rulebook: confirms a rule, sets a choice of the store, loads a later file, replays a verdict. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kiosk } from '../desktop';
import type { Hands } from '../hands';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';

const reason = 'Read in the regulation';
const shipped = path.resolve(import.meta.dirname, '../../../resources/rulebooks/ct-mmp.json');

/** The shipped file as a later one: delivery costs more, and one rule is wrong where that is wanted. */
export async function laterFile(folder: string, good: boolean): Promise<string> {
  const file: { version: string; rules: Record<string, unknown>[] } = JSON.parse(
    await readFile(shipped, 'utf8'),
  );
  file.version = '2.0.0';
  for (const rule of file.rules)
    if (rule.id === 'delivery.minimum') rule.value = good ? 10_000 : 'ten thousand';
  await mkdir(folder, { recursive: true });
  const at = path.join(folder, good ? 'later.json' : 'bad.json');
  await writeFile(at, JSON.stringify(file, null, 2));
  return at;
}

const nextDialog = ({ app }: Kiosk, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);

export async function openRulebook(hands: Hands, shot: Shot): Promise<void> {
  await openAddress(hands.page, '/manager/rulebook');
  await hands.sees('manager.rulebook.title');
  await hands.page.getByRole('heading', { level: 2, name: hands.t('rulebook.themes.card') }).waitFor();
  await shot('rulebook');
}

export async function confirmRule(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await hands.press('rulebook.filter.waiting');
  await shot('rulebook-waiting');
  await hands.opens(t('rules.equivalency.purchase'));
  await hands.sees('rules.equivalency.purchase');
  await shot('rule-waiting');
  await hands.press('rulebook.confirm.open');
  await page.getByRole('dialog').waitFor();
  await shot('confirm-rule');
  await hands.types('rulebook.form.reason', reason);
  await hands.press('rulebook.confirm.submit');
  await page
    .getByText(t('wrong.sourceUnread', { label: t('rulebook.confirm.read') }))
    .first()
    .waitFor();
  await hands.ticks('rulebook.confirm.read');
  await hands.press('rulebook.confirm.submit');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText(t('rulebook.standing.inForce')).first().waitFor();
  await shot('rule-confirmed');
}

export async function setValue(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, '/manager/rulebook/retention.documents');
  await hands.sees('rules.retention.documents');
  await hands.press('rulebook.set.open');
  await page.getByRole('dialog').waitFor();
  await hands.types('rulebook.set.in.days', '90');
  await hands.types('rulebook.form.reason', reason);
  await shot('set-value');
  await hands.press('rulebook.set.submit');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByText(t('rulebook.units.days_other', { figure: 90 }))
    .first()
    .waitFor();
  await shot('value-set');
  await openAddress(page, '/manager/documents');
  await page.getByText(t('manager.documents.retentionDays_other', { count: 90 })).waitFor();
  await shot('documents-by-the-rule');
}

export async function loadFiles(kiosk: Kiosk, hands: Hands, folder: string, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, '/manager/rulebook/load');
  await hands.sees('rulebook.load.title');
  await nextDialog(kiosk, await laterFile(folder, false));
  await hands.press('rulebook.load.choose');
  await page.getByText(/^rules\[\d+\]\.value$/).waitFor();
  await shot('bad-file');
  await nextDialog(kiosk, await laterFile(folder, true));
  await hands.press('rulebook.load.chooseOther');
  await page.getByRole('heading', { name: t('rulebook.load.fromWhen') }).waitFor();
  await shot('differences');
  await hands.typesDay('rulebook.form.from', `${new Date().getFullYear() + 1}-01-01`);
  await hands.types('rulebook.form.reason', reason);
  await hands.press('rulebook.load.submit');
  await hands.sees('manager.rulebook.title');
  await hands.press('rulebook.filter.scheduled');
  await page
    .getByRole('link', { name: t('rules.delivery.minimum') })
    .first()
    .waitFor();
  await shot('rulebook-scheduled');
}

/** With training mode's made-up people. */
export async function replay(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, '/manager/rulebook/replay');
  await hands.sees('rulebook.replay.title');
  await page.getByLabel(t('rulebook.replay.patient'), { exact: true }).fill('Purchases');
  await page.getByRole('option').filter({ hasText: 'Purchases' }).first().click();
  await hands.press('rulebook.replay.submit');
  await page.getByRole('heading', { name: t('rulebook.replay.rules') }).waitFor();
  await hands.press('rulebook.sales.replay');
  await page.getByText(t('rulebook.sales.same')).waitFor();
  await shot('replay');
}
