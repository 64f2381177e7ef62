/** The print queue against a real CUPS of the test's own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';
import { test as base, expect } from 'playwright/test';
import type { JobState, PrintJob } from '../../main/ports';
import { openPrintQueue } from '../../main/printing/queue';
import { type PrintQueue, startPrintQueue } from '../support/cups';

const execute = promisify(execFile);
const test = base.extend<object, { queue: PrintQueue }>({
  queue: [
    async ({}, use) => {
      const queue = await startPrintQueue();
      await use(queue);
      await queue.stop();
    },
    { scope: 'worker' },
  ],
});
// The tests share one queue: what one of them breaks, it mends.
test.describe.configure({ mode: 'default' });

const linux = (server: string) => openPrintQueue({ platform: 'linux', env: { CUPS_SERVER: server } });

async function onePage(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER' });
  const parts: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
  document.text('A page for the queue').end();
  return whole;
}

const aJob = async (changes: Partial<PrintJob> = {}): Promise<PrintJob> => ({
  printer: 'kiosk',
  copies: 1,
  title: 'Counterside P-000001',
  bytes: await onePage(),
  ...changes,
});

/** Keeps every state that a job goes through. */
function follower() {
  const heard: JobState[] = [];
  const states = () => heard.map(({ state }) => state);
  const until = (state: JobState['state']) =>
    expect.poll(() => heard.at(-1)?.state, { timeout: 20_000, intervals: [50] }).toBe(state);
  return { heard, states, until, follow: (state: JobState) => void heard.push(state) };
}

test('B-PAP-1 the printer is told with its name, description and state', async ({ queue }) => {
  expect(await linux(queue.server).printers()).toEqual([
    { name: 'kiosk', description: 'Front desk', isDefault: true, state: 'idle', reason: '' },
  ]);
});

test('B-PAP-1 a paper is printed on Letter, as often as asked, and its end is told', async ({ queue }) => {
  const before = (await queue.jobs()).length;
  const { follow, until, heard } = follower();
  const job = await linux(queue.server).print(await aJob({ copies: 3 }), follow);
  await until('printed');
  const printed = (await queue.printed(before + 1)).at(-1);
  expect(printed).toMatchObject({ id: Number(job), title: 'Counterside P-000001', copies: 3 });
  expect(printed?.options).toContain('PageSize=Letter');
  expect(printed?.pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(heard.every((state) => state.job === job)).toBe(true);
});

test('B-PAP-1 a stopped printer takes no paper, and none comes out later', async ({ queue }) => {
  const before = (await queue.jobs()).length;
  const { follow, until } = follower();
  await queue.pause();
  const printing = linux(queue.server);
  expect(await printing.printers()).toMatchObject([{ state: 'stopped' }]);
  await expect(printing.print(await aJob(), follow)).rejects.toMatchObject({ kind: 'printer-stopped' });
  await queue.resume();
  await printing.print(await aJob({ title: 'Counterside P-000002' }), follow);
  await until('printed');
  expect((await queue.printed(before + 1)).at(-1)?.title).toBe('Counterside P-000002');
});

test('B-PAP-1 a printer that breaks down is told, and the paper comes once it is mended', async ({
  queue,
}) => {
  const before = (await queue.jobs()).length;
  const { follow, until, heard } = follower();
  await queue.breakDown();
  await linux(queue.server).print(await aJob(), follow);
  await until('stopped');
  expect(heard.at(-1)?.reason).not.toBe('');
  expect(await queue.jobs()).toHaveLength(before);
  await queue.mend();
  await until('printed');
  await queue.printed(before + 1);
});

test('B-PAP-1 a job that was cancelled is not told as printed', async ({ queue }) => {
  const before = (await queue.jobs()).length;
  const { follow, until, states } = follower();
  await queue.breakDown();
  const job = await linux(queue.server).print(await aJob(), follow);
  await until('stopped');
  await execute('cancel', ['-h', queue.server, `kiosk-${job}`]);
  await until('gone');
  await queue.mend();
  expect(states()).not.toContain('printed');
  expect(await queue.jobs()).toHaveLength(before);
});

test('B-PAP-1 a printer that is not there is named as gone', async ({ queue }) => {
  const { follow, heard } = follower();
  const print = linux(queue.server).print(await aJob({ printer: '-o raw' }), follow);
  await expect(print).rejects.toMatchObject({ kind: 'printer-gone', reason: '-o raw' });
  expect(heard).toEqual([]);
});

for (const [what, platform, env] of [
  ['no print server', 'linux', { CUPS_SERVER: '/nowhere/cups.sock' }],
  ['a print server on another machine', 'linux', { CUPS_SERVER: 'printers.example.org' }],
  ['a system without CUPS', 'win32', {}],
] as const)
  test(`B-TRUST-1 with ${what} there are no printers, and nothing is sent`, async () => {
    const printing = openPrintQueue({ platform, env });
    expect(await printing.printers()).toEqual([]);
    await expect(printing.print(await aJob(), () => undefined)).rejects.toMatchObject({
      kind: 'printer-gone',
    });
  });
