/** A person at the screen: reads the words that stand there, types, touches. Waits by what is seen, never by time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright/test';

type Tree = { readonly [key: string]: string | Tree };
type Facts = Readonly<Record<string, string | number>>;

const words = new Map<string, Tree>();
function treeOf(language: string): Tree {
  const file = path.resolve(import.meta.dirname, '../../resources/words', `${language}.json`);
  const tree = words.get(language) ?? (JSON.parse(readFileSync(file, 'utf8')) as Tree);
  words.set(language, tree);
  return tree;
}

/** The sentence of a key in a language, with its facts; a missing key is the test's own mistake. */
export function say(language: string, key: string, facts: Facts = {}): string {
  const found = key.split('.').reduce<string | Tree | undefined>(
    (at, part) => (typeof at === 'object' ? at[part] : undefined),
    treeOf(language),
  );
  if (typeof found !== 'string') throw new Error(`no words for ${key} in ${language}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const beginsWith = (text: string) => new RegExp(`^${quoted(text)}`);

export interface Hands {
  readonly page: Page;
  readonly language: string;
  t(key: string, facts?: Facts): string;
  /** Waits for a page's heading. */
  sees(key: string, facts?: Facts): Promise<void>;
  seesHeading(text: string | RegExp): Promise<void>;
  press(key: string, facts?: Facts): Promise<void>;
  /** Types into the field with this label. */
  types(key: string, text: string, within?: Locator): Promise<void>;
  /** Chooses an answer below a question; both are keys. */
  answers(question: string, answer: string, within?: Locator): Promise<void>;
  ticks(key: string, facts?: Facts): Promise<void>;
  /** Types a day `YYYY-MM-DD` as this language writes it. */
  typesDay(key: string, day: string, within?: Locator): Promise<void>;
}

export function handsOn(page: Page, language: string): Hands {
  const t = (key: string, facts?: Facts) => say(language, key, facts);
  return {
    page,
    language,
    t,
    sees: (key, facts) => page.getByRole('heading', { level: 1, name: t(key, facts) }).waitFor(),
    seesHeading: (text) => page.getByRole('heading', { level: 1, name: text }).waitFor(),
    press: (key, facts) =>
      page
        .getByRole('button', { name: t(key, facts) })
        .or(page.getByRole('link', { name: t(key, facts) }))
        .first()
        .click(),
    types: (key, text, within) => (within ?? page.locator('body')).getByLabel(t(key), { exact: true }).fill(text),
    async answers(question, answer, within) {
      const group = (within ?? page.locator('body')).getByRole('group', { name: t(question) });
      await group.getByRole('radio', { name: beginsWith(t(answer)) }).check();
    },
    ticks: (key, facts) => page.getByRole('checkbox', { name: t(key, facts) }).check(),
    async typesDay(key, day, within) {
      const [year = '', month = '', date = ''] = day.split('-');
      const group = (within ?? page.locator('body')).getByRole('group', { name: t(key) }).first();
      await group.getByRole('spinbutton').first().click();
      await page.keyboard.type(language === 'es' ? `${date}${month}${year}` : `${month}${date}${year}`);
    },
  };
}
