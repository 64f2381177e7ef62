/** The register of papers: numbers without gaps, snapshots, copies, and what cannot be printed (B-PAP-1). */
import { expect } from 'playwright/test';
import { textOf } from '../papers/tools';
import { type Desk, test } from '../support/counter';
import {
  finish,
  goodAnswers,
  ofPatient,
  patientName,
  saveTask,
  startSession,
  workThrough,
} from '../support/journey';

const counterPrinter = {
  name: 'counter',
  description: '',
  isDefault: true,
  state: 'idle',
  reason: '',
} as const;
const numbers = (papers: readonly { number: string }[]) => papers.map((paper) => paper.number).sort();

const issue = (
  desk: Desk,
  session: string,
  template: 'patientHandout' | 'mailInCover' | 'registrationConfirmation',
) => desk.call('paper.issue', { session, template, language: 'es', largePrint: true });

test('B-PAP-1: papers of a finish and later ones take numbers in a row; a refused one takes none', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main));
  expect(await issue(main, ready.id, 'registrationConfirmation')).toMatchObject({
    kind: 'refused',
    code: 'paper-not-due',
    facts: { template: 'registrationConfirmation' },
  });
  const submitted = await finish(main, ready);
  expect(numbers(submitted.papers)).toEqual(['P-000001', 'P-000002']);
  expect(await issue(main, ready.id, 'mailInCover')).toMatchObject({ code: 'paper-not-due' });
  const more = await issue(main, ready.id, 'patientHandout');
  expect(more).toMatchObject({
    kind: 'done',
    value: { number: 'P-000003', language: 'es', largePrint: true, prints: 0, issuedBy: 'Marta Ruiz' },
  });
  const wish = { session: ready.id, template: 'recoveryKey', language: 'en', largePrint: false } as const;
  expect(await main.call('paper.issue', wish)).toMatchObject({ code: 'paper-not-due' });
});

test('B-PAP-1: a finish that is refused for one paper makes none and finishes nothing', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main));
  const cover = { template: 'mailInCover', language: 'en', largePrint: false } as const;
  const reply = await main.call('registration.finish', {
    session: ready.id,
    version: ready.version,
    submittedOnStatePage: true,
    papers: [...ready.paperWishes, cover],
  });
  expect(reply).toMatchObject({ kind: 'refused', code: 'paper-not-due' });
  expect(await main.done('registration.open', { session: ready.id })).toMatchObject({
    state: 'open',
    papers: [],
  });
  expect(numbers((await finish(main, ready)).papers)).toEqual(['P-000001', 'P-000002']);
});

test('B-PAP-1: the bytes are made once; a second print is COPY 1, and the register counts', async ({
  house,
  main,
}) => {
  house.printer.printers = [counterPrinter];
  const { papers } = await finish(main, await workThrough(main, await startSession(main)));
  const paper = papers[0]?.id ?? '';
  const [one, two] = await Promise.all([
    main.done('paper.bytes', { paper }),
    main.done('paper.bytes', { paper }),
  ]);
  expect(two.sha256).toBe(one.sha256);
  const print = () => main.done('paper.print', { paper, printer: 'counter', copies: 1 });
  expect((await print()).paper.prints).toBe(1);
  expect((await print()).paper.prints).toBe(2);
  const [first, copy] = house.printer.jobs;
  expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(one.bytes))).toBe(true);
  expect(Buffer.from(copy?.bytes ?? []).equals(Buffer.from(one.bytes))).toBe(false);
  expect([first?.title, copy?.title]).toEqual([papers[0]?.number, papers[0]?.number]);
  expect(JSON.stringify(house.printer.jobs.map(({ title }) => title))).not.toContain("O'Connor");
  expect((await main.done('paper.bytes', { paper })).sha256).toBe(one.sha256);
});

