import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { foundKeyring, type KeychainSlot, readKeyring } from '../../main/store/keyring/keyring';
import { newRecoveryKey, readRecoveryKey } from '../../main/store/keyring/recovery-key';
import { cheap, inFolder } from '../support/store';

const first = { name: 'Mara Testperson', passphrase: 'correct horse battery' };
const options = { cost: cheap };

test('R-PMP-4 each name opens with its own passphrase and with no other', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    const { keyring, keys } = await foundKeyring(file, first, options);
    await (await keyring.changeSlot('José Núñez', 'another long passphrase', keys)).keep();
    const read = await readKeyring(file, options);
    expect(read?.names()).toEqual(['Mara Testperson', 'José Núñez']);
    for (const [name, passphrase, opens] of [
      ['Mara Testperson', 'correct horse battery', true],
      ['mara testperson', 'correct horse battery', true],
      ['Mara Testperson', 'another long passphrase', false],
      ['Jose Nunez', 'another long passphrase', true],
      ['Mara Testperson', '', false],
      ['Nobody', 'correct horse battery', false],
    ] as const)
      expect(await read?.openWithPassphrase(name, passphrase), `${name}: ${passphrase}`).toEqual(
        opens ? keys : null,
      );
  }));

test('R-PMP-4 a passphrase opens however its accents were typed', async () => {
  const { keyring, keys } = await foundKeyring(null, { ...first, passphrase: 'contraseña larga' }, options);
  expect(await keyring.openWithPassphrase(first.name, 'contraseña larga'.normalize('NFD'))).toEqual(keys);
});

test('R-PMP-3 a replaced passphrase opens, the one before does not; a removed name neither', async () => {
  const { keyring, keys } = await foundKeyring(null, first, options);
  await (await keyring.changeSlot(first.name, 'the second passphrase', keys)).keep();
  expect(await keyring.openWithPassphrase(first.name, first.passphrase)).toBeNull();
  expect(await keyring.openWithPassphrase(first.name, 'the second passphrase')).toEqual(keys);
  await keyring.removeSlot(first.name);
  expect(keyring.names()).toEqual([]);
  expect(await keyring.openWithPassphrase(first.name, 'the second passphrase')).toBeNull();
});

test('R-PMP-4 a name that differs in case or accents alone is the same slot', async () => {
  const { keyring, keys } = await foundKeyring(null, { ...first, name: 'José' }, options);
  await (await keyring.changeSlot('JOSE', 'another long passphrase', keys)).keep();
  expect(keyring.names()).toEqual(['José']);
  expect(await keyring.openWithPassphrase('José', first.passphrase)).toBeNull();
});

/** The name and the passphrases that open its slot, read from the file as a fresh start would. */
async function opensFrom(file: string, tried: readonly string[], name = first.name) {
  const read = await readKeyring(file, options);
  const opened = await Promise.all(tried.map((words) => read?.openWithPassphrase(name, words)));
  return tried.filter((_, place) => opened[place] !== null);
}

test('B-TRUST-2 a change of passphrase that is neither kept nor undone loses neither passphrase', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    const both = [first.passphrase, 'the second passphrase'];
    const { keyring, keys } = await foundKeyring(file, first, options);
    const undone = await keyring.changeSlot(first.name, 'the second passphrase', keys);
    expect(await opensFrom(file, both)).toEqual(both);
    await undone.undo();
    expect(await opensFrom(file, both)).toEqual([first.passphrase]);
    const added = await keyring.changeSlot('B', 'passphrase of B', keys);
    await added.undo();
    expect(keyring.names()).toEqual([first.name]);
    const kept = await keyring.changeSlot(first.name, 'the second passphrase', keys);
    await kept.keep();
    expect(await opensFrom(file, both)).toEqual(['the second passphrase']);
  }));

test('B-TRUST-2 after a kill the passphrase that the account knows is settled, and the other goes', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    const all = [first.passphrase, 'the second passphrase', 'the third passphrase'];
    const { keyring, keys } = await foundKeyring(file, first, options);
    await keyring.changeSlot(first.name, 'the second passphrase', keys);
    const killed = await readKeyring(file, options);
    await killed?.changeSlot(first.name, 'the third passphrase', keys);
    expect(await opensFrom(file, all)).toEqual(all);
    await killed?.settleSlot(first.name, 'a wrong passphrase');
    expect(await opensFrom(file, all)).toEqual(all);
    await killed?.settleSlot(first.name, 'the second passphrase');
    expect(await opensFrom(file, all)).toEqual(['the second passphrase']);
  }));

for (const [what, settled] of [
  ['that the store has', true],
  ['that the store does not have', false],
] as const)
  test(`B-TRUST-2 after a kill a new recovery key ${what} is settled`, () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'keyring.json');
      const { keyring, keys, recoveryKey } = await foundKeyring(file, first, options);
      const made = await keyring.changeRecovery(keys);
      const read = await readKeyring(file, options);
      for (const key of [recoveryKey, made.recoveryKey])
        expect(await read?.openWithRecoveryKey(key)).toEqual(keys);
      await read?.settleRecovery(settled ? made.slot : null);
      const after = await readKeyring(file, options);
      expect(await after?.openWithRecoveryKey(made.recoveryKey)).toEqual(settled ? keys : null);
      expect(await after?.openWithRecoveryKey(recoveryKey)).toEqual(settled ? null : keys);
    }));

