/** B-RUL-1: a manager confirms, sets, loads and replays; the next call of every window decides by it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { outsideFile } from '../../main/electron/scanner-folder';
import { noFiles } from '../../main/scope/outside-files';
import type { InputOf } from '../../preload/contract/calls';
import type { Notice } from '../../preload/contract/notices';
import { Day } from '../../preload/contract/values';
import {
  colleague,
  type Desk,
  type FoundedHouse,
  foundedHouse,
  manager,
  resources,
  test,
} from '../support/counter';
import { aJpeg } from '../support/files';
import { finish, startSession, workThrough } from '../support/journey';

const keyed = () => crypto.randomUUID();
const day = (text: string) => Day.parse(text);
const reason = 'Read in the department’s own pages';

const hashNow = async (desk: Desk) => (await desk.done('rulebook.list', {})).book.hash;

async function setValue(
  desk: Desk,
  rule: InputOf<'rulebook.setValue'>['rule'],
  value: number | null,
  from: string,
) {
  const form = { key: keyed(), book: await hashNow(desk), rule, value, from: day(from), reason };
  return desk.call('rulebook.setValue', form);
}

async function confirm(desk: Desk, rule: InputOf<'rulebook.confirm'>['rule'], from: string, more = {}) {
  const page = await desk.done('rulebook.rule', { rule });
  const waits = page.versions.find(({ mayConfirm }) => mayConfirm);
  if (!waits) throw new Error('nothing waits');
  const { at, version } = waits;
  const form = {
    key: keyed(),
    book: page.book.hash,
    rule,
    at,
    from,
    source: version.source,
    read: true,
    reason,
    ...more,
  };
  return desk.raw('rulebook.confirm', form);
}

const inForce = async (desk: Desk, rule: InputOf<'rulebook.rule'>['rule']) =>
  (await desk.done('rulebook.rule', { rule })).line.inForce?.version.value;

test('B-RUL-1 a rule is confirmed for a later day, and decides from the store’s midnight on', async ({
  house,
  main,
}) => {
  const { today } = await main.done('rulebook.list', {});
  expect(today).toBe('2026-03-10');
  expect(await confirm(main, 'allotment.default', '2026-03-12')).toMatchObject({ kind: 'done' });
  const page = await main.done('rulebook.rule', { rule: 'allotment.default' });
  expect(page.versions.map(({ standing, version }) => [standing, version.value])).toEqual([
    ['inForce', 98_000],
    ['confirmed', 140_000],
    ['scheduled', 140_000],
  ]);
  expect(page.acts).toMatchObject([{ kind: 'confirmed', from: '2026-03-12', reason, by: 'Marta Ruiz' }]);
  // The store stands in New York: the day changes at 04:00 UTC.
  house.clock.now = '2026-03-12T03:59:59.000Z';
  expect(await inForce(main, 'allotment.default')).toBe(98_000);
  house.clock.now = '2026-03-12T04:00:00.000Z';
  expect(await inForce(main, 'allotment.default')).toBe(140_000);
});

for (const [what, change, expected] of [
  ['a day that has passed', { from: '2026-03-09' }, { fields: { from: { word: 'wrong.rulebookPast' } } }],
  ['an unread source', { read: false }, { fields: { read: { word: 'wrong.sourceUnread' } } }],
  ['no reason', { reason: ' ' }, { fields: { reason: { word: 'wrong.required' } } }],
  [
    'a source that names nothing',
    { source: 'my cousin' },
    { fields: { source: { word: 'wrong.ruleSource' } } },
  ],
  ['a place of another rule', { at: 0 }, { kind: 'refused', code: 'rulebook-gone' }],
  ['an older rulebook', { book: 'a'.repeat(64) }, { kind: 'stale' }],
] as const)
  test(`B-RUL-1 a rule is not confirmed with ${what}`, async ({ main }) => {
    expect(await confirm(main, 'allotment.default', '2026-03-10', change)).toMatchObject(expected);
    expect(await inForce(main, 'allotment.default')).toBe(98_000);
  });

test('B-RUL-1 a better source is kept with the confirmation; taken back, the rule waits again', async ({
  main,
}) => {
  const source = 'CGS 21a-408d';
  expect(await confirm(main, 'equivalency.purchase', '2026-03-10', { source })).toMatchObject({
    kind: 'done',
  });
  const page = await main.done('rulebook.rule', { rule: 'equivalency.purchase' });
  const held = page.versions.find(({ standing }) => standing === 'inForce');
  expect(held?.version).toMatchObject({
    source,
    certainty: 'LIKELY',
    verifiedBy: 'Marta Ruiz',
    verifiedOn: '2026-03-10',
  });
  const form = {
    key: keyed(),
    book: page.book.hash,
    rule: 'equivalency.purchase',
    at: held?.at ?? 0,
    from: day('2026-03-10'),
    reason,
  } as const;
  await main.done('rulebook.takeBack', form);
  const after = await main.done('rulebook.rule', { rule: 'equivalency.purchase' });
  expect(after.line).toMatchObject({ inForce: null, waiting: true, changedHere: true });
  expect(after.acts.map(({ kind }) => kind)).toEqual(['takenBack', 'confirmed']);
  expect(
    await main.call('rulebook.takeBack', { ...form, key: keyed(), book: after.book.hash }),
  ).toMatchObject({
    code: 'rulebook-gone',
  });
});

test('B-RUL-1 a form that is sent twice makes one act; with other answers it is refused', async ({
  main,
}) => {
  const book = await hashNow(main);
  const form = {
    key: keyed(),
    book,
    rule: 'card.expiresSoon',
    value: 20,
    from: day('2026-03-10'),
    reason,
  } as const;
  const replies = await Promise.all([1, 2, 3].map(() => main.call('rulebook.setValue', form)));
  expect(replies.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  expect((await main.done('rulebook.list', {})).acts.filter(({ kind }) => kind === 'valueSet')).toHaveLength(
    1,
  );
  expect(await main.call('rulebook.setValue', { ...form, value: 25 })).toMatchObject({
    code: 'form-sent-before',
  });
  expect(await main.call('rulebook.setValue', { ...form, key: keyed() })).toMatchObject({ kind: 'stale' });
});

test('B-RUL-1 values of another kind, and none where one is needed, are told at the field', async ({
  main,
}) => {
  const raw = async (rule: string, value: unknown) =>
    main.raw('rulebook.setValue', {
      key: keyed(),
      book: await hashNow(main),
      rule,
      value,
      from: '2026-03-10',
      reason,
    });
  expect(await raw('card.expiresSoon', 'soon')).toMatchObject({
    fields: { value: { word: 'wrong.ruleValue' } },
  });
  expect(await raw('card.expiresSoon', -1)).toMatchObject({ fields: { value: { word: 'wrong.ruleValue' } } });
  expect(await raw('clock.tolerance', null)).toMatchObject({
    fields: { value: { word: 'wrong.ruleNeeded' } },
  });
  expect(await raw('certification.validity', 2)).toMatchObject({ kind: 'refused', code: 'rulebook-gone' });
  expect(await raw('renewal.reminders', [45, 15])).toMatchObject({ kind: 'done' });
  expect(await raw('allotment.externalMissing', 'block')).toMatchObject({ kind: 'done' });
});

test('B-RUL-1 the rulebook is a manager’s', async ({ house, main }) => {
  const desk = await colleague(house, 'Fay Frontdesk', ['frontDesk', 'pharmacist']);
  expect((await desk.call('rulebook.list', {})).kind).toBe('denied');
  const form = {
    key: keyed(),
    book: await hashNow(main),
    rule: 'card.expiresSoon',
    value: 1,
    from: day('2026-03-10'),
    reason,
  } as const;
  expect((await desk.call('rulebook.setValue', form)).kind).toBe('denied');
});

test('B-RUL-1 the next call of every window decides by the new rulebook, also after a restart', async ({
  house,
  main,
}) => {
  const desk = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const session = await startSession(desk);
  expect((await desk.done('document.terms', { session: session.id })).daysAfterEnd).toBe(30);
  expect(await setValue(main, 'retention.afterEnd', 45, '2026-03-10')).toMatchObject({ kind: 'done' });
  expect((await desk.done('document.terms', { session: session.id })).daysAfterEnd).toBe(45);
  const again = await house.restart();
  const window = again.window('main');
  await window.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  expect(await inForce(window, 'retention.afterEnd')).toBe(45);
  await again.counter.close();
});

test('R-PAT-6 B-RUL-1 once the retention rule is set it decides for each document, and the sweep follows it', async ({
  house,
  main,
}) => {
  const session = await workThrough(main, await startSession(main), ['documents']);
  const document = {
    session: session.id,
    proof: 'identity',
    kind: 'passport',
    mime: 'image/jpeg',
    bytes: aJpeg(1200, 900),
    enclosed: true,
  } as const;
  expect((await main.done('document.terms', { session: session.id })).retentionDays).toBeNull();
  expect(await main.call('document.keep', { ...document, keep: { kind: 'rule' } })).toMatchObject({
    fields: { keep: { word: 'wrong.choose' } },
  });
  expect(await setValue(main, 'retention.documents', 10, '2026-03-10')).toMatchObject({ kind: 'done' });
  expect((await main.done('document.terms', { session: session.id })).retentionDays).toBe(10);
  expect((await main.done('document.register', { before: null })).retentionDays).toBe(10);
  const kept = await main.done('document.keep', { ...document, keep: { kind: 'afterEnd' } });
  expect(kept).toMatchObject({ keepUntil: '2026-03-20', keepDaysAfter: null });
  house.clock.now = '2026-03-20T15:00:00.000Z';
  expect(await main.done('document.ofSession', { session: session.id })).toHaveLength(1);
  house.clock.now = '2026-03-21T15:00:00.000Z';
  expect(await main.done('document.ofSession', { session: session.id })).toEqual([]);
  expect((await main.done('document.register', { before: null })).deletions).toMatchObject([{ how: 'due' }]);
});

interface Place {
  readonly house: FoundedHouse;
  readonly main: Desk;
  /** Chooses a file with this text; answers its token. */
  choose(text: string): Promise<string>;
}

