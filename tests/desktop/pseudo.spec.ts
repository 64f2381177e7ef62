/** Every screen in the pseudo-language: all text comes from the catalogue, and text that is longer fits. */
import path from 'node:path';
import { loadRulebook, loadSamples } from '../../main/resources';
import { loadTraining, loadTrainingStaff } from '../../main/training-resources';
import { sourceWord } from '../../preload/contract/rulebook-sources';
import { addresses, knownOf } from '../support/addresses';
import { expect, test } from '../support/desktop';
import { closeDialog, dialogs, openDialog } from '../support/dialogs';
import { handsOn } from '../support/hands';
import { pseudoProgram } from '../support/pseudo-program';
import { openAddress } from '../support/screen-checks';
import { ask } from '../support/steps/mid-task';
import { wrongWords } from '../support/text-checks';

const resources = path.resolve(import.meta.dirname, '../../resources');
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (text: string) => new RegExp(quoted(text), 'g');

/** What a rule holds that is no word of a closed set: addresses, links; and where it is cited from. */
async function theRulebooksOwn(): Promise<RegExp[]> {
  const { rules } = await loadRulebook(resources);
  const texts = rules.rules.flatMap(({ value }): readonly unknown[] =>
    Array.isArray(value) ? value : [value],
  );
  const addresses = texts
    .filter((text): text is string => typeof text === 'string')
    .filter((text) => /[^a-zA-Z0-9-]/.test(text));
  const citations = rules.rules.map(({ source }) => source).filter((source) => sourceWord(source) === null);
  // Longest first: one may be a part of another.
  return [rules.name, ...citations, ...addresses].toSorted((a, b) => b.length - a.length).map(exactly);
}

/** What no catalogue holds. */
async function theStoresOwn(): Promise<RegExp[]> {
  const { people, programme } = await loadTraining(resources);
  const { accounts } = await loadTrainingStaff(resources);
  const [sample] = await loadSamples(resources);
  const madeUp = people.flatMap(({ name, email, address }) => [
    name.given,
    name.family,
    email,
    address.line1,
    `${address.town}, ${address.state}`,
    // Where and for how much an order is brought.
    `${address.town} · `,
  ]);
  return [
    // Days and times as Intl writes them.
    /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}(, \d{1,2}:\d\d\s[AP]M)?/g,
    /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat), (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}\b/g,
    /\b\d{1,2}:\d\d(\s[AP]M)?\s–\s\d{1,2}:\d\d\s[AP]M\b|\$\d[\d,]*\.\d\d\b/g,
    // Numbers that people read out: card, session, paper.
    /\b(TRAIN|NOBODY|T-[A-Z])-\d+/g,
    // The head of the audit trail, and the state's own address.
    /\b[0-9a-f]{64}\b|https:\/\/biznet\.ct\.gov\/dcp-mmrp/g,
    // The trail is a record: calls keep their names there.
    /^[a-z]\w*\.[a-z]\w*$/gi,
    // A rulebook by the beginning of its hash, and why training mode confirmed a rule.
    /\([0-9a-f]{8}\)|^Training \S+$/g,
    ...(await theRulebooksOwn()),
    ...madeUp.map(exactly),
    ...accounts.flatMap(({ name, passphrase }) => [name, passphrase]).map(exactly),
    exactly(sample?.profile.name ?? ''),
    // Facts that training mode types: the certifier, what was shown at the counter, the group's name.
    /Dr\. Sam Example|Example identity card|^Staff$/g,
    // Whoever is helped, a minor, and who waits in the queue: all made up.
    /Ana María|O'Connor-Nguyễn|Rosa|Delgado|ana@example\.org|12 Farmington Avenue|Apt 3|Hartford, CT 06105/g,
    /(Mina|Pedro|Cora) (Minorsample|Prescriptor-Ejemplo|Certifiersample)|(Alma|Jo|Sam) Example/g,
    // How the made-up store delivers.
    ...[programme.towns?.join('\n') ?? '', programme.service].map(exactly),
    // What the library of the board's lists says of a handle; it has no words in the pseudo-language.
    /^Drag /g,
    // The segments of an empty day, as the date field writes them.
    /^(mm|dd|yyyy)$/g,
  ];
}

test('B-A11Y-1 every screen in the pseudo-language: nothing is untranslated, nothing is cut off', async ({
  launch,
  dataFolder,
}) => {
  const facts = await theStoresOwn();
  const program = await pseudoProgram(dataFolder);
  const { page } = await launch({ program, arguments: ['--training'] });
  const hands = handsOn(page, 'pseudo');
  const wrong: string[] = [];
  const look = async (name: string) => wrong.push(...(await wrongWords(page, name, facts)));

  await hands.sees('signIn.title');
  await look('sign-in');
  await hands.press('training.signInAs', { name: 'Morgan Ledger' });
  await hands.sees('today.title');
  const known = await knownOf(page);
  for (const [name, address] of addresses(known)) {
    await openAddress(page, address);
    await look(name);
  }
  for (const [name, address, button] of dialogs(known)) {
    await openDialog(hands, address, button);
    await look(name);
    await closeDialog(hands);
  }
  await openAddress(page, '/card');
  await hands.press('card.check');
  await page.locator('.error-summary').waitFor();
  await look('error summary');
  await hands.press('reading.open');
  await page.getByRole('dialog').waitFor();
  await look('text and language');
  await page.keyboard.press('Escape');
  await hands.press('frame.lock');
  await hands.sees('locked.title');
  await look('locked');
  await hands.types('locked.pin', '100001');
  await hands.press('locked.submit');
  await hands.sees('card.title');

  await ask(page, 'registration.handOver', { session: known.open, tasks: ['review'], language: 'en' });
  await page.getByRole('button', { name: hands.t('walkIn.welcome.begin') }).waitFor();
  await look('walk-in');
  await hands.press('walkIn.welcome.begin');
  await hands.sees('walkIn.review.title');
  await look('walk-in review');
  await hands.press('walkIn.staff.button');
  await page.getByRole('dialog').waitFor();
  await look('take back');
  expect(wrong.join('\n')).toBe('');
});