test('R-PMP-4 the recovery key opens, as printed and as people type it; a replaced one no longer', async () => {
  const { keyring, keys, recoveryKey } = await foundKeyring(null, first, options);
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(await keyring.openWithRecoveryKey(recoveryKey)).toEqual(keys);
  const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await keyring.openWithRecoveryKey(typed)).toEqual(keys);
  expect(await keyring.openWithRecoveryKey(newRecoveryKey())).toBeNull();
  const undone = await keyring.changeRecovery(keys);
  await undone.undo();
  expect(await keyring.openWithRecoveryKey(undone.recoveryKey)).toBeNull();
  const next = await keyring.changeRecovery(keys);
  await next.keep();
  expect(await keyring.openWithRecoveryKey(recoveryKey)).toBeNull();
  expect(await keyring.openWithRecoveryKey(next.recoveryKey)).toEqual(keys);
});

test('R-PMP-4 a recovery key with one wrong letter is told from a whole one', () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let taken = 0;
  fc.assert(
    fc.property(fc.nat(34), fc.nat(31), (place, letter) => {
      const key = newRecoveryKey().replaceAll('-', '');
      expect(readRecoveryKey(key)).toBe(key.slice(0, 32));
      const wrong = key.slice(0, place) + letters[letter] + key.slice(place + 1);
      if (wrong !== key && readRecoveryKey(wrong) !== null) taken++;
    }),
    { numRuns: 2000 },
  );
  // One in 32,768 wrong keys has the right checksum by chance.
  expect(taken).toBeLessThan(3);
});

const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);

test('R-PMP-4 the keychain slot opens where there is a keychain, and a broken keychain opens nothing', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    const keychain: KeychainSlot = { wrap: async (key) => turned(key), unwrap: async (key) => turned(key) };
    const { keys } = await foundKeyring(file, first, { ...options, keychain });
    expect(await (await readKeyring(file, { ...options, keychain }))?.openWithKeychain()).toEqual(keys);
    expect(await (await readKeyring(file, options))?.openWithKeychain()).toBeNull();
    const broken = { ...keychain, unwrap: () => Promise.reject(new Error('locked')) };
    expect(await (await readKeyring(file, { ...options, keychain: broken }))?.openWithKeychain()).toBeNull();
  }));

test('R-PMP-4 the file is the owner’s alone, whole at every moment, and tells no key', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'inner', 'keyring.json');
    const { keyring, keys, recoveryKey } = await foundKeyring(file, first, options);
    await Promise.all(['A', 'B', 'C'].map((name) => keyring.changeSlot(name, `passphrase of ${name}`, keys)));
    expect((await readKeyring(file, options))?.names()).toEqual([first.name, 'A', 'B', 'C']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect(await readdir(path.dirname(file))).toEqual(['keyring.json']);
    const text = await readFile(file, 'utf8');
    for (const secret of [
      first.passphrase,
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
      ...[keys.data, keys.audit].flatMap((key) => [
        Buffer.from(key).toString('hex'),
        Buffer.from(key).toString('base64'),
      ]),
    ])
      expect(text).not.toContain(secret);
  }));

for (const [what, content] of [
  ['empty', ''],
  ['cut short', '{"format":"counterside-keyring","version":1,"oper'],
  ['from a newer version', '{"format":"counterside-keyring","version":2}'],
  ['another file', '{"name":"counterside"}'],
] as const)
  test(`R-PMP-4 a keyring that is ${what} is refused by name and never written over`, () =>
    inFolder(async (folder) => {
      const file = path.join(folder, 'keyring.json');
      await writeFile(file, content);
      await expect(readKeyring(file, options)).rejects.toMatchObject({ kind: 'damaged' });
      await expect(foundKeyring(file, first, options)).rejects.toMatchObject({ kind: 'damaged' });
      expect(await readFile(file, 'utf8')).toBe(content);
    }));

test('R-PMP-4 a whole keyring is not founded over, and none is none', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    expect(await readKeyring(file, options)).toBeNull();
    await foundKeyring(file, first, options);
    const before = await readFile(file, 'utf8');
    await expect(foundKeyring(file, first, options)).rejects.toMatchObject({ kind: 'exists' });
    expect(await readFile(file, 'utf8')).toBe(before);
  }));

test('R-PMP-4 a slot that was spoiled or copied to another name does not open', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'keyring.json');
    const { keyring, keys } = await foundKeyring(file, first, options);
    await (await keyring.changeSlot('B', 'passphrase of B', keys)).keep();
    const held = JSON.parse(await readFile(file, 'utf8'));
    const [a, b] = held.operators;
    const renamed = { ...held, operators: [{ ...b, name: a.name }] };
    await writeFile(file, JSON.stringify(renamed));
    expect(
      await (await readKeyring(file, options))?.openWithPassphrase(a.name, 'passphrase of B'),
    ).toBeNull();
  }));

test('R-PMP-4 a change that cannot be written leaves the keyring as it was', () =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'inner', 'keyring.json');
    const { keyring, keys } = await foundKeyring(file, first, options);
    await rename(path.dirname(file), path.join(folder, 'moved'));
    await writeFile(path.dirname(file), 'a file where the folder was');
    await expect(keyring.changeSlot('B', 'passphrase of B', keys)).rejects.toThrow();
    expect(keyring.names()).toEqual([first.name]);
    expect((await readKeyring(path.join(folder, 'moved', 'keyring.json'), options))?.names()).toEqual([
      first.name,
    ]);
  }));
