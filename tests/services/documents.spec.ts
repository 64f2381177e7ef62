/** R-PAT-6, R-CG-4: documents kept for a session, looked at, due and deleted. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { largestDocument } from '../../preload/contract/document';
import { colleague, type Desk, type FoundedHouse, manager, test, trail } from '../support/counter';
import { aJpeg, aPdf, aPng, withExif } from '../support/files';
import { startSession, workThrough } from '../support/journey';

type Wish = InputOf<'document.keep'>;
const picture = aJpeg(1200, 900, 'the face on the passport of Ana');

const wishFor = (session: string, other: Partial<Wish> = {}): Wish => ({
  session,
  proof: 'identity',
  kind: 'passport',
  mime: 'image/jpeg',
  bytes: picture,
  enclosed: false,
  keep: { kind: 'day', day: '2026-04-10' },
  ...other,
});
const kept = async (main: Desk, other: Partial<Wish> = {}) => {
  const view = await startSession(main);
  return { view, document: await main.done('document.keep', wishFor(view.id, other)) };
};

test('R-PAT-6 a document is kept for its session and its person; opening it is a counted look-up', async ({
  main,
}) => {
  const { view, document } = await kept(main);
  expect(document).toMatchObject({
    session: view.id,
    proof: 'identity',
    kind: 'passport',
    keepUntil: '2026-04-10',
  });
  expect(await main.done('document.ofSession', { session: view.id })).toEqual([document]);
  expect(await main.done('document.ofPerson', { person: view.patient.id })).toEqual([document]);
  const opened = await main.done('document.view', { document: document.id });
  expect(opened.bytes).toEqual(picture);
  expect((await trail(main)).find((row) => row.call === 'document.view')).toMatchObject({ lookUp: true });
  // What the task answers stays as it is.
  const again = await main.done('registration.open', { session: view.id });
  expect(again.tasks.find(({ id }) => id === 'documents')?.answers).toBeNull();
  expect(again.history.map(({ what }) => what)).toContain('documentKept');
});

for (const [what, other, expected] of [
  ['a PNG that is called a JPEG', { bytes: aPng(10, 10) }, 'file-unknown'],
  ['a page of the web', { bytes: new TextEncoder().encode('<script>') }, 'file-unknown'],
  ['a PDF that is called a picture', { bytes: aPdf }, 'file-unknown'],
  ['a picture with place and camera in it', { bytes: withExif(picture) }, 'file-unknown'],
  ['nothing', { bytes: new Uint8Array() }, 'file-empty'],
  ['half a scan', { mime: 'application/pdf', bytes: aPdf.subarray(0, 100) }, 'file-half-written'],
  ['one byte too many', { bytes: new Uint8Array(largestDocument + 1) }, 'document-too-large'],
] as const)
  test(`R-PAT-6 ${what} is not kept: ${expected}`, async ({ main }) => {
    const view = await startSession(main);
    expect(await main.call('document.keep', wishFor(view.id, other))).toMatchObject({
      kind: 'refused',
      code: expected,
    });
    expect(await main.done('document.ofSession', { session: view.id })).toEqual([]);
  });

for (const [what, other, field] of [
  ['a kind that proves something else', { kind: 'lease' }, 'kind'],
  ['a kind that is none', { kind: 'horoscope' }, 'kind'],
  ['a last day that has passed', { keep: { kind: 'day', day: '2026-03-09' } }, 'keep.day'],
  ['no word on how long', { keep: { kind: 'rule' } }, 'keep'],
] as const)
  test(`R-PAT-6 ${what} is told at its field`, async ({ main }) => {
    const view = await startSession(main);
    const reply = await main.call('document.keep', wishFor(view.id, other));
    expect(reply.kind === 'invalid' && Object.keys(reply.fields)).toEqual([field]);
  });

test('R-PAT-6 how long is "not set": the page asks, and the manager reads so', async ({ main }) => {
  const view = await startSession(main);
  expect(await main.done('document.terms', { session: view.id })).toMatchObject({
    retentionDays: null,
    daysAfterEnd: 30,
    open: true,
  });
  expect(await main.done('document.register', { before: null })).toMatchObject({
    retentionDays: null,
    kept: 0,
  });
});

/** The next call of the day, as any would be. */
async function on(house: FoundedHouse, day: string): Promise<void> {
  house.clock.now = `${day}T15:00:00.000Z`;
  await house.main.done('today.board', {});
}

test('R-PAT-6 a document is there on its last day, and gone for good on the next', async ({
  house,
  main,
}) => {
  const { view, document } = await kept(main);
  await on(house, '2026-04-10');
  expect((await main.call('document.view', { document: document.id })).kind).toBe('done');
  await on(house, '2026-04-11');
  expect(await main.call('document.view', { document: document.id })).toMatchObject({
    code: 'document-deleted',
  });
  expect(await main.done('document.ofSession', { session: view.id })).toEqual([]);
  const { deletions } = await main.done('document.register', { before: null });
  expect(deletions).toMatchObject([
    { how: 'due', by: null, kind: 'passport', person: { id: view.patient.id } },
  ]);
  expect((await trail(main)).find((row) => row.call === 'document.deleteDue')).toMatchObject({
    outcome: 'done',
  });
  expect(await main.done('audit.verify', {})).toMatchObject({ sound: true });
});

