/** Likely duplicates are shown before anybody is kept twice, and one form opens one session. */
import { randomUUID } from 'node:crypto';
import { expect } from 'playwright/test';
import { colleague, test, trail } from '../support/counter';
import { patientName, saveTask, startSession } from '../support/journey';

const name = { given: 'Ana', family: 'O Connor Nguyen' };

test('B-PER-1 somebody who is known is recognised by name, sound and birth date; no more is shown than it takes', async ({
  main,
}) => {
  const begun = await startSession(main);
  await saveTask(main, await saveTask(main, begun, 'certification'), 'details');
  for (const [typed, birthDate, alike] of [
    [name, '1980-07-14', { name: 'same', birthDate: 'same', sameZip: false }],
    [{ given: 'Nguyen', family: 'Ana' }, '1980-07-14', { name: 'sounds', birthDate: 'same', sameZip: false }],
    [{ given: 'Anna', family: 'Oconnor' }, '1980-07-41', null],
    [
      { given: 'Anna', family: 'Oconnor' },
      '1980-07-24',
      { name: 'sounds', birthDate: 'digit', sameZip: false },
    ],
    [name, '1951-02-03', null],
    [{ given: 'Bob', family: 'Miller' }, '1980-07-14', null],
  ] as const) {
    const reply = await main.call('person.likely', { name: typed, birthDate });
    if (birthDate === '1980-07-41') expect(reply.kind).toBe('invalid');
    else
      expect(reply).toEqual({
        kind: 'done',
        value: alike
          ? [{ id: begun.patient.id, name: patientName, birthYear: 1980, town: 'Hartford', alike }]
          : [],
      });
  }
  const there = await main.done('person.likely', { name, birthDate: '1951-02-03', zip: '06105-9999' });
  expect(there).toMatchObject([{ alike: { name: 'same', birthDate: 'other', sameZip: true } }]);
  expect(
    await main.done('person.likely', { name, birthDate: '1980-07-14', besides: begun.patient.id }),
  ).toEqual([]);
});

test('B-PER-1 being shown is one audit row that counts as no look-up; verify-only staff see nobody', async ({
  house,
  main,
}) => {
  await startSession(main);
  await main.done('person.likely', { name, birthDate: '1980-07-14' });
  const rows = (await trail(main)).filter(({ call }) => call === 'person.likely');
  expect(rows).toMatchObject([{ outcome: 'done', lookUp: false, subject: null }]);
  const vera = await colleague(house, 'Vera Verify', ['verifyOnly']);
  expect((await vera.call('person.likely', { name, birthDate: '1980-07-14' })).kind).toBe('denied');
});

test('B-PER-1 whoever is like somebody is kept all the same when the operator says so', async ({ main }) => {
  const first = await startSession(main);
  const second = await startSession(main);
  expect(second.patient.id).not.toBe(first.patient.id);
  expect(await main.done('person.likely', { name, birthDate: '1980-07-14' })).toHaveLength(2);
});

test('B-PER-1 a form that is sent twice opens one session for one person; with other answers it is refused', async ({
  main,
}) => {
  const form = {
    person: { kind: 'new', name, birthDate: '1980-07-14' },
    language: 'en',
    key: randomUUID(),
  } as const;
  const [one, two] = await Promise.all([
    main.done('registration.start', form),
    main.done('registration.start', form),
  ]);
  expect(two.id).toBe(one.id);
  expect((await main.done('registration.start', form)).person.id).toBe(one.person.id);
  expect(await main.done('search.suggest', { text: 'O Connor' })).toHaveLength(1);
  const other = { ...form, person: { ...form.person, birthDate: '1980-07-15' } };
  expect(await main.call('registration.start', other)).toMatchObject({
    kind: 'refused',
    code: 'form-sent-before',
  });
  // What was refused has used no key.
  const young = { ...other, key: randomUUID(), person: { ...form.person, birthDate: '2015-07-14' } };
  expect((await main.call('registration.start', young)).kind).toBe('refused');
  expect((await main.call('registration.start', { ...other, key: young.key })).kind).toBe('done');
});

test('R-PMP-9 the one search field takes first name, last name and date of birth together', async ({
  main,
}) => {
  const begun = await startSession(main);
  await startSession(main, { birthDate: '1980-07-15' });
  for (const text of ['Ana María O’Connor 1980-07-14', 'oconnor ana 07/14/1980', 'Nguyen, 14/07/1980'])
    expect(await main.done('search.suggest', { text }), text).toMatchObject([
      { kind: 'patient', id: begun.patient.id, birthYear: 1980, number: null },
    ]);
  expect(await main.done('search.suggest', { text: '1980-07-14' })).toEqual([]);
  expect(await main.done('search.suggest', { text: 'ana 1980-07-16' })).toEqual([]);
});
