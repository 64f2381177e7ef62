/** Files from outside reach a page by token alone; each that cannot be used says what to do (T2). */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openScannerFolder, outsideFile } from '../../main/electron/scanner-folder';
import type { Files } from '../../main/ports';
import type { Notice } from '../../preload/contract/notices';
import { colleague, type FoundedHouse, foundedHouse } from '../support/counter';
import { aJpeg, aPdf, aPng } from '../support/files';

interface Place {
  readonly house: FoundedHouse;
  /** The scanner's folder; chosen unless a test says otherwise. */
  readonly folder: string;
  readonly heard: Notice[];
}

async function withPlace(chosen: string | null, work: (place: Place) => Promise<void>): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'counterside-files-'));
  const folder = join(base, 'scans');
  await mkdir(folder);
  const scanner = openScannerFolder(join(base, 'data'));
  const files: Files = {
    folder: scanner.folder,
    scans: scanner.scans,
    chooseFile: async () => (chosen === null ? null : outsideFile(join(base, chosen))),
    async chooseFolder() {
      await scanner.choose(folder);
      return true;
    },
  };
  const house = await foundedHouse({ files });
  const heard: Notice[] = [];
  house.main.onNotice((notice) => void heard.push(notice));
  try {
    await work({ house, folder, heard });
    expect(house.faults).toEqual([]);
  } finally {
    await house.close();
    await rm(base, { recursive: true, force: true });
  }
}

const answered = (heard: Notice[], token: string) =>
  expect.poll(() => heard.find((notice) => notice.kind === 'file' && notice.token === token));

for (const [what, bytes, expected] of [
  ['a picture', aJpeg(1200, 900), { kind: 'done', value: { kind: 'jpeg' } }],
  ['a PDF', aPdf, { kind: 'done', value: { kind: 'pdf' } }],
  ['an empty file', new Uint8Array(), { code: 'file-empty' }],
  ['a file of 70 MB', new Uint8Array(70_000_000), { code: 'file-too-large' }],
  ['50 MB of nothing known', new Uint8Array(50_000_000), { code: 'file-unknown' }],
  ['a picture of 900 megapixels', aPng(30_000, 30_000), { code: 'picture-too-large' }],
  ['a picture of 60 megapixels', aJpeg(10_000, 6_000), { kind: 'done' }],
  ['half a scan', aPdf.subarray(0, 60), { code: 'file-half-written' }],
] as const)
  test(`R-PAT-6 choosing ${what}: ${'code' in expected ? expected.code : 'it is opened'}`, () =>
    withPlace('chosen.bin', async ({ house, folder, heard }) => {
      await writeFile(join(folder, '..', 'chosen.bin'), bytes);
      const { token } = await house.main.done('document.chooseFile', {});
      await answered(heard, token).toMatchObject({ chosen: true });
      expect(await house.main.call('document.read', { token })).toMatchObject(expected);
    }));

test('R-PAT-6 a token is one operator’s own, and a dialog that is closed gives none', () =>
  withPlace('chosen.bin', async ({ house, folder, heard }) => {
    await writeFile(join(folder, '..', 'chosen.bin'), aPdf);
    const { token } = await house.main.done('document.chooseFile', {});
    await answered(heard, token).toMatchObject({ chosen: true });
    const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
    expect(await fay.call('document.read', { token })).toMatchObject({ code: 'file-gone' });
    expect((await fay.call('document.chooseFolder', {})).kind).toBe('denied');
    await rm(join(folder, '..', 'chosen.bin'));
    expect(await house.main.call('document.read', { token })).toMatchObject({ code: 'file-gone' });
  }));

test('R-PAT-6 a dialog that is closed without a choice says so', () =>
  withPlace(null, async ({ house, heard }) => {
    const { token } = await house.main.done('document.chooseFile', {});
    await answered(heard, token).toMatchObject({ chosen: false });
    expect(await house.main.call('document.read', { token })).toMatchObject({ code: 'file-gone' });
  }));

test('R-PAT-6 the scanner folder: chosen once, newest first, and gone', () =>
  withPlace(null, async ({ house, folder, heard }) => {
    const { main } = house;
    expect(await main.done('document.scanner', {})).toEqual({ folder: null });
    const { token } = await main.done('document.chooseFolder', {});
    await answered(heard, token).toMatchObject({ chosen: true });
    expect(await main.done('document.scanner', {})).toEqual({ folder: { name: 'scans', there: true } });
    for (const [name, bytes, at] of [
      ['older.pdf', aPdf, 1_700_000_000],
      ['newer.JPG', aJpeg(10, 10), 1_800_000_000],
      ['.hidden.jpg', aJpeg(10, 10), 1_800_000_001],
      ['notes.txt', new Uint8Array(3), 1_800_000_002],
    ] as const) {
      await writeFile(join(folder, name), bytes);
      await utimes(join(folder, name), at, at);
    }
    const { files } = await main.done('document.scans', {});
    expect(files.map(({ name }) => name)).toEqual(['newer.JPG', 'older.pdf']);
    expect(JSON.stringify(files)).not.toContain(folder);
    expect(await main.call('document.read', { token: files[1]?.token ?? '' })).toMatchObject({
      kind: 'done',
      value: { kind: 'pdf' },
    });
    await rm(folder, { recursive: true });
    expect(await main.done('document.scanner', {})).toEqual({ folder: { name: 'scans', there: false } });
    expect(await main.call('document.scans', {})).toMatchObject({ code: 'scanner-folder-gone' });
    expect(await main.call('document.read', { token: files[0]?.token ?? '' })).toMatchObject({
      code: 'file-gone',
    });
  }));
