/** Where the queue leads, and whose name goes along: pure, so its cases are a table. */
import { expect, test } from 'playwright/test';
import { firstName, pathOfPlace } from '../../renderer/screens/queue/journey';
import { typedFor } from '../../renderer/screens/registration/new-input';

const id = '11111111-1111-4111-8111-111111111111';

for (const [reason, person, path] of [
  ['register', null, '/register/new?subject=patient&name=Ada+Example'],
  ['register', id, `/register/new?subject=patient&patient=${id}`],
  ['renew', null, '/register/new?subject=patient&purpose=renewal&name=Ada+Example'],
  ['renew', id, `/register/new?subject=patient&purpose=renewal&patient=${id}`],
  ['caregiver', null, '/register/new?subject=caregiver&name=Ada+Example'],
  ['caregiver', id, `/register/new?subject=caregiver&person=${id}`],
  ['card', null, '/card'],
  ['card', id, `/card/${id}`],
  ['question', null, null],
  ['delivery', id, `/patient/${id}`],
  ['other', null, null],
] as const)
  test(`R-ST-1 ${reason} of ${person ? 'somebody known' : 'somebody new'} leads to ${path ?? 'the queue'}`, () => {
    expect(pathOfPlace({ name: 'Ada Example', person, reason })).toBe(path);
  });

for (const [name, given, family] of [
  ['Ada', 'Ada', ''],
  ['Ana María  O’Connor', 'Ana María', 'O’Connor'],
  ['王小明', '王小明', ''],
  ['W'.repeat(200), 'W'.repeat(200), ''],
] as const)
  test(`R-ST-1 the start page proposes ${name.slice(0, 20)} as given name ${given.slice(0, 20)}`, () => {
    const path = pathOfPlace({ name, person: null, reason: 'register' }) ?? '';
    const typed = typedFor(new URLSearchParams(path.split('?')[1]), 'en');
    expect(typed).toMatchObject({ reason: 'patient', person: { kind: 'new', name: { given, family } } });
  });

test('R-ST-1 whoever renews is looked for first, and the name is kept for the case that they are new', () => {
  const typed = typedFor(new URLSearchParams('subject=patient&purpose=renewal&name=Ada+Example'), 'es');
  expect(typed.person).toMatchObject({ kind: '', name: { given: 'Ada', family: 'Example' } });
});

test('R-ST-1 without surnames a board shows the first word of a name', () => {
  expect(['Ada Example', 'Ada', '王小明'].map(firstName)).toEqual(['Ada', 'Ada', '王小明']);
});