test('R-PAT-6 a document that is due is deleted when the store is opened after a restart', async ({
  house,
  main,
}) => {
  await kept(main);
  house.clock.now = '2026-05-01T15:00:00.000Z';
  const again = await house.restart();
  const after = again.window('main');
  await after.done('staff.signIn', { name: manager.name, passphrase: manager.passphrase });
  expect((await after.done('document.register', { before: null })).deletions).toHaveLength(1);
  await again.counter.close();
});

test('R-PAT-6 until the registration has ended, and thirty days after, it is kept', async ({
  house,
  main,
}) => {
  const { view, document } = await kept(main, { keep: { kind: 'afterEnd' } });
  expect(document).toMatchObject({ keepUntil: null, keepDaysAfter: 30 });
  await on(house, '2026-12-01');
  const [still] = await main.done('document.ofSession', { session: view.id });
  expect(still?.id).toBe(document.id);
  const { version } = await main.done('registration.open', { session: view.id });
  await main.done('registration.abandon', { session: view.id, version, reason: 'moved away' });
  expect((await main.done('document.ofSession', { session: view.id }))[0]?.keepUntil).toBe('2026-12-31');
  await on(house, '2026-12-31');
  expect(await main.done('document.ofSession', { session: view.id })).toHaveLength(1);
  await on(house, '2027-01-01');
  expect(await main.done('document.ofSession', { session: view.id })).toEqual([]);
});

test('R-PAT-6 only a manager deletes by hand, with a reason, once', async ({ house, main }) => {
  const { document } = await kept(main);
  const fay = await colleague(house, 'Fay Frontdesk', ['frontDesk']);
  const wish = { document: document.id, reason: 'The person asked for it' };
  expect((await fay.call('document.delete', wish)).kind).toBe('denied');
  expect((await main.call('document.delete', { ...wish, reason: ' ' })).kind).toBe('invalid');
  await main.done('document.delete', wish);
  expect(await main.call('document.delete', wish)).toMatchObject({ code: 'document-deleted' });
  const { deletions } = await main.done('document.register', { before: null });
  expect(deletions).toMatchObject([{ how: 'byHand', by: manager.name, why: wish.reason }]);
  expect(
    (await trail(main)).find((row) => row.call === 'document.delete' && row.outcome === 'done'),
  ).toMatchObject({
    purpose: wish.reason,
  });
});

test('R-PAT-6 a closed session takes no document, and what it had is still there', async ({ main }) => {
  const { view } = await kept(main);
  const { version } = await main.done('registration.open', { session: view.id });
  await main.done('registration.abandon', { session: view.id, version, reason: 'moved away' });
  expect(await main.call('document.keep', wishFor(view.id))).toMatchObject({ code: 'session-closed' });
  expect(await main.done('document.ofSession', { session: view.id })).toHaveLength(1);
});

test('B-TRUST-1 nothing of a picture is on the disk in the clear', async ({ house, main }) => {
  await kept(main);
  const mark = Buffer.from('the face on the passport of Ana');
  for (const name of await readdir(house.folder, { recursive: true })) {
    const bytes = await readFile(join(house.folder, name)).catch(() => Buffer.alloc(0));
    expect(bytes.includes(mark), name).toBe(false);
  }
});

test('R-PAT-6 what goes into the envelope stands on the mail-in cover sheet', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main));
  expect(ready.paperWishes.map(({ template }) => template)).not.toContain('mailInCover');
  await main.done('document.keep', wishFor(ready.id));
  await main.done('document.keep', wishFor(ready.id, { enclosed: true, kind: 'stateId' }));
  const view = await main.done('registration.open', { session: ready.id });
  expect(view.paperWishes.map(({ template }) => template)).toContain('mailInCover');
  const paper = await main.done('paper.issue', {
    session: ready.id,
    template: 'mailInCover',
    language: 'es',
    largePrint: false,
  });
  expect((await main.done('paper.bytes', { paper: paper.id })).bytes.length).toBeGreaterThan(1000);
});

test('R-PAT-6 the camera is open where an operator stands, and nowhere else', async ({ house, main }) => {
  const view = await startSession(main);
  const verifier = await colleague(house, 'Vic Verifier', ['verifyOnly']);
  expect([main.mayCapture(), verifier.mayCapture(), house.window('new').mayCapture()]).toEqual([
    true,
    false,
    false,
  ]);
  expect((await verifier.call('document.chooseFile', {})).kind).toBe('denied');
  const ready = await workThrough(main, view, ['review', 'affirmations', 'signature']);
  await main.done('registration.handOver', { session: ready.id, tasks: ['review'], language: 'en' });
  expect(main.mayCapture()).toBe(false);
  for (const call of ['chooseFile', 'scans', 'scanner', 'chooseFolder', 'keep', 'terms', 'ofSession'])
    expect((await main.raw(`document.${call}`, {})).kind).toBe('denied');
});
