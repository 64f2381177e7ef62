import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'playwright/test';
import { anchorOf } from '../../main/store/anchor';
import { foundKeyring } from '../../main/store/keyring/keyring';
import { openStore, type Store } from '../../main/store/open';
import { cheap, inFolder } from '../support/store';
import { addRows } from '../support/store-trail';

const script = path.join(import.meta.dirname, '../../scripts/verify-audit.mjs');
const passphrase = 'correct horse battery';

async function run(file: string, secret: string) {
  const child = spawn(process.execPath, [script, file, '--key-fd', '0'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(`${secret}\n`);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, said: `${out}${errors}` };
}

async function withTrail(work: (held: { file: string; store: Store; recoveryKey: string }) => Promise<void>) {
  await inFolder(async (folder) => {
    const file = path.join(folder, 'store.db');
    const options = { cost: cheap };
    const { keys, recoveryKey } = await foundKeyring(
      path.join(folder, 'keyring.json'),
      { name: 'Mara Testperson', passphrase },
      options,
    );
    const store = await openStore({ file, keys, mode: 'found', training: false });
    await addRows(store, 7);
    await work({ file, store, recoveryKey });
    await store.close();
  });
}

test.describe.configure({ timeout: 60_000 });

test('R-PMP-4 verify-audit walks a sound trail, with the store open, by passphrase and by recovery key', () =>
  withTrail(async ({ file, store, recoveryKey }) => {
    const { head } = await store.verifyAudit();
    for (const secret of [passphrase, recoveryKey.toLowerCase()])
      expect(await run(file, secret)).toEqual({ code: 0, said: `sound: 7 rows, head ${head}\n` });
  }));

test('R-PMP-4 verify-audit names the first broken row, and the missing anchor', () =>
  withTrail(async ({ file, store }) => {
    await rm(anchorOf(file));
    const unproven = await run(file, passphrase);
    expect(unproven).toMatchObject({ code: 1, said: expect.stringContaining('the anchor is missing') });
    await store.write(async (unit) => {
      await unit.raw('DROP TRIGGER audit_keeps_update');
      await unit('audit').where('sequence', '>=', 5).update({ call: 'nothing.here' });
    });
    expect(await run(file, passphrase)).toEqual({
      code: 1,
      said: 'broken: row 5 is not as it was written\n',
    });
  }));

test('R-PMP-4 verify-audit says why it cannot read, and quotes nothing', () =>
  withTrail(async ({ file }) => {
    const wrong = await run(file, 'a wrong passphrase');
    expect(wrong).toMatchObject({ code: 2, said: expect.stringContaining('no passphrase') });
    expect(wrong.said).not.toContain('a wrong');
    const missing = await run(path.join(path.dirname(file), 'other.db'), passphrase);
    expect(missing).toEqual({ code: 2, said: 'the store cannot be read: missing\n' });
    await rm(path.join(path.dirname(file), 'keyring.json'));
    expect(await run(file, passphrase)).toEqual({ code: 2, said: 'the keyring is missing\n' });
  }));
