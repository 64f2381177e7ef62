/** Forms that are sent twice make one paper; letters of a list are made in one act, and their QR leads back. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { caring } from '../support/caregivers';
import { type Desk, test } from '../support/counter';
import { aJpeg } from '../support/files';
import { finish, goodAnswers, ofPatient, saveTask, startSession, workThrough } from '../support/journey';
import { enterCard, expiresOn, opensOn, registered, travel } from '../support/renewals';

const key = '11111111-2222-4333-8444-555555555555';
const filter = { due: 'open', kind: null, whose: 'all' } as const;
const look = { language: 'en', largePrint: false } as const;
const printer = { name: 'counter', description: '', isDefault: true, state: 'idle', reason: '' } as const;
const serialOf = (number: string) => Number(number.slice(2));

const codeOf = (what: 'S' | 'P', id: string) => `CS1R${what}${id.replaceAll('-', '').toUpperCase()}`;

/** A further patient with a card, spoken to in Spanish. */
async function another(desk: Desk, number: string): Promise<string> {
  const name = { given: 'Berta', middle: '', family: 'Okafor', suffix: '' };
  const view = ofPatient(
    await desk.done('registration.start', {
      person: { kind: 'new', name, birthDate: '1971-02-03' },
      language: 'es',
    } as InputOf<'registration.start'>),
  );
  const details = { ...(goodAnswers(view).details as object), name, birthDate: '1971-02-03' };
  const named = await saveTask(desk, await saveTask(desk, view, 'certification'), 'details', details);
  const done = await finish(desk, await workThrough(desk, named, ['certification', 'details']));
  await enterCard(desk, done.patient.id, number);
  return done.patient.id;
}

test('R-MD-4 B-PAP-1 a letter that is asked for twice is one paper; other words under the same key are refused', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  travel(house, opensOn);
  const wish = { patient: patient.id, ...look, key };
  const first = await main.done('renewal.letter', wish);
  expect(await main.done('renewal.letter', wish)).toEqual(first);
  expect(await main.call('renewal.letter', { ...wish, language: 'es' })).toMatchObject({
    kind: 'refused',
    code: 'form-sent-before',
  });
  const next = await main.done('renewal.letter', { ...wish, key: null });
  expect(serialOf(next.number)).toBe(serialOf(first.number) + 1);
});

test('B-REG-4 B-REG-5 B-PAP-1 a call sheet, a visitor log and a paper of a session take one number each, however often they are sent', async ({
  main,
}) => {
  const view = await saveTask(main, await startSession(main), 'certification', { certified: 'no' });
  const sheet = { filter, ...look, key };
  const first = await main.done('followUp.callSheet', sheet);
  expect(await main.done('followUp.callSheet', sheet)).toEqual(first);
  const log = { from: '2026-03-01', until: '2026-03-10', largePrint: false, key: key.replace('1', '2') };
  const logged = await main.done('visitor.log', log as InputOf<'visitor.log'>);
  expect(await main.done('visitor.log', log as InputOf<'visitor.log'>)).toEqual(logged);
  const paper = {
    session: view.id,
    template: 'certifierHandout',
    ...look,
    key: key.replace('1', '3'),
  } as const;
  const made = await main.done('paper.issue', paper);
  expect(await main.done('paper.issue', paper)).toEqual(made);
  expect([first, logged, made].map(({ number }) => serialOf(number))).toEqual([1, 2, 3]);
});

test('R-PAT-6 a document that is sent twice is kept once; another one under the same key is refused', async ({
  main,
}) => {
  const { id: session } = await startSession(main);
  const wish: InputOf<'document.keep'> = {
    session,
    proof: 'identity',
    kind: 'passport',
    mime: 'image/jpeg',
    bytes: aJpeg(1200, 900, 'a passport'),
    enclosed: false,
    keep: { kind: 'afterEnd' },
    key,
  };
  const kept = await main.done('document.keep', wish);
  expect(await main.done('document.keep', wish)).toEqual(kept);
  const other = { ...wish, bytes: aJpeg(1200, 900, 'another passport') };
  expect(await main.call('document.keep', other)).toMatchObject({ code: 'form-sent-before' });
  expect(await main.done('document.ofSession', { session })).toHaveLength(1);
});

test('R-MD-4 B-PAP-1 the QR of a letter opens the patient’s page; nobody else’s code does', async ({
  house,
  main,
}) => {
  const { id: session, patient } = await registered(main);
  travel(house, opensOn);
  const { id } = await main.done('renewal.letter', { patient: patient.id, ...look });
  expect((await main.done('paper.bytes', { paper: id })).bytes.length).toBeGreaterThan(1000);
  const read = (text: string) => main.done('scan.read', { text });
  expect(await read(codeOf('P', patient.id))).toEqual({ kind: 'patient', id: patient.id });
  expect(await read(codeOf('S', session))).toEqual({ kind: 'session', id: session });
  expect(await read(codeOf('P', session))).toEqual({ kind: 'unknown' });
  expect(
    await main.raw('scan.read', { text: codeOf('P', patient.id).replace('CS1R', 'CS1T') }),
  ).toMatchObject({
    kind: 'refused',
    code: 'scan-training',
  });
});

test('R-MD-4 B-REG-4 all letters of the list in one act: a number each, each in its patient’s language, one job', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const berta = await another(main, 'MMP-100009');
  await caring(main, { patient: patient.id });
  travel(house, opensOn);
  const due = await main.done('renewal.lettersDue', { filter });
  // Each patient once, however many calls they stand on the list with.
  expect(due.more).toBe(false);
  expect(due.patients.map(({ id, language }) => [id, language]).sort()).toEqual(
    [
      [patient.id, 'en'],
      [berta, 'es'],
    ].sort(),
  );
  expect(due.patients.map((one) => one.expiresOn)).toEqual([expiresOn, expiresOn]);
  const wish = {
    patients: due.patients.map(({ id }) => id),
    language: null,
    largePrint: false,
    key,
  };
  const { papers } = await main.done('renewal.letters', wish);
  expect(papers.map(({ language }) => language).sort()).toEqual(['en', 'es']);
  const [one = 0, other = 0] = papers.map(({ number }) => serialOf(number));
  expect(other).toBe(one + 1);
  expect((await main.done('renewal.letters', wish)).papers).toEqual(papers);

  house.printer.printers = [printer];
  const together = { papers: papers.map(({ id }) => id), printer: 'counter' };
  await main.done('paper.printAll', together);
  await expect
    .poll(() => house.printer.jobs.map(({ title }) => title))
    .toEqual(papers.map(({ number }) => number));
  const page = await main.done('patient.view', { patient: berta });
  expect(page.papers.find(({ template }) => template === 'renewalLetter')?.prints).toBe(1);
  // Whoever stands on the list of today alone.
  const kind = { ...filter, kind: 'certificateToArrive' } as const;
  expect((await main.done('renewal.lettersDue', { filter: kind })).patients).toEqual([]);
});

test('R-MD-4 one patient without a letter takes the whole act back', async ({ house, main }) => {
  const { patient } = await registered(main);
  const { patient: never } = await startSession(main, { birthDate: '1999-01-01' });
  travel(house, opensOn);
  const wish = { patients: [patient.id, never.id], ...look };
  expect(await main.call('renewal.letters', wish)).toMatchObject({ code: 'paper-not-due' });
  expect((await main.done('patient.view', { patient: patient.id })).papers).toHaveLength(2);
  expect(await main.raw('renewal.letters', { ...wish, patients: [] })).toMatchObject({
    kind: 'invalid',
    fields: { patients: { word: 'wrong.choose' } },
  });
});
