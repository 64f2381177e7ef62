/** The few sentences that the program itself says, in both languages: it does not know who reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ShellWord =
  | 'shell.page.title'
  | 'shell.page.body'
  | 'shell.start.title'
  | 'shell.start.body'
  | 'shell.fault.title'
  | 'shell.fault.body'
  | 'shell.reference'
  | 'shell.openAgain'
  | 'shell.startAgain'
  | 'shell.alreadyOpen'
  | 'shell.refusedSwitches';

export type Say = (
  language: 'en' | 'es',
  word: ShellWord,
  facts?: Readonly<Record<string, string>>,
) => string;

/** Reads the words when one is needed. A missing file leaves the key: the way here is a broken program. */
export function sentences(resources: string): Say {
  return (language, word, facts = {}) => {
    const sentence = find(join(resources, 'words', `${language}.json`), word);
    return sentence.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => facts[name] ?? '');
  };
}

function find(file: string, word: string): string {
  try {
    const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const found = word.split('.').reduce<unknown>((at, part) => (isFolder(at) ? at[part] : undefined), words);
    return typeof found === 'string' ? found : word;
  } catch {
    return word;
  }
}

const isFolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
