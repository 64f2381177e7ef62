/** Licences of training mode's people, scanned by whoever stands at the counter. */
import type { Hands } from '../hands';
import { changed, eighth, encoded } from '../licences';
import { scans } from '../scanner-hand';
import { openAddress } from '../screen-checks';
import type { Shot } from './adult-patient';

type Values = Readonly<Record<string, string>>;
const burst = (values: Values) =>
  encoded({ version: 10, elements: changed(eighth, { DBA: '05142099', ...values }), own: 'ZC' });

/** Vera Validsample's, as Connecticut would write it. */
export const veras: Values = {
  DCS: 'VALIDSAMPLE',
  DAC: 'VERA',
  DAD: 'NONE',
  DBB: '05141949',
  DAG: '4 EXAMPLE STREET',
  DAI: 'NEW BRITAIN',
  DAK: '060510000  ',
};
/** Somebody whom nobody here knows. */
const newcomer: Values = {
  DCS: "NEWCOMER-O'HARA",
  DAC: 'NELL',
  DAD: 'JUNE',
  DBB: '03021988',
  DAG: '77 ORCHARD RD',
  DAI: 'MERIDEN',
  DAK: '064500000  ',
};

const bare = (text: string) => text.replace(/\p{Cc}/gu, '');

/** A licence leads to its person and on to their card. */
export async function known(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await scans(page, burst(veras));
  await hands.sees('licence.kinds.licence');
  await page.getByRole('heading', { name: t('licence.found.one') }).waitFor();
  await page.getByText(t('licence.names.same')).waitFor();
  await shot('licence-known');
  await page.getByRole('link', { name: t('licence.checkCard') }).click();
  await hands.sees('card.verdict.valid');
  await shot('licence-card');
}

/** What differs stands beside what is kept here; an old licence and a new address say so. */
export async function differing(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  const old = { ...veras, DCS: 'VALIDSAMPLE-KING', DBA: '05142020', DBD: '05142014', DAG: '9 OTHER STREET' };
  await scans(page, burst(old), 'enter');
  await page.getByText(t('licence.names.close')).waitFor();
  await page.getByText(t('licence.addressDiffers')).waitFor();
  await shot('licence-differs');
  await scans(page, burst({ ...veras, DCS: 'KING' }));
  await page.getByRole('heading', { name: t('licence.found.perhaps') }).waitFor();
  await shot('licence-perhaps');
}

/** Pieced together it finds a person at most; two in one go are refused. */
export async function doubtful(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await scans(page, bare(burst({ ...newcomer, DCS: 'NEWCOMER' })));
  await page.getByText(t('licence.levels.3'), { exact: true }).waitFor();
  await page.getByText(t('licence.nobody.pieced')).waitFor();
  await shot('licence-pieced');
  await scans(page, burst(veras) + burst(newcomer));
  await page.getByText(t('refusals.scan-two-cards.title')).first().waitFor();
  await shot('licence-two-cards');
  await page.getByRole('button', { name: t('common.close') }).click();
}

/** Whom nobody knows begins a registration that is filled in. */
export async function unknown(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await scans(page, burst(newcomer));
  await page.getByRole('heading', { name: t('licence.found.none') }).waitFor();
  await shot('licence-nobody');
  await page.getByRole('link', { name: t('licence.register') }).click();
  await hands.sees('registration.new.title');
  await page.getByLabel(t('forms.given'), { exact: true }).scrollIntoViewIfNeeded();
  await shot('licence-register');
}

/** The manager's sheet says what arrived, and keeps nothing of it. */
export async function tested(hands: Hands, shot: Shot): Promise<void> {
  const { page, t } = hands;
  await openAddress(page, '/manager/scanner');
  await hands.sees('manager.scanner.title');
  await shot('scanner-sheet');
  await scans(page, burst(veras));
  await page.getByText(t('manager.scanner.none')).waitFor({ state: 'detached' });
  await shot('scanner-heard');
}
