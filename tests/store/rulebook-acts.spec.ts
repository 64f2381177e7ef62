/** B-RUL-1: what was done to the rulebook stays, and a newer program takes over what no manager has settled. */
import { expect, test } from 'playwright/test';
import { ruleInForce, versionInForce } from '../../main/rules/rulebook';
import { setHouseValue } from '../../main/rules/rulebook-acts';
import {
  asBook,
  beginRulebook,
  bringsNews,
  takeOverShipped,
} from '../../main/services/common/shipped-rulebook';
import type { Store } from '../../main/store/open';
import { rulebookActs } from '../../main/store/rulebook-acts';
import { rulebooks } from '../../main/store/rulebooks';
import { Rulebook, type RuleId, RuleVersion } from '../../preload/contract/rulebook';
import { readKeptRulebook } from '../../preload/contract/rulebook-kept';
import { Instant } from '../../preload/contract/values';
import { book } from '../rules/book';
import { addOperator, day, inMemory } from '../support/store';

const shipped = asBook(book);
const march = { today: day('2026-03-02'), at: Instant.parse('2026-03-02T12:00:00.000Z') };
const may = { today: day('2026-05-04'), at: Instant.parse('2026-05-04T12:00:00.000Z') };
const june = { today: day('2026-06-01'), at: Instant.parse('2026-06-01T12:00:00.000Z') };

const fileWith = (changes: Partial<Record<RuleId, unknown>>, version: string) =>
  asBook(
    Rulebook.parse({
      ...book,
      version,
      rules: book.rules.map((one) =>
        one.active && one.id in changes ? { ...one, value: changes[one.id] } : one,
      ),
    }),
  );

const begun = async (): Promise<Store> => {
  const store = await inMemory();
  await store.write((unit) => beginRulebook(unit, shipped, march.today, march.at));
  return store;
};

/** A manager sets a choice of the house, as the use case does. */
const settle = (store: Store, id: RuleId, value: unknown) =>
  store.write(async (unit) => {
    const by = await addOperator(unit);
    const now = await inUse(unit);
    const wished = RuleVersion.parse({ ...versionInForce(now, id, march.today, march.today), value });
    const next = asBook(setHouseValue(now, wished, { from: march.today, by: 'Ada', on: march.today }));
    await rulebooks(unit).keep({ hash: next.hash, book: next.text, at: march.at });
    const latest = await rulebookActs(unit).latest();
    await rulebookActs(unit).add({
      id: 'an-act',
      kind: 'valueSet',
      rule: id,
      from: march.today,
      hash: next.hash,
      before: latest?.hash ?? null,
      file: shipped.hash,
      details: {},
      reason: 'Ours',
      at: march.at,
      by,
    });
  });

type Unit = Parameters<Parameters<Store['read']>[0]>[0];
async function inUse(unit: Unit): Promise<Rulebook> {
  const act = await rulebookActs(unit).latest();
  const row = act ? await rulebooks(unit).byHash(act.hash) : undefined;
  const read = row ? readKeptRulebook(row.book) : null;
  if (!read) throw new Error('no rulebook in use');
  return read;
}
const now = (store: Store) => store.read(inUse);
const value = (whole: Rulebook, id: RuleId, on: typeof may) =>
  ruleInForce(whole, id, on.today, on.today).value;

test('B-RUL-1 a newer program changes what nobody settled, from the day of its first opening', async () => {
  const store = await begun();
  await settle(store, 'card.expiresSoon', 20);
  const newer = fileWith({ 'delivery.minimum': 9_000, 'card.expiresSoon': 45 }, '1.1.0');
  expect(await store.read((unit) => bringsNews(unit, newer))).toBe(true);
  // A second opening takes nothing over again.
  for (const opening of [may, june])
    await store.write((unit) => takeOverShipped(unit, newer, opening.today, opening.at));
  const whole = await now(store);
  expect([value(whole, 'delivery.minimum', march), value(whole, 'delivery.minimum', may)]).toEqual([
    7_500, 9_000,
  ]);
  expect(value(whole, 'card.expiresSoon', may)).toBe(20);
  const acts = await store.read((unit) => rulebookActs(unit).all());
  expect(acts).toHaveLength(3);
  expect(acts[0]).toMatchObject({
    kind: 'shipped',
    from: may.today,
    file: newer.hash,
    details: { version: '1.1.0', changed: ['delivery.minimum'], kept: ['card.expiresSoon'] },
  });
  expect(await store.read((unit) => bringsNews(unit, newer))).toBe(false);
  await store.close();
});

test('B-RUL-1 a rule that two newer programs changed in turn follows both', async () => {
  const store = await begun();
  await store.write((unit) =>
    takeOverShipped(unit, fileWith({ 'delivery.lead': 12 }, '1.1.0'), may.today, may.at),
  );
  await store.write((unit) =>
    takeOverShipped(unit, fileWith({ 'delivery.lead': 6 }, '1.2.0'), june.today, june.at),
  );
  const whole = await now(store);
  expect([march, may, june].map((on) => value(whole, 'delivery.lead', on))).toEqual([24, 12, 6]);
  await store.close();
});

test('B-RUL-1 a store of an earlier version begins with the file that the program brings', async () => {
  const store = await inMemory();
  expect(await store.read((unit) => bringsNews(unit, shipped))).toBe(true);
  await store.write((unit) => takeOverShipped(unit, shipped, may.today, may.at));
  expect(await store.read((unit) => rulebookActs(unit).all())).toMatchObject([
    { kind: 'shipped', hash: shipped.hash, file: shipped.hash, by: null, reason: null },
  ]);
  await store.close();
});

test('B-RUL-1 a rulebook with rules that this program does not know is read without them', () => {
  const strange = { ...book, rules: [...book.rules, { id: 'delivery.byDrone', value: true }] };
  expect(readKeptRulebook(JSON.stringify(strange))).toEqual(book);
  expect(readKeptRulebook('no rulebook')).toBeNull();
  expect(readKeptRulebook('{"rules":[]}')).toBeNull();
});

for (const [act, sql] of [
  ['changed', "UPDATE rulebook_act SET from_day = '2020-01-01'"],
  ['removed', 'DELETE FROM rulebook_act'],
  ['replaced', 'INSERT OR REPLACE INTO rulebook_act SELECT * FROM rulebook_act'],
] as const)
  test(`B-TRUST-2 B-RUL-1 no row of rulebook_act can be ${act}`, async () => {
    const store = await begun();
    await expect(store.write((unit) => unit.raw(sql))).rejects.toThrow('append-only');
    await store.close();
  });
