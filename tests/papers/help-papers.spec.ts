/** What stands on the papers of help sessions. */
import { expect, test } from 'playwright/test';
import type { PaperInput } from '../../main/papers/content';
import { named, paper } from './samples';
import { letters, render, textOf } from './tools';

const text = async (input: PaperInput) => letters(textOf(await render(input)));
const states = ['have', 'missing', 'unsure'] as const;

for (const said of states)
  test(`R-MD-1 a requirement that is said to be ${said}: the office that issues it stands there only where it lacks`, async () => {
    const sample = paper('certifierChecklist');
    if (sample.template !== 'certifierChecklist') throw new Error('another paper');
    const requirements = [{ item: 'controlledSubstanceRegistrationUnlimited', said }];
    const found = await text({ ...sample, content: { ...sample.content, requirements, bonaFide: [] } });
    const office = letters(
      'What to do: The Connecticut Department of Consumer Protection issues this registration.',
    );
    expect(found.includes(office)).toBe(said !== 'have');
    expect(found).toContain(
      letters(
        { have: 'You have this.', missing: 'This is missing.', unsure: 'Not sure yet: look it up.' }[said],
      ),
    );
  });

test('R-MD-3 B-REG-3 secrets are named as what belongs on the state’s page only, and nothing asks for them', async () => {
  const found = await text(paper('certifierChecklist'));
  expect(found).toContain(letters("belong on the state's page only. Nobody at this store asks for them."));
  expect(found).toContain(letters('Physicians do not prescribe marijuana.'));
});

test('R-PMP-1 R-PMP-2 R-PMP-3 the CPMRS guide has eight steps with their days, the time of the approval and the password', async () => {
  const found = await text(paper('cpmrsGuide'));
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) expect(found).toMatch(new RegExp(`${number}\\.[A-Z]`));
  for (const part of [
    'Done on February 26, 2026',
    "For example a copy of your driver's license, passport, or government-issued photo ID.",
    'Allow up to 2 to 3 weeks for approval.',
    'from March 12, 2026 to March 19, 2026',
    'Change it every 6 months.',
    'Change the password by August 26, 2026',
  ])
    expect(found).toContain(letters(part));
});

test('R-PMP-2 once it is approved the guide says when, and no longer when to expect it', async () => {
  const sample = paper('cpmrsGuide');
  if (sample.template !== 'cpmrsGuide') throw new Error('another paper');
  const approval = { approvedOn: '2026-03-16', passwordSetOn: '2026-02-26' };
  const found = await text({ ...sample, content: { ...sample.content, approval } });
  expect(found).toContain(letters('Approved on March 16, 2026'));
  expect(found).not.toContain(letters('Approval to be expected'));
});

test('R-PMP-9 who may look, and for what, stands on the guide in both languages', async () => {
  const english = await text(paper('cpmrsGuide'));
  for (const part of [
    'Prescribers: for patients under their care',
    'Pharmacists: for customers seeking to have a prescription filled',
    'Law enforcement: for prescription fraud investigations',
    "enter a patient's first name, last name, and date of birth",
  ])
    expect(english).toContain(letters(part));
  const spanish = await text(paper('cpmrsGuide', { language: 'es' }, named('Ana', 'Sol')));
  expect(spanish).toContain(letters('Farmacéuticos: para clientes que desean surtir una receta'));
});
