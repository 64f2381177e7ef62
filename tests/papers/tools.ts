/** Reads finished PDFs back with poppler and qpdf. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperInput } from '../../main/papers/content';
import { createRenderer } from '../../main/papers/render';

const root = join(import.meta.dirname, '..', '..');
export const resources = join(root, 'resources');
const words = (language: string) =>
  JSON.parse(readFileSync(join(resources, 'words', `${language}.json`), 'utf8'));

export const newRenderer = () =>
  createRenderer({ fontsFolder: join(resources, 'fonts'), words: { en: words('en'), es: words('es') } });

const renderer = newRenderer();
export const render = (input: PaperInput): Promise<Uint8Array> => renderer.render(input);

/** Runs a tool on the PDF and gives back what it prints. */
export function read(
  bytes: Uint8Array,
  tool: string,
  before: readonly string[],
  after: readonly string[] = [],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return execFileSync(tool, [...before, file, ...after], { stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const textOf = (bytes: Uint8Array): string => read(bytes, 'pdftotext', [], ['-']).toString();

/** Letters alone: where lines end is the page's business. */
export const letters = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e]/gu, '');

export const pagesOf = (bytes: Uint8Array): number =>
  Number(/^Pages:\s+(\d+)/m.exec(read(bytes, 'pdfinfo', []).toString())?.[1]);
