/** B-RUL-1: the rulebook of this store decides: in every window, for documents, and about the past. */
import { expect } from 'playwright/test';
import { colleague, manager, test } from '../support/counter';
import { aJpeg } from '../support/files';
import { finish, startSession, workThrough } from '../support/journey';
import { day, hashNow, inForce, keyed, reason, setValue } from '../support/rulebook';

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
