import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)('./import-table.cjs') as {
  forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden'];
  options: ICruiseOptions;
};

/** What the table says about the sources under a folder: one line for each forbidden import. */
async function violationsIn(baseDir: string): Promise<string[]> {
  const ruleSet = { ...(forbidden && { forbidden }) };
  const settings = { ...options, baseDir, ruleSet, validate: true };
  const { output } = await cruise(['main', 'preload', 'renderer'], settings);
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  );
}

test('every import stands in the import table', async () => {
  expect(await violationsIn(root)).toEqual([]);
});

const forbiddenImports: readonly (readonly [file: string, statement: string])[] = [
  ['preload/contract/a.ts', "import 'node:fs'"],
  ['preload/contract/a.ts', "import 'electron'"],
  ['preload/bridge.ts', "import { calls } from './contract/calls'; export const it = calls"],
  ['main/rules/a.ts', "import 'knex'"],
  ['main/rules/a.ts', "import 'node:fs'"],
  ['main/rules/a.ts', "import type { Planted } from '../store/planted'; export type A = Planted"],
  ['main/papers/a.ts', "import 'electron'"],
  ['main/papers/a.ts', "import '../store/planted'"],
  ['main/store/a.ts', "import '../services/card/planted'"],
  ['main/store/a.ts', "import 'electron'"],
  ['main/services/card/a.ts', "import 'knex'"],
  ['main/services/card/a.ts', "import 'electron'"],
  ['main/services/card/a.ts', "import '../patient/planted'"],
  ['main/dispatch/a.ts', "import '../services/card/planted'"],
  ['main/dispatch/a.ts', "import '../rules/planted'"],
  ['main/counter.ts', "import './electron/planted'"],
  ['main/electron/a.ts', "import '../store/planted'"],
  ['main/start.ts', "import './services/card/planted'"],
  ['main/somewhere-new/a.ts', "import '../rules/planted'"],
  ['renderer/screens/card/a.ts', "import '../patient/planted'"],
  ['renderer/screens/card/a.ts', "import '../../../main/rules/planted'"],
  ['renderer/screens/card/a.ts', "import 'electron'"],
  ['renderer/forms/a.ts', "import '../screens/patient/planted'"],
];

const allowedImports: readonly (readonly [file: string, statement: string])[] = [
  ['preload/bridge.ts', "import type { Planted } from './contract/calls'; export type A = Planted"],
  ['main/rules/a.ts', "import type { Planted } from '../../preload/contract/calls'; export type A = Planted"],
  ['main/services/card/a.ts', "import '../../store/planted'; import '../common/planted'"],
  ['renderer/screens/card/a.ts', "import '../../client/planted'; import 'react'"],
];

const planted = [
  'preload/contract/calls',
  'main/store/planted',
  'main/rules/planted',
  'main/electron/planted',
  'main/services/card/planted',
  'main/services/common/planted',
  'main/services/patient/planted',
  'renderer/client/planted',
  'renderer/screens/patient/planted',
];

/** Plants files into a tree of its own and gives what the table says about it. */
async function violationsOf(files: readonly (readonly [string, string])[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  try {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const name of planted)
      write(`${name}.ts`, 'export interface Planted { readonly a: 1 }\nexport const calls = {};\n');
    for (const [file, statement] of files) write(file, `${statement};\n`);
    return await violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each row gets a file of its own in the same folder, but for files whose name is in the table. */
const apart = (rows: typeof forbiddenImports) =>
  rows.map(([file, statement], index) => [file.replace('/a.ts', `/a${index}.ts`), statement] as const);

test('a forbidden import is caught, wherever it is planted', async () => {
  const rows = apart(forbiddenImports);
  const found = await violationsOf(rows);
  expect(found.filter((line) => line.startsWith('found:'))).toEqual([]);
  for (const [file, statement] of rows)
    expect.soft(found.join('\n'), `${file} may not say: ${statement}`).toContain(`${file} -> `);
});

test('an allowed import is not', async () => {
  expect(await violationsOf(apart(allowedImports))).toEqual([]);
});
