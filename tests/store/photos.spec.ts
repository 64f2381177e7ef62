/** R-CARD-1: the picture of a person, one that counts, closed under a key of its own and gone with it. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { photos } from '../../main/store/photos';
import type { Unit } from '../../main/store/unit';
import { aJpeg } from '../support/files';
import { addPatient, called, day, noon } from '../support/store';
import { later, stale, within } from '../support/store-records';

const picture = aJpeg(600, 600, 'the face of Ana');

async function add(unit: Unit, person: string, by: string, keepUntil: string | null = null): Promise<string> {
  const id = randomUUID();
  const until = keepUntil === null ? null : day(keepUntil);
  await photos(unit).add({ id, person, keepUntil: until, bytes: picture, at: noon, by });
  return id;
}
const gone = (id: string, by: string) => ({ id, how: 'byHand', why: 'asked for', at: later, by }) as const;

test('R-CARD-1 the row holds nothing of the face, and the store opens it', () =>
  within(async (unit, { by, patient }) => {
    const id = await add(unit, patient, by);
    const row = await unit('photo').where({ id }).first();
    expect(Buffer.from(row?.sealed as Buffer).includes(Buffer.from('the face'))).toBe(false);
    expect(await photos(unit).contentOf(id)).toEqual(picture);
    expect(await photos(unit).ofPerson(patient)).toMatchObject([{ id, removedAt: null, keepUntil: null }]);
  }));

test('R-CARD-1 a second photo of one person does not count beside the first', () =>
  within(async (unit, { by, patient }) => {
    const first = await add(unit, patient, by);
    await expect(add(unit, patient, by)).rejects.toThrow('UNIQUE');
    await photos(unit).remove({ id: first, how: 'replaced', why: null, at: later, by });
    const second = await add(unit, patient, by);
    expect((await photos(unit).ofPerson(patient)).map(({ id }) => id)).toEqual([second]);
  }));

test('R-CARD-1 a removed photo cannot be read, not even from a copy of its row; the log keeps a line', () =>
  within(async (unit, { by, patient }) => {
    const id = await add(unit, patient, by);
    await photos(unit).remove(gone(id, by));
    expect(await photos(unit).contentOf(id)).toBeUndefined();
    expect(await unit('photo').where({ id }).first()).toMatchObject({
      sealed: null,
      sha256: null,
      size: null,
    });
    expect(await unit('photo_key').where({ photo_id: id })).toEqual([]);
    expect(await unit('photo_removal')).toMatchObject([
      { photo_id: id, how: 'byHand', why: 'asked for', by },
    ]);
    await expect(unit('photo_removal').delete()).rejects.toThrow('append-only');
    await expect(photos(unit).remove(gone(id, by))).rejects.toEqual(stale);
  }));

test('R-CARD-1 photos of merged records are found with the one that stayed', () =>
  within(async (unit, { by, patient }) => {
    const twin = await addPatient(unit, called('Ada', 'Rowe'));
    const id = await add(unit, twin, by);
    expect(await photos(unit).ofPerson(patient)).toEqual([]);
    await unit('person').where({ id: twin }).update({ merged_into: patient });
    expect((await photos(unit).ofPerson(patient)).map((one) => one.id)).toEqual([id]);
  }));

for (const [what, changed] of [
  ['more than 300 kB', { size: 300_001 }],
  ['a removed one with its content', { removed_at: later }],
] as const)
  test(`R-CARD-1 the table itself refuses ${what}`, () =>
    within(async (unit, { by, patient }) => {
      const id = await add(unit, patient, by);
      await expect(unit('photo').where({ id }).update(changed)).rejects.toThrow('CHECK');
    }));
