/** R-PAT-6: each document closed under a key of its own; what is deleted cannot be read again. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { documentKeyOf, openDocument, sealDocument } from '../../main/store/document-keys';
import { documents } from '../../main/store/documents';
import { people } from '../../main/store/people';
import type { Unit } from '../../main/store/unit';
import { aJpeg } from '../support/files';
import { addPatient, called, day, noon, someKeys } from '../support/store';
import { addSession, later, stale, within } from '../support/store-records';

const picture = aJpeg(1200, 900, 'the face on the passport of Ana');

async function add(unit: Unit, person: string, by: string, session?: string): Promise<string> {
  const id = randomUUID();
  await documents(unit).add({
    id,
    session: session ?? (await addSession(unit, person, by)),
    person,
    proof: 'identity',
    kind: 'passport',
    mime: 'image/jpeg',
    enclosed: false,
    keep: { until: day('2026-04-10') },
    bytes: picture,
    at: noon,
    by,
  });
  return id;
}

const rowOf = (unit: Unit, id: string) => unit('document').where({ id }).first();
const sealedIn = (row: Awaited<ReturnType<typeof rowOf>>) => new Uint8Array(row?.sealed as Buffer);

test('R-PAT-6 the row holds nothing of the picture, and the store opens it', () =>
  within(async (unit, { by, patient }) => {
    const id = await add(unit, patient, by);
    const row = await rowOf(unit, id);
    const sealed = Buffer.from(sealedIn(row));
    expect(sealed.length).toBe(picture.length + 28);
    expect(sealed.includes(Buffer.from('the face'))).toBe(false);
    expect(await documents(unit).contentOf(id)).toEqual(picture);
  }));

test('R-PAT-6 two keepings of one picture have nothing in common', () =>
  within(async (unit, { by, patient }) => {
    const session = await addSession(unit, patient, by);
    const [one, other] = [await add(unit, patient, by, session), await add(unit, patient, by, session)];
    expect(sealedIn(await rowOf(unit, one))).not.toEqual(sealedIn(await rowOf(unit, other)));
    const keys = await unit('document_key').pluck('wrapped');
    expect(Buffer.compare(keys[0] as Buffer, keys[1] as Buffer)).not.toBe(0);
  }));

test('R-PAT-6 a deleted document cannot be read, not even from a copy of its row', () =>
  within(async (unit, { by, patient }) => {
    const id = await add(unit, patient, by);
    const copy = await rowOf(unit, id);
    await documents(unit).delete({ id, how: 'byHand', why: 'asked for', at: later, by });
    expect(await documents(unit).contentOf(id)).toBeUndefined();
    expect(await rowOf(unit, id)).toMatchObject({
      sealed: null,
      sha256: null,
      size: null,
      deleted_at: later,
    });
    expect(await unit('document_key').where({ document_id: id })).toEqual([]);
    // The copy has the bytes; what would open them is gone, and no other key does.
    const forged = sealDocument(unit.documentKey ?? new Uint8Array(32), id, picture);
    expect(() =>
      openDocument(unit.documentKey ?? new Uint8Array(32), id, {
        sealed: sealedIn(copy),
        wrapped: forged.wrapped,
      }),
    ).toThrow();
    await expect(documents(unit).delete({ id, how: 'due', why: null, at: later, by: null })).rejects.toEqual(
      stale,
    );
  }));

test('R-PAT-6 a key opens its own document and its own store alone', () => {
  const [key, other] = [documentKeyOf(someKeys().data), documentKeyOf(someKeys().data)];
  const closed = sealDocument(key, 'one', picture);
  expect(openDocument(key, 'one', closed)).toEqual(picture);
  expect(() => openDocument(key, 'another', closed)).toThrow();
  expect(() => openDocument(other, 'one', closed)).toThrow();
  const changed = new Uint8Array(closed.sealed);
  changed[20] = (changed[20] ?? 0) ^ 1;
  expect(() => openDocument(key, 'one', { ...closed, sealed: changed })).toThrow();
});

test('R-PAT-6 the log of what was deleted only grows', () =>
  within(async (unit, { by, patient }) => {
    const id = await add(unit, patient, by);
    await documents(unit).delete({ id, how: 'due', why: null, at: later, by: null });
    expect(await documents(unit).deletions(null)).toMatchObject([
      { how: 'due', by: null, kind: 'passport', person: { id: patient } },
    ]);
    await expect(unit('document_deletion').update({ why: 'x' })).rejects.toThrow('append-only');
    await expect(unit('document_deletion').delete()).rejects.toThrow('append-only');
  }));

test('R-PAT-6 documents of a merged record are found with the one that stayed', () =>
  within(async (unit, { by, patient }) => {
    const twin = await addPatient(unit, called('Ada', 'Rowe'));
    const id = await add(unit, twin, by);
    expect(await documents(unit).ofPerson(patient)).toEqual([]);
    await unit('person').where({ id: twin }).update({ merged_into: patient });
    expect((await documents(unit).ofPerson(patient)).map((one) => one.id)).toEqual([id]);
    expect(await people(unit).byId(patient)).toBeDefined();
  }));

for (const [what, changed] of [
  ['more than 2 MB', { size: 2_000_001 }],
  ['a deleted one with its content', { deleted_at: later }],
  ['one without a last day', { keep_until: null }],
  ['one with two ends', { keep_days_after: 30 }],
] as const)
  test(`R-PAT-6 the table itself refuses ${what}`, () =>
    within(async (unit, { by, patient }) => {
      const id = await add(unit, patient, by);
      await expect(unit('document').where({ id }).update(changed)).rejects.toThrow('CHECK');
    }));
