/** Entry of the worker thread that makes papers: fonts stay parsed, and no paper holds up the counter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NoGlyph } from './no-glyph';
import { createRenderer } from './render';
import type { Words } from './speech';
import type { PaperAnswer, PaperRequest } from './worker-messages';

const { resources } = workerData as { readonly resources: string };
const port = parentPort;
if (!port) throw new Error('The papers are made in a worker thread');

const words = (language: string): Words =>
  JSON.parse(readFileSync(join(resources, 'words', `${language}.json`), 'utf8'));
const renderer = createRenderer({
  fontsFolder: join(resources, 'fonts'),
  words: { en: words('en'), es: words('es') },
});

async function answer({ id, input }: PaperRequest): Promise<PaperAnswer> {
  try {
    return { id, kind: 'made', bytes: await renderer.render(input) };
  } catch (error) {
    if (error instanceof NoGlyph) return { id, kind: 'noGlyph', character: error.character };
    return { id, kind: 'failed', name: error instanceof Error ? error.name : typeof error };
  }
}

port.on('message', async (request: PaperRequest) => {
  const done = await answer(request);
  port.postMessage(done, done.kind === 'made' ? [done.bytes.buffer as ArrayBuffer] : []);
});
