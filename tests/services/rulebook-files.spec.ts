/** B-RUL-1: a whole later rulebook from a file: compared, refused by its path, loaded for a later day. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { outsideFile } from '../../main/electron/scanner-folder';
import { noFiles } from '../../main/scope/outside-files';
import type { Notice } from '../../preload/contract/notices';
import { type Desk, type FoundedHouse, foundedHouse, resources, test } from '../support/counter';
import { day, hashNow, inForce, keyed, reason, setValue } from '../support/rulebook';

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

async function loadFrom({ main, choose }: Place, rule: string, change: object, from: string): Promise<void> {
  const text = await shipped((file) => Object.assign(ofRule(file, rule), change));
  const token = await choose(text);
  const compared = await main.done('rulebook.compare', { token });
  if (compared.kind !== 'good') throw new Error('the file is good');
  const { book, file } = compared;
  await main.done('rulebook.load', {
    key: keyed(),
    book: book.hash,
    file: file.hash,
    token,
    from: day(from),
    reason,
  });
}

async function confirmFrom(main: Desk, from: string, takeOverKnown?: boolean) {
  const page = await main.done('rulebook.rule', { rule: 'allotment.certifierMay' });
  const waits = page.versions.find(({ mayConfirm }) => mayConfirm);
  if (!waits) throw new Error('nothing waits');
  return main.call('rulebook.confirm', {
    key: keyed(),
    book: page.book.hash,
    rule: 'allotment.certifierMay',
    at: waits.at,
    from: day(from),
    source: waits.version.source,
    read: true,
    reason,
    takeOverKnown,
  });
}

test('B-RUL-1 R-ALW-2 taken back before its day, what the file had set for that day holds again', () =>
  withFiles(async (place) => {
    const { house, main } = place;
    await loadFrom(place, 'allotment.certifierMay', { source: 'house' }, '2026-03-20');
    expect(await confirmFrom(main, '2026-03-20')).toMatchObject({ kind: 'done' });
    const page = await main.done('rulebook.rule', { rule: 'allotment.certifierMay' });
    const own = page.versions.find(({ mayTakeBack }) => mayTakeBack);
    await main.done('rulebook.takeBack', {
      key: keyed(),
      book: page.book.hash,
      rule: 'allotment.certifierMay',
      at: own?.at ?? 0,
      from: day('2026-03-11'),
      reason,
    });
    for (const now of ['2026-03-19T15:00:00.000Z', '2026-03-20T15:00:00.000Z']) {
      house.clock.now = now;
      expect(await inForce(main, 'allotment.certifierMay')).toEqual(['lower']);
    }
  }));

test('B-RUL-1 whoever confirms before a file begins is told from which day the file takes over', () =>
  withFiles(async (place) => {
    const { house, main } = place;
    await loadFrom(place, 'allotment.certifierMay', { source: 'house' }, '2026-03-20');
    expect(await confirmFrom(main, '2026-03-11')).toMatchObject({
      fields: { takeOverKnown: { word: 'wrong.ruleTakenOver', facts: { day: '2026-03-20' } } },
    });
    expect(await confirmFrom(main, '2026-03-11', true)).toMatchObject({ kind: 'done' });
    house.clock.now = '2026-03-19T15:00:00.000Z';
    expect(await inForce(main, 'allotment.certifierMay')).toEqual(['lower', 'raise']);
  }));

test('B-RUL-1 from a day on which a law decides, the store sets nothing, whatever holds today', () =>
  withFiles(async (place) => {
    const { main } = place;
    await loadFrom(place, 'card.expiresSoon', { source: 'DCP FAQs', value: 30 }, '2026-03-20');
    for (const from of ['2026-03-20', '2026-03-24'])
      expect(await setValue(main, 'card.expiresSoon', 5, from)).toMatchObject({
        fields: { from: { word: 'wrong.ruleNotOurs' } },
      });
    expect(await setValue(main, 'card.expiresSoon', 5, '2026-03-19')).toMatchObject({
      fields: { takeOverKnown: { facts: { day: '2026-03-20' } } },
    });
  }));

test('B-RUL-1 until its first day a loaded file’s number is not shown as the one in use', () =>
  withFiles(async (place) => {
    const { house, main } = place;
    await loadFrom(place, 'delivery.minimum', { value: 10_000 }, '2026-03-20');
    const shown = async () => (await main.done('rulebook.list', {})).book.version;
    expect(await shown()).not.toBe('1.1.0');
    house.clock.now = '2026-03-20T15:00:00.000Z';
    expect(await shown()).toBe('1.1.0');
  }));

test('B-RUL-1 R-ALW-1 a choice taken back before its day leaves no rule open that the counter needs', () =>
  withFiles(async (place) => {
    const { house, main } = place;
    const rule = 'allotment.period';
    await loadFrom(place, rule, { source: 'house', value: 'rolling-30-days' }, '2026-03-20');
    const act = { rule, reason, from: day('2026-03-20') } as const;
    const book = await hashNow(main);
    await main.done('rulebook.setValue', { ...act, key: keyed(), book, value: 'certification-month' });
    const page = await main.done('rulebook.rule', { rule });
    const at = page.versions.find(({ mayTakeBack }) => mayTakeBack)?.at ?? 0;
    await main.done('rulebook.takeBack', {
      ...act,
      key: keyed(),
      book: page.book.hash,
      at,
      from: day('2026-03-11'),
    });
    house.clock.now = '2026-03-20T15:00:00.000Z';
    expect(await inForce(main, rule)).toBe('rolling-30-days');
  }));
