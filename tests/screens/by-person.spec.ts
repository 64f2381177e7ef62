import { expect, test } from 'playwright/test';
import { byPerson } from '../../renderer/client/by-person';

const name = { given: 'Ada', middle: '', family: 'Example', suffix: '' };
const line = (id: string, person: string | null, session: string | null) => ({
  id,
  about: { id: person, name },
  session: session === null ? null : { id: session },
});

test('B-REG-4 lines of one person stand together, people in the order in which they come up', () => {
  const grouped = byPerson([
    line('1', 'p', 's'),
    line('2', 'q', null),
    line('3', 'p', null),
    line('4', null, 'help-1'),
    line('5', null, 'help-2'),
    line('6', null, 'help-1'),
  ]);
  expect(grouped.map(({ lines }) => lines.map(({ id }) => id))).toEqual([
    ['1', '3'],
    ['2'],
    ['4', '6'],
    ['5'],
  ]);
  expect(byPerson([])).toEqual([]);
});
