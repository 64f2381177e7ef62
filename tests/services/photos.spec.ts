/** R-CARD-1: a person's photo, taken with their agreement, one that counts, removed when they ask. */
import { expect } from 'playwright/test';
import type { InputOf } from '../../preload/contract/calls';
import { largestPhoto } from '../../preload/contract/photo';
import { caring } from '../support/caregivers';
import { colleague, type Desk, test, trail } from '../support/counter';
import { aJpeg, aPdf, aPng, withExif } from '../support/files';
import { nobody } from '../support/good-inputs';
import { startSession } from '../support/journey';
import { registered } from '../support/renewals';
import { lookInto } from '../support/store-rows';

const [first, second] = [aJpeg(600, 600, 'the first face'), aJpeg(600, 600, 'the second face')];
const wish = (person: string, bytes = first, more: Partial<InputOf<'photo.keep'>> = {}) =>
  ({ person, agreed: true, bytes, ...more }) as const;
const photoOf = async (desk: Desk, person: string) => (await desk.done('photo.view', { person })).photo;
const patientOf = async (desk: Desk) => (await startSession(desk)).patient.id;

test('R-CARD-1 a photo is kept and shown; looking at it is on record and no second look-up', async ({
  main,
}) => {
  const person = await patientOf(main);
  expect(await main.done('photo.view', { person })).toMatchObject({ photo: null, keptFor: null });
  const { id } = await main.done('photo.keep', wish(person));
  expect(await photoOf(main, person)).toMatchObject({ id, keepUntil: null, bytes: first });
  const rows = (await trail(main, 3)).filter(({ call }) => call.startsWith('photo.'));
  expect(rows).toMatchObject([
    { call: 'photo.view', subject: person, lookUp: false },
    { call: 'photo.keep', subject: person, lookUp: false },
    { call: 'photo.view', subject: person },
  ]);
});

test('R-CARD-1 a new photo takes the place of the older one, whose bytes are gone; sent twice it is one', async ({
  house,
  main,
}) => {
  const person = await patientOf(main);
  const older = await main.done('photo.keep', wish(person));
  const again = wish(person, second, { key: '11111111-1111-4111-8111-111111111111' });
  const newer = await main.done('photo.keep', again);
  expect(await main.done('photo.keep', again)).toEqual(newer);
  expect(await main.call('photo.keep', { ...again, bytes: first })).toMatchObject({
    kind: 'refused',
    code: 'form-sent-before',
  });
  expect(await photoOf(main, person)).toMatchObject({ id: newer.id, bytes: second });
  const looking = await lookInto(house);
  const [keys, removals] = [await looking.rows('photo_key'), await looking.rows('photo_removal')];
  await looking.close();
  expect(keys.map((row) => row.photo_id)).toEqual([newer.id]);
  expect(removals).toMatchObject([{ photo_id: older.id, how: 'replaced' }]);
});

test('R-CARD-1 without the person’s agreement no photo is kept', async ({ main }) => {
  const person = await patientOf(main);
  for (const agreed of [false, null, undefined, 'yes'])
    expect((await main.raw('photo.keep', { person, bytes: first, agreed })).kind).toBe('invalid');
  expect(await photoOf(main, person)).toBeNull();
});

for (const [what, bytes, code] of [
  ['a PNG', aPng(10, 10), 'file-unknown'],
  ['a PDF', aPdf, 'file-unknown'],
  ['a picture that says where it was taken', withExif(first), 'file-unknown'],
  ['half a picture', first.subarray(0, 40), 'file-half-written'],
  ['nothing', new Uint8Array(), 'file-empty'],
  ['one byte too many', new Uint8Array(largestPhoto + 1), 'document-too-large'],
] as const)
  test(`R-CARD-1 ${what} is not kept as a photo: ${code}`, async ({ main }) => {
    const person = await patientOf(main);
    expect(await main.call('photo.keep', wish(person, bytes))).toMatchObject({ kind: 'refused', code });
    expect(await photoOf(main, person)).toBeNull();
  });

test('R-CARD-1 whoever asks has it removed, with a reason that stays on record', async ({ main }) => {
  const person = await patientOf(main);
  const { id: photo } = await main.done('photo.keep', wish(person));
  expect((await main.call('photo.remove', { photo, reason: ' ' })).kind).toBe('invalid');
  await main.done('photo.remove', { photo, reason: 'the person asked' });
  expect(await photoOf(main, person)).toBeNull();
  const removed = (await trail(main, 4)).find(({ call }) => call === 'photo.remove');
  expect(removed).toMatchObject({ subject: person, purpose: 'the person asked' });
  expect(await main.call('photo.remove', { photo, reason: 'again' })).toMatchObject({
    code: 'document-deleted',
  });
  expect(await main.call('photo.remove', { photo: nobody, reason: 'who' })).toMatchObject({
    code: 'not-found',
  });
  expect(await main.call('photo.view', { person: nobody })).toMatchObject({ code: 'not-found' });
});

test('R-CARD-1 a caregiver has a photo too; verify-only staff see it and change nothing', async ({
  house,
  main,
}) => {
  const { patient } = await registered(main);
  const theirs = await caring(main, { patient: patient.id }, { birthDate: '1975-02-11' });
  const person = theirs.person.id ?? '';
  const { id: photo } = await main.done('photo.keep', wish(person));
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  expect(await photoOf(vera, person)).toMatchObject({ id: photo });
  expect((await vera.call('photo.keep', wish(person, second))).kind).toBe('denied');
  expect((await vera.call('photo.remove', { photo, reason: 'x' })).kind).toBe('denied');
});

test('R-CARD-1 by the retention rule of documents a photo goes too, also where the rule was set later', async ({
  house,
  main,
}) => {
  const person = await patientOf(main);
  await main.done('photo.keep', wish(person));
  const { book } = await main.done('rulebook.list', {});
  await main.done('rulebook.setValue', {
    key: '22222222-2222-4222-8222-222222222222',
    book: book.hash,
    from: '2026-03-11',
    reason: 'the house decided',
    rule: 'retention.documents',
    value: 30,
  });
  house.clock.now = '2026-03-11T15:00:00.000Z';
  const later = await patientOf(main);
  await main.done('photo.keep', wish(later));
  for (const [day, left] of [
    ['2026-04-09', ['2026-04-09', '2026-04-10']],
    ['2026-04-10', [undefined, '2026-04-10']],
    ['2026-04-11', [undefined, undefined]],
  ] as const) {
    house.clock.now = `${day}T15:00:00.000Z`;
    await main.done('today.board', {});
    const kept = [await photoOf(main, person), await photoOf(main, later)];
    expect(kept.map((photo) => photo?.keepUntil)).toEqual(left);
  }
  const due = (await trail(main)).filter(({ call }) => call === 'photo.removeDue');
  expect(due.map(({ subject, outcome }) => [subject, outcome])).toEqual([
    [later, 'done'],
    [person, 'done'],
  ]);
});

test('R-CARD-1 the card check carries no picture', async ({ main }) => {
  const { patient } = await registered(main);
  await main.done('photo.keep', wish(patient.id));
  const face = await main.done('card.check', { by: 'patient', patient: patient.id });
  expect(JSON.stringify(face).length).toBeLessThan(3000);
});