for (const [already, wanted, marks] of [
  [0, 1, ['']],
  [0, 3, ['', 'COPY 1', 'COPY 2']],
  [1, 2, ['COPY 1', 'COPY 2']],
  [3, 1, ['COPY 3']],
] as const)
  test(`B-PAP-1: after ${already} sheets ${wanted} more are ${marks.join(', ') || 'the original'}`, async ({
    house,
    main,
  }) => {
    house.printer.printers = [counterPrinter];
    const { papers } = await finish(main, await workThrough(main, await startSession(main)));
    const paper = papers[0]?.id ?? '';
    const print = (copies: number) => main.done('paper.print', { paper, printer: 'counter', copies });
    if (already > 0) await print(already);
    const { paper: counted } = await print(wanted);
    expect(counted.prints).toBe(already + wanted);
    const original = await main.done('paper.bytes', { paper });
    const sheets = house.printer.jobs.slice(already);
    expect(sheets.map(({ copies }) => copies)).toEqual(marks.map(() => 1));
    for (const [index, mark] of marks.entries()) {
      const text = textOf(sheets[index]?.bytes ?? new Uint8Array());
      if (mark === '') expect(text).toBe(textOf(original.bytes));
      else expect(text).toContain(mark);
      expect(text.match(/COPY \d+/g) ?? []).toEqual((text.match(/COPY \d+/g) ?? []).map(() => mark));
    }
  });

test('a paper stays as it was issued, whatever is changed afterwards', async ({ house, main }) => {
  const { id, version, papers } = await finish(main, await workThrough(main, await startSession(main)));
  const paper = papers[0]?.id ?? '';
  const back = await main.done('registration.returned', { session: id, version, reason: 'Wrong name' });
  const name = { ...patientName, family: 'Changed' };
  await saveTask(main, back, 'details', { ...(goodAnswers(back).details as object), name });
  const { bytes } = await main.done('paper.bytes', { paper });
  expect(bytes.length).toBeGreaterThan(1000);
  const view = await main.done('patient.view', { patient: ofPatient(back).patient.id });
  expect(view.name.family).toBe('Changed');
  expect(view.papers).toHaveLength(2);
  expect(house.faults).toEqual([]);
});

for (const [state, code] of [
  ['gone', 'printer-gone'],
  ['stopped', 'printer-stopped'],
] as const)
  test(`a printer that is ${state} is told before a number is taken`, async ({ house, main }) => {
    if (state === 'stopped') house.printer.printers = [{ ...counterPrinter, state, reason: 'media-empty' }];
    const { papers } = await finish(main, await workThrough(main, await startSession(main)));
    const paper = papers[0]?.id ?? '';
    expect(await main.call('paper.print', { paper, printer: 'counter', copies: 1 })).toMatchObject({
      kind: 'refused',
      code,
      facts: { printer: 'counter' },
    });
    expect((await main.done('paper.bytes', { paper })).paper.prints).toBe(0);
    expect(house.printer.jobs).toEqual([]);
  });

test('a character that no font has is named before anything is printed', async ({ house, main }) => {
  house.printer.printers = [counterPrinter];
  const begun = await startSession(main);
  const name = { ...patientName, given: 'Ana 🦄' };
  const named = await saveTask(main, begun, 'details', { ...(goodAnswers(begun).details as object), name });
  const { papers } = await finish(main, await workThrough(main, named, ['details']));
  const refused = {
    kind: 'refused',
    code: 'no-glyph',
    facts: { character: '🦄', codePoint: 'U+1F984' },
  };
  const paper = papers[0]?.id ?? '';
  expect(await main.call('paper.bytes', { paper })).toMatchObject(refused);
  expect(await main.call('paper.print', { paper, printer: 'counter', copies: 1 })).toMatchObject(refused);
  expect(house.printer.jobs).toEqual([]);
});

test('a job’s states reach the window as notices without a person’s data', async ({ house, main }) => {
  house.printer.printers = [counterPrinter];
  const { papers } = await finish(main, await workThrough(main, await startSession(main)));
  const heard: unknown[] = [];
  main.onNotice((notice) => heard.push(notice));
  const { job } = await main.done('paper.print', {
    paper: papers[0]?.id ?? '',
    printer: 'counter',
    copies: 2,
  });
  house.printer.follow?.({ job: 'job-1', state: 'stopped', reason: 'media-empty' });
  expect(heard).toEqual([{ kind: 'print', job, state: 'stopped', reason: 'media-empty' }]);
});

test('a paper that is not there is not found', async ({ main }) => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await main.call('paper.bytes', { paper: nobody })).toMatchObject({
    kind: 'refused',
    code: 'not-found',
  });
});