async function withFiles(work: (place: Place) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'counterside-rules-'));
  const path = join(folder, 'rules.json');
  const house = await foundedHouse({ files: { ...noFiles, chooseFile: async () => outsideFile(path) } });
  const heard: Notice[] = [];
  house.main.onNotice((notice) => void heard.push(notice));
  try {
    await work({
      house,
      main: house.main,
      async choose(text) {
        await writeFile(path, text);
        const { token } = await house.main.done('rulebook.chooseFile', {});
        await expect
          .poll(() => heard.some((one) => one.kind === 'file' && one.token === token && one.chosen))
          .toBe(true);
        return token;
      },
    });
    expect(house.faults).toEqual([]);
  } finally {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Raw = { version: string; id: string; rules: Record<string, unknown>[] };
const shipped = async (change: (file: Raw) => void = () => undefined): Promise<string> => {
  const file: Raw = JSON.parse(await readFile(join(resources, 'rulebooks', 'ct-mmp.json'), 'utf8'));
  file.version = '1.1.0';
  change(file);
  return JSON.stringify(file);
};
const ofRule = ({ rules }: Raw, id: string) => rules.find((rule) => rule.id === id) ?? {};

test('B-RUL-1 a later file is compared, loaded for a later day, and decides from the store’s midnight on', () =>
  withFiles(async ({ house, main, choose }) => {
    await setValue(main, 'card.expiresSoon', 20, '2026-03-10');
    const token = await choose(
      await shipped((file) => {
        Object.assign(ofRule(file, 'delivery.minimum'), { value: 10_000 });
        Object.assign(ofRule(file, 'card.expiresSoon'), { value: 45 });
      }),
    );
    const compared = await main.done('rulebook.compare', { token });
    if (compared.kind !== 'good') throw new Error('the file is good');
    expect(compared.file.version).toBe('1.1.0');
    expect(compared.differences.map(({ rule, kind, own }) => [rule, kind, own])).toEqual([
      ['card.expiresSoon', 'changed', true],
      ['delivery.minimum', 'changed', false],
    ]);
    const form = {
      key: keyed(),
      book: compared.book.hash,
      file: compared.file.hash,
      token,
      reason,
    };
    for (const from of ['2026-03-09', '2026-03-10'])
      expect(await main.call('rulebook.load', { ...form, from: day(from) })).toMatchObject({
        fields: { from: { word: 'wrong.rulebookFuture' } },
      });
    await main.done('rulebook.load', { ...form, from: day('2026-03-11') });
    expect(await inForce(main, 'delivery.minimum')).toBe(7_500);
    house.clock.now = '2026-03-11T03:59:59.000Z';
    expect(await inForce(main, 'card.expiresSoon')).toBe(20);
    house.clock.now = '2026-03-11T04:00:00.000Z';
    expect(await inForce(main, 'card.expiresSoon')).toBe(45);
    expect(await inForce(main, 'delivery.minimum')).toBe(10_000);
    const { books } = await main.done('rulebook.inUse', {});
    expect(books.map(({ act }) => act.kind)).toEqual(['loaded', 'valueSet', 'shipped']);
  }));

test('B-RUL-1 a bad file is refused with the path of what is wrong, and nothing is loaded', () =>
  withFiles(async ({ main, choose }) => {
    const before = await hashNow(main);
    for (const [change, paths] of [
      [(file: Raw) => Object.assign(file.rules[0] ?? {}, { value: 'one' }), ['rules[0].value']],
      [(file: Raw) => Object.assign(file.rules[2] ?? {}, { colour: 'green' }), ['rules[2].colour']],
      [
        (file: Raw) => Object.assign(ofRule(file, 'clock.tolerance'), { value: null }),
        ['rules.clock.tolerance'],
      ],
      [(file: Raw) => file.rules.splice(0, 1), ['rules.certification.validity']],
    ] as const) {
      const token = await choose(await shipped((file) => void change(file)));
      expect(await main.done('rulebook.compare', { token })).toEqual({ kind: 'bad', paths, more: 0 });
    }
    for (const [text, code] of [
      ['no rulebook at all', 'rulebook-unreadable'],
      [await shipped((file) => Object.assign(file, { id: 'other' })), 'rulebook-other'],
      [await shipped((file) => Object.assign(file, { version: '1.0.0' })), 'rulebook-not-later'],
      [await shipped(), 'rulebook-same'],
    ] as const)
      expect(await main.call('rulebook.compare', { token: await choose(text) }), code).toMatchObject({
        code,
      });
    expect(await hashNow(main)).toBe(before);
  }));

test('B-RUL-1 what was compared is what is loaded, whatever becomes of the file; an older rulebook is stale', () =>
  withFiles(async ({ main, choose }) => {
    const good = await shipped((file) => Object.assign(ofRule(file, 'delivery.minimum'), { value: 10_000 }));
    const token = await choose(good);
    const compared = await main.done('rulebook.compare', { token });
    if (compared.kind !== 'good') throw new Error('the file is good');
    const { book, file } = compared;
    const form = { key: keyed(), book: book.hash, file: file.hash, token, from: day('2026-04-01'), reason };
    const other = await choose('something else');
    expect(await main.call('rulebook.load', { ...form, key: keyed(), token: other })).toMatchObject({
      code: 'rulebook-unreadable',
    });
    await setValue(main, 'card.expiresSoon', 20, '2026-03-10');
    expect(await main.call('rulebook.load', form)).toMatchObject({ kind: 'stale' });
    const again = await main.done('rulebook.compare', { token });
    if (again.kind !== 'good') throw new Error('the file is good');
    await main.done('rulebook.load', { ...form, key: keyed(), book: again.book.hash });
    expect((await main.done('rulebook.list', {})).acts[0]).toMatchObject({
      kind: 'loaded',
      from: '2026-04-01',
    });
  }));

test('B-RUL-1 R-CARD-1 a verdict is replayed by the rules and the records of its day', async ({
  house,
  main,
}) => {
  const session = await finish(main, await workThrough(main, await startSession(main)));
  const patient = session.patient.id;
  const card = {
    patient,
    kind: 'card',
    number: 'MMP-000111',
    issuedOn: '2026-03-08',
    printedExpiry: '2027-03-01',
  } as const;
  await main.done('card.record', card);
  house.clock.now = '2026-03-12T15:00:00.000Z';
  await setValue(main, 'card.expiresSoon', 365, '2026-03-12');
  const replay = async (about: string, known: string, book: string | null = null) =>
    main.done('rulebook.replayCard', { patient, day: day(about), known: day(known), book });
  expect((await replay('2026-03-10', '2026-03-09')).verdict.kind).toBe('notYetRegistered');
  const then = await replay('2026-03-11', '2026-03-11');
  expect([then.verdict.kind, then.ofDay]).toEqual(['valid', true]);
  const now = await replay('2026-03-12', '2026-03-12');
  expect(now.verdict).toMatchObject({ kind: 'expiresSoon', expiresOn: '2027-03-01' });
  expect(now.rules.find(({ rule }) => rule.id === 'card.expiresSoon')?.version.value).toBe(365);
  const { books } = await main.done('rulebook.inUse', {});
  const older = await replay('2026-03-12', '2026-03-12', books.at(-1)?.hash ?? null);
  expect([older.verdict.kind, older.ofDay]).toEqual(['valid', false]);
  expect(
    await main.call('rulebook.replayCard', {
      patient,
      day: day('2026-03-12'),
      known: day('2026-03-13'),
      book: null,
    }),
  ).toMatchObject({
    fields: { known: { word: 'wrong.rulebookLater' } },
  });
});
