import { expect, test } from 'playwright/test';
import rulebook from '../../resources/rulebooks/ct-mmp.json' with { type: 'json' };
import en from '../../resources/words/en.json' with { type: 'json' };
import es from '../../resources/words/es.json' with { type: 'json' };
import { files, textOf } from './tree';

type Words = { readonly [key: string]: string | Words };

/** Every sentence under its dotted key. */
const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );

const english = new Map(flat(en));
const spanish = new Map(flat(es));
const isPlural = /_(zero|one|two|few|many|other)$/;
const singular = (key: string) => key.replace(isPlural, '');
const keys = new Set([...english.keys()].map(singular));

test('English and Spanish have the same keys', () => {
  expect([...spanish.keys()].filter((key) => !english.has(key))).toEqual([]);
  expect([...english.keys()].filter((key) => !spanish.has(key))).toEqual([]);
});

test('no sentence is empty, and both languages state the same facts', () => {
  const factsIn = (sentence = '') => [...new Set(sentence.match(/\{\{[^}]+\}\}/g))].sort().join(' ');
  const wrong = [...english].filter(
    ([key, sentence]) =>
      sentence.trim() === '' ||
      // A singular form may leave out the number.
      (!isPlural.test(key) && factsIn(sentence) !== factsIn(spanish.get(key))),
  );
  expect(wrong).toEqual([]);
});

const sources = files.filter((file) => /^(main|preload|renderer)\/.*\.tsx?$/.test(file));

interface Mention {
  readonly file: string;
  /** `t('…')`: certainly a key. Elsewhere a string only may be one. */
  readonly called: boolean;
  readonly text: string;
  readonly pattern: RegExp | null;
}

const literally = (text: string) => text.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&');

/** Strings and templates in the code that look like keys. */
function mentions(): Mention[] {
  return sources.flatMap((file) => {
    const found: Mention[] = [];
    for (const [, call, plain, template] of textOf(file).matchAll(
      /(\bt\(\s*)?(?:'([A-Za-z][\w-]*(?:\.[\w-]+)*)'|`([^`\n]*)`)/g,
    )) {
      const called = call !== undefined;
      if (plain !== undefined) found.push({ file, called, text: plain, pattern: null });
      // A template without a dot outside its holes names no key.
      else if (template?.includes('${') && /\./.test(template.replace(/\$\{[^}]*\}/g, ''))) {
        const pattern = template
          .split(/\$\{[^}]*\}/)
          .map(literally)
          .join('[^.]+');
        found.push({ file, called, text: template, pattern: new RegExp(`^${pattern}$`) });
      }
    }
    return found;
  });
}

/** How the code may name a key: whole, or for a paper's sentence from the paper's own name on or after it. */
function namesOf(key: string): string[] {
  // A list's rows are numbered; the code names the list.
  const parts = key.replace(/\.\d+$/, '').split('.');
  const whole = parts.join('.');
  return parts[0] === 'papers' ? [whole, parts.slice(1).join('.'), parts.slice(2).join('.')] : [whole];
}

const all = mentions();
const plain = new Set(all.filter(({ pattern }) => !pattern).map(({ text }) => text));
const patterns = all.flatMap(({ pattern }) => pattern ?? []);

test('every key that a screen names exists', () => {
  const called = all.filter(
    ({ called, file, text }) => called && file.startsWith('renderer/') && text.includes('.'),
  );
  expect(called.length).toBeGreaterThan(100);
  const missing = called.filter(({ text, pattern }) =>
    pattern ? ![...keys].some((key) => pattern.test(key)) : !keys.has(text),
  );
  expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test('every sentence is used', () => {
  // A rule's sentence is found by the rule's id.
  const rules = new Set(rulebook.rules.map(({ id }) => `rules.${id}`));
  const isUsed = (key: string) =>
    namesOf(key).some((name) => plain.has(name) || patterns.some((pattern) => pattern.test(name)));
  expect([...keys].filter((key) => !rules.has(key) && !isUsed(key))).toEqual([]);
});
