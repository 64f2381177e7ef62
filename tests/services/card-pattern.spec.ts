/** The pattern of card numbers, once a manager has set one (B-RUL-1). */
import { expect } from 'playwright/test';
import { type Desk, test } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';
import { day, hashNow, keyed, reason } from '../support/rulebook';

const set = async (main: Desk, value: string) =>
  main.call('rulebook.setValue', {
    key: keyed(),
    book: await hashNow(main),
    rule: 'card.numberPattern',
    value,
    from: day('2026-03-10'),
    reason,
  });

test('R-CARD-1 B-RUL-1: once a pattern is set, the number of a card follows it as a whole', async ({
  main,
}) => {
  const { patient } = await finish(main, await workThrough(main, await startSession(main)));
  expect(await set(main, 'MMP-[0-9]{6}|T[0-9]+')).toMatchObject({ kind: 'done' });
  const entered = async (number: string) =>
    main.call('card.record', {
      patient: patient.id,
      kind: 'card',
      number,
      issuedOn: day('2026-03-09'),
      printedExpiry: day('2027-03-01'),
    });
  for (const number of ['MMP-00123', 'MMP-0012345', 'X-MMP-001234', 'T12-A', 'AT12'])
    expect(await entered(number), number).toMatchObject({
      kind: 'invalid',
      fields: { number: { word: 'wrong.cardPattern', facts: { pattern: 'MMP-[0-9]{6}|T[0-9]+' } } },
    });
  expect(await entered('mmp-001234')).toMatchObject({ kind: 'done' });
});

for (const pattern of ['MMP-[0-9', '(', 'a)(b', '*', '\\p{Nothing}', 'A'.repeat(121)])
  test(`B-RUL-1 the pattern ${pattern.slice(0, 12)} is refused when it is set`, async ({ main }) => {
    expect(await set(main, pattern)).toMatchObject({
      kind: 'invalid',
      fields: { value: { word: 'wrong.ruleValue' } },
    });
  });
