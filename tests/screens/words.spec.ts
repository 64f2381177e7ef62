import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { refusalCodes } from '../../preload/contract/reply';
import { pseudoText, pseudoTree } from '../../renderer/client/pseudo';

const root = path.resolve(import.meta.dirname, '../..');
type Tree = { readonly [key: string]: string | Tree };

const catalogue = (language: string): Tree =>
  JSON.parse(readFileSync(path.join(root, 'resources/words', `${language}.json`), 'utf8'));
const flat = (tree: Tree, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : flat(value, `${above}${key}.`),
  );
const words = { en: new Map(flat(catalogue('en'))), es: new Map(flat(catalogue('es'))) };
/** A plural stands under `_one` and `_other`. */
const known = (key: string) => words.en.has(key) || words.en.has(`${key}_other`);

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
const sources = (folder: string) =>
  filesBelow(folder).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test('B-A11Y-1 every word that a screen names stands in the catalogue', () => {
  const used = sources('renderer').flatMap(({ file, text }) =>
    [...text.matchAll(/\bt\(\s*\[?'([\w.-]+)'/g)].map(([, key]) => ({
      key: key ?? '',
      file: path.relative(root, file),
    })),
  );
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter(({ key }) => !known(key))).toEqual([]);
});

test('B-A11Y-1 every word that is built from a value has at least one entry below it', () => {
  const stems = sources('renderer').flatMap(({ text }) =>
    [...text.matchAll(/\bt\(\s*\[?`([\w.-]+)\.\$\{/g)].map(([, stem]) => stem ?? ''),
  );
  expect(stems.filter((stem) => ![...words.en.keys()].some((key) => key.startsWith(`${stem}.`)))).toEqual([]);
});

test('B-A11Y-1 every message of the contract and the use cases has its sentence', () => {
  const named = sources('preload')
    .concat(sources('main'))
    .flatMap(({ text }) =>
      [...text.matchAll(/'wrong\.(\w+)'|\bwrong\('(\w+)'\)/g)].map((hit) => `wrong.${hit[1] ?? hit[2]}`),
    );
  const thrown = sources('main').flatMap(({ text }) =>
    [...text.matchAll(/unacceptable\([^,]+,\s*'(\w+)'/g)].map(([, key]) => `wrong.${key}`),
  );
  expect([...new Set([...named, ...thrown])].filter((key) => !known(key))).toEqual([]);
});

for (const code of refusalCodes)
  test(`B-REG-1 the refusal ${code} says what, why and what next, in both languages`, () => {
    for (const part of ['title', 'body', 'next'])
      for (const language of ['en', 'es'] as const)
        expect(words[language].get(`refusals.${code}.${part}`), part).toBeTruthy();
  });

test('B-A11Y-1 both languages have the same words with the same facts', () => {
  const facts = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{\{\s*(\w+)/g)].map(([, fact]) => fact).toSorted();
  expect([...words.es.keys()].toSorted()).toEqual([...words.en.keys()].toSorted());
  expect([...words.en].filter(([key, text]) => `${facts(text)}` !== `${facts(words.es.get(key))}`)).toEqual(
    [],
  );
});

test('B-A11Y-1 nothing asks "please" or calls anything "invalid"', () => {
  const pleading = /\bplease\b|\binvalid\b|\bpor favor\b|\binválid/i;
  expect([...words.en, ...words.es].filter(([, text]) => pleading.test(text))).toEqual([]);
});

test('B-A11Y-1 the pseudo-language lengthens by 40 % and leaves facts alone', () => {
  expect(pseudoText('Saved {{time}}')).toContain('{{time}}');
  const letters = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '').length;
  const tooShort = [...words.en].filter(([, text]) => !(letters(pseudoText(text)) >= letters(text) * 1.4));
  expect(tooShort).toEqual([]);
  expect(Object.keys(pseudoTree(catalogue('en')))).toEqual(Object.keys(catalogue('en')));
});
