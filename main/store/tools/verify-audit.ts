/**
 * `npm run -s verify-audit -- FILE`: asks for a passphrase or the recovery key, walks the trail of the
 * store and names the first broken row. Ends with 0 if it is sound, 1 if not, 2 if it cannot be read.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Verdict } from '../audit';
import { StoreError } from '../errors';
import { KeyringError } from '../keyring/file';
import { readKeyring } from '../keyring/keyring';
import type { StoreKeys } from '../open';
import { verifyFile } from '../verify-file';

const usage = 'usage: npm run -s verify-audit -- FILE [--keyring FILE] [--key-fd N]';

const say = (line: string) => process.stdout.write(`${line}\n`);
const fail = (line: string) => process.stderr.write(`${line}\n`);

/** Read from the file descriptor, or typed without being shown. Never an argument: those are public. */
async function askSecret(descriptor: string | undefined): Promise<string> {
  if (descriptor !== undefined) {
    const stream = createReadStream('', { fd: Number(descriptor), autoClose: false });
    return (await text(stream)).replace(/\r?\n$/, '');
  }
  process.stderr.write('Passphrase or recovery key (it is not shown): ');
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function openKeys(keyringFile: string, secret: string): Promise<StoreKeys | null> {
  const keyring = await readKeyring(keyringFile);
  if (!keyring) throw new KeyringError('missing');
  const recovered = await keyring.openWithRecoveryKey(secret);
  if (recovered) return recovered;
  for (const name of keyring.names()) {
    const keys = await keyring.openWithPassphrase(name, secret);
    if (keys) return keys;
  }
  return null;
}

const reasons: Record<Verdict['why'], string> = {
  none: '',
  row: 'is not as it was written',
  gap: 'is missing',
  tail: 'is missing: the anchor has seen it, and the end of the trail was cut off or the file is an older copy',
  anchor: 'is not the one that the anchor has seen: the file is another or an older copy',
};

function report(verdict: Awaited<ReturnType<typeof verifyFile>>): number {
  if (verdict.sound) {
    say(`sound: ${verdict.count} rows, head ${verdict.head}`);
    return 0;
  }
  if (verdict.brokenAt === null)
    fail(
      `not proven: all ${verdict.count} rows are sound, but the anchor is ${verdict.anchor}, so a cut-off end would not show`,
    );
  else fail(`broken: row ${verdict.brokenAt} ${reasons[verdict.why]}`);
  return 1;
}

/** What the program ends with. */
export async function verifyAudit(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { keyring: { type: 'string' }, 'key-fd': { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    fail(usage);
    return 2;
  }
  try {
    const keyringFile = values.keyring ?? path.join(path.dirname(file), 'keyring.json');
    const keys = await openKeys(keyringFile, await askSecret(values['key-fd']));
    if (keys) return report(await verifyFile(file, keys));
    fail('this is no passphrase and no recovery key of this keyring');
  } catch (error) {
    if (error instanceof KeyringError) fail(`the keyring is ${error.kind}`);
    else if (error instanceof StoreError) fail(`the store cannot be read: ${error.kind}`);
    else throw error;
  }
  return 2;
}
