import { expect, test } from 'playwright/test';
import { neededRules } from '../../main/rules/rulebook-needed';
import { files, textOf } from './tree';

test('B-RUL-1 every rule that a decision cannot do without is one that a manager cannot leave open', () => {
  const needed: readonly string[] = neededRules;
  const named = files
    .filter((file) => /^main\/.*\.ts$/.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\bruleSet\(\s*[\w.()]+,\s*'([\w.]+)'/g)].map(([, id = '']) => ({
        file,
        id,
      })),
    );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ id }) => !needed.includes(id))).toEqual([]);
});
