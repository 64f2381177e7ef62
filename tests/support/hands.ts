/** A person at the screen: reads the words that stand there, types, touches. Waits by what is seen, never by time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { pseudoTree } from '../../renderer/client/pseudo';

type Tree = { readonly [key: string]: string | Tree };
type Facts = Readonly<Record<string, string | number>>;

const words = new Map<string, Tree>();
function treeOf(language: string): Tree {
  // A build in the pseudo-language speaks it instead of English.
  const name = language === 'pseudo' ? 'en' : language;
  const file = path.resolve(import.meta.dirname, '../../resources/words', `${name}.json`);
  const read = (): Tree => JSON.parse(readFileSync(file, 'utf8'));
  const tree = words.get(language) ?? (language === 'pseudo' ? pseudoTree(read()) : read());
  words.set(language, tree);
  return tree;
}

/** The sentence of a key in a language, with its facts; a missing key is the test's own mistake. */
export function say(language: string, key: string, facts: Facts = {}): string {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>(
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
  /** Follows a link by what it names, for example a person. */
  opens(name: string): Promise<void>;
  /** Types into the field with this label. */
  types(key: string, text: string): Promise<void>;
  /** Chooses an answer below a question; both are keys, the facts fill the question. */
  answers(question: string, answer: string, facts?: Facts): Promise<void>;
  ticks(key: string, facts?: Facts): Promise<void>;
  /** Types a day `YYYY-MM-DD` as this language writes it. */
  typesDay(key: string, day: string, facts?: Facts): Promise<void>;
  /** The same hands, reading another language. */
  speaking(language: string): Hands;
}

/** The order in which a language types a day. */
const typedDay = (day: string, language: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'es' ? `${date}${month}${year}` : `${month}${date}${year}`;
};

/** Milliseconds between keys: faster ones would be a scanner's, which never types into a field (B-ID-2). */
const human = { delay: 30 };
/** A key that is held this long keeps the next one a person's, too. */
const pressed = { delay: 30 };

/** By pointer, as on a touch screen. */
export function handsOn(page: Page, language: string): Hands {
  const t = (key: string, facts?: Facts) => say(language, key, facts);
  return {
    page,
    language,
    t,
    speaking: (other) => handsOn(page, other),
    sees: (key, facts) => page.getByRole('heading', { level: 1, name: t(key, facts) }).waitFor(),
    seesHeading: (text) => page.getByRole('heading', { level: 1, name: text }).waitFor(),
    press: (key, facts) =>
      page
        .getByRole('button', { name: t(key, facts) })
        .or(page.getByRole('link', { name: t(key, facts) }))
        .first()
        .click(),
    opens: (name) => page.getByRole('link', { name }).first().click(),
    types: (key, text) => page.getByLabel(t(key), { exact: true }).fill(text),
    async answers(question, answer, facts) {
      const group = page.getByRole('group', { name: t(question, facts) });
      await group
        .getByRole('radio', { name: beginsWith(t(answer)) })
        .first()
        .check();
    },
    ticks: (key, facts) => page.getByRole('checkbox', { name: t(key, facts) }).check(),
    async typesDay(key, day, facts) {
      const group = page.getByRole('group', { name: t(key, facts) }).first();
      await group.getByRole('spinbutton').first().click();
      await page.keyboard.type(typedDay(day, language), human);
    },
  };
}

/** What has the focus: its role in short, its name as a screen reader says it, its group's name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return null;
    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim();
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
        ? [...(at.labels ?? [])].map((label) => label.textContent ?? '')
        : [];
    const name =
      at.getAttribute('aria-label') ??
      (textOf(at.getAttribute('aria-labelledby')) || labels.join(' ') || at.textContent);
    const group = at.closest('fieldset, [role="group"], [role="radiogroup"]');
    const legend =
      group?.querySelector('legend')?.textContent ?? textOf(group?.getAttribute('aria-labelledby') ?? null);
    const kind =
      at.getAttribute('role') ?? (at instanceof HTMLInputElement ? at.type : at.tagName.toLowerCase());
    return {
      kind,
      name: (name ?? '').trim(),
      group: (group?.getAttribute('aria-label') ?? legend ?? '').trim(),
    };
  });
type Focused = NonNullable<Awaited<ReturnType<typeof focused>>>;

/** More Tabs than any page has stops: what is not met by then cannot be reached. */
const mostTabs = 120;

/** By keyboard alone: every step tabs there, as somebody without a pointer has to (B-A11Y-1). */
export function keyboardOn(page: Page, language: string): Hands {
  const t = (key: string, facts?: Facts) => say(language, key, facts);
  async function reach(what: string, is: (at: Focused) => boolean): Promise<void> {
    const met = new Set<string>();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      const at = await focused(page);
      if (at && is(at)) return;
      met.add(at ? `${at.kind} "${at.name}"` : 'nothing');
      await page.keyboard.press('Tab', pressed);
    }
    throw new Error(`the keyboard does not reach: ${what}; it met ${[...met].join(', ')}`);
  }
  const field = (name: string) => (at: Focused) =>
    at.name === name &&
    ['text', 'password', 'tel', 'email', 'textarea', 'combobox', 'search'].includes(at.kind);
  return {
    ...handsOn(page, language),
    speaking: (other) => keyboardOn(page, other),
    async press(key, facts) {
      const name = t(key, facts);
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().waitFor();
      await reach(
        name,
        (at) => (at.kind === 'button' || at.kind === 'submit' || at.kind === 'a') && at.name.includes(name),
      );
      await page.keyboard.press('Enter');
    },
    async opens(name) {
      await page.getByRole('link', { name }).first().waitFor();
      await reach(name, (at) => at.kind === 'a' && at.name.includes(name));
      await page.keyboard.press('Enter');
    },
    async types(key, text) {
      await page.getByLabel(t(key), { exact: true }).waitFor();
      await reach(t(key), field(t(key)));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text, human);
    },
    async answers(question, answer, facts) {
      const [asked, wanted] = [t(question, facts), t(answer)];
      // An open list of suggestions hides the rest from screen readers until Tab leaves it.
      await page.getByRole('group', { name: asked, includeHidden: true }).first().waitFor();
      await reach(asked, (at) => at.kind === 'radio' && at.group.includes(asked));
      await page.keyboard.press('Space');
      for (let moves = 0; moves < 10; moves += 1) {
        const at = await focused(page);
        if (at?.name.startsWith(wanted)) return;
        await page.keyboard.press('ArrowDown', pressed);
      }
      throw new Error(`the arrow keys do not reach: ${wanted}`);
    },
    async ticks(key, facts) {
      const name = t(key, facts);
      await page.getByRole('checkbox', { name }).waitFor();
      await reach(name, (at) => at.kind === 'checkbox' && at.name.includes(name));
      const box = page.getByRole('checkbox', { name });
      if (!(await box.isChecked())) await page.keyboard.press('Space');
    },
    async typesDay(key, day, facts) {
      const label = t(key, facts);
      await page.getByRole('group', { name: label }).first().waitFor();
      await reach(
        label,
        (at) => at.kind === 'spinbutton' && (at.group.includes(label) || at.name.includes(label)),
      );
      await page.keyboard.type(typedDay(day, language), human);
    },
  };
}
