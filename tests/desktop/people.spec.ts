/** People found once, in the real window: asked before somebody is kept twice, merged and separated, read by axe. */
import { expect, test } from '../support/desktop';
import { type Hands, handsOn, keyboardOn } from '../support/hands';
import { openAddress, wrongWith } from '../support/screen-checks';
import { signInAs } from '../support/steps/card-check';
import { inSpanish } from '../support/steps/help';
import { ask } from '../support/steps/mid-task';

const manager = 'Morgan Ledger';
const known = { given: 'Katherine', family: 'Meyer-Lindqvist' };

/** Somebody is here under two spellings; a third one is typed. */
async function foundOnce(hands: Hands): Promise<void> {
  const { page } = hands;
  const wrong: string[] = [];
  const shot = async (name: string) => {
    wrong.push(...(await wrongWith(page, name, true)));
  };
  await signInAs(hands, manager);
  await hands.sees('today.title');
  const start = async (name: typeof known, birthDate: string) => {
    const input = { person: { kind: 'new', name, birthDate }, language: 'en' };
    return (await ask(page, 'registration.start', input)).value as { person: { id: string } };
  };
  const first = await start(known, '1980-07-14');
  await start({ given: 'Catherine', family: 'Maier' }, '1980-07-15');

  await openAddress(page, '/register/new');
  await hands.answers('registration.new.who', 'registration.new.whoNew');
  await hands.types('forms.given', 'Catherine');
  await hands.types('forms.family', 'Meyer');
  await hands.typesDay('registration.new.birthDate', '1980-07-14');
  await hands.press('registration.new.start');
  await hands.sees('person.likely.title');
  await shot('likely');
  await hands.press('person.likely.back');
  await hands.sees('registration.new.title');
  await hands.press('registration.new.start');
  await hands.press('person.likely.same');
  // No third record: the session of the known one is gone on with.
  await page
    .getByText(/Katherine/)
    .first()
    .waitFor();

  await openAddress(page, `/patient/${first.person.id}`);
  await hands.press('person.merged.compare');
  await page.getByRole('heading', { name: hands.t('person.merge.likely') }).waitFor();
  await page.getByRole('heading', { name: 'Catherine Maier' }).waitFor();
  await shot('one');
  await hands.press('person.merge.compare');
  await page.getByRole('heading', { name: hands.t('person.clash.title') }).waitFor();
  await shot('two');
  await hands.answers('person.merge.stays', 'person.merge.one');
  await hands.types('person.merge.reason', 'Same photo ID');
  await hands.press('person.merge.submit');
  await hands.seesHeading(/Katherine/);
  await page.getByText('Catherine Maier').first().waitFor();
  await shot('merged');
  await hands.press('person.unmerge.open');
  await hands.types('person.unmerge.reason', 'Two people');
  await shot('separate');
  await hands.press('person.unmerge.submit');
  await page.getByText(hands.t('person.merged.none')).waitFor();
  expect(wrong).toEqual([]);
}

test('B-PER-1 B-A11Y-1 somebody is found once, two records are merged and separated, by keyboard alone', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  await foundOnce(keyboardOn(page, 'en'));
});

test('B-PER-1 B-A11Y-1 alguien se encuentra una sola vez, en español y con el dedo', async ({ launch }) => {
  test.setTimeout(240_000);
  const { page } = await launch({ arguments: ['--training'] });
  await inSpanish(handsOn(page, 'en'));
  await foundOnce(handsOn(page, 'es'));
});
