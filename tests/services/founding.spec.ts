/** First run that is broken off, and keys that come back: the kiosk can always be set up or signed in to. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { foundedHouse, manager, openHouse, profile, test } from '../support/counter';

const root = join(import.meta.dirname, '..', '..');
const credentials = { name: manager.name, passphrase: manager.passphrase };

/** Founds in another process and kills it as soon as a file of that name lies there. */
async function killedAt(folder: string, name: string): Promise<void> {
  const script = join(root, 'tests', 'support', 'founding-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { cwd: root, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const watch = setInterval(() => {
    if (existsSync(join(folder, name))) child.kill('SIGKILL');
  }, 1);
  await ended;
  clearInterval(watch);
}

for (const name of ['counterside.db.founding', 'counterside.db.anchor', 'keyring.json'])
  test(`B-TRUST-2: first run killed once ${name} lies there leaves a kiosk that can be used`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'counterside-'));
    await killedAt(folder, name);
    const house = await openHouse({ folder });
    const window = house.window('main');
    const { stage, broken } = await window.done('screen.situation', {});
    expect(broken).toBeNull();
    // Either nothing had been founded, or all of it.
    if (stage === 'firstRun') await window.done('store.found', { profile, manager, language: 'en' });
    else await window.done('staff.signIn', credentials);
    await window.done('today.board', {});
    expect((await readdir(folder)).filter((file) => file.includes('.founding'))).toEqual([]);
    expect(house.faults).toEqual([]);
    await house.close();
  });

test('B-TRUST-2: keys of a first run that was broken off are put aside, and first run begins again', async () => {
  const founded = await foundedHouse();
  await founded.counter.close();
  const { folder } = founded;
  await rename(join(folder, 'counterside.db'), join(folder, 'counterside.db.founding'));
  const keys = await readFile(join(folder, 'keyring.json'), 'utf8');
  const house = await openHouse({ folder });
  const window = house.window('main');
  expect((await window.done('screen.situation', {})).stage).toBe('firstRun');
  await window.done('store.found', { profile, manager, language: 'en' });
  const aside = (await readdir(folder)).filter((file) => file.startsWith('keyring.json.unfinished-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(keys);
  await house.close();
});

test('R-PMP-4: an older keyring that is put back revives no old passphrase', async () => {
  const house = await foundedHouse();
  const ring = join(house.folder, 'keyring.json');
  await copyFile(ring, `${ring}.old`);
  const next = 'a wholly new passphrase';
  await house.main.done('staff.changeSecrets', { passphrase: manager.passphrase, next, pin: '735193' });
  await house.counter.close();
  await copyFile(`${ring}.old`, ring);
  const again = await openHouse({ folder: house.folder });
  const window = again.window('main');
  expect(await window.call('staff.signIn', credentials)).toMatchObject({
    kind: 'refused',
    code: 'sign-in-failed',
  });
  expect(await window.call('today.board', {})).toEqual({ kind: 'denied' });
  await again.close();
});

test('two who sign in at once share one opening', async ({ house, main }) => {
  await main.done('staff.signOut', {});
  const windows = [house.window('one'), house.window('two')];
  const replies = await Promise.all(windows.map((window) => window.call('staff.signIn', credentials)));
  expect(replies.map(({ kind }) => kind)).toEqual(['done', 'done']);
});

for (const field of ['salt', 'nonce', 'tag'])
  test(`B-TRUST-2: a keyring whose ${field} has another length is damaged`, async () => {
    const house = await foundedHouse();
    await house.counter.close();
    const file = join(house.folder, 'keyring.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(new RegExp(`"${field}": "[^"]+"`), `"${field}": "AAAA"`));
    const again = await openHouse({ folder: house.folder });
    expect(await again.window('main').done('screen.situation', {})).toMatchObject({
      stage: 'broken',
      broken: 'keyringDamaged',
    });
    await again.close();
    await rm(house.folder, { recursive: true, force: true });
  });
