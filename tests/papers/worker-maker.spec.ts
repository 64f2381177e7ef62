import { expect, test } from 'playwright/test';
import { NoGlyph } from '../../main/papers/no-glyph';
import { createWorkerMaker } from '../../main/papers/worker-maker';
import { named, paper } from './samples';
import { render, resources } from './tools';

const worker = new URL('./worker-entry.mjs', import.meta.url);
const maker = (entry: string | URL = worker) => createWorkerMaker({ worker: entry, resources });

test('the worker makes the same bytes as the renderer, and names a missing glyph', async () => {
  const papers = maker();
  try {
    const input = paper('patientHandout', { language: 'es' });
    expect(Buffer.from(await papers.render(input)).equals(await render(input))).toBe(true);
    await expect(papers.render(paper('patientHandout', {}, named('😀')))).rejects.toBeInstanceOf(NoGlyph);
    const many = await Promise.all(Array.from({ length: 20 }, () => papers.render(input)));
    expect(new Set(many.map((bytes) => bytes.length)).size).toBe(1);
  } finally {
    await papers.close();
  }
});

test('a worker that dies rejects what was under way, and the next paper starts another', async () => {
  const broken = maker(
    new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => process.exit(7));`),
  );
  await expect(broken.render(paper('patientHandout'))).rejects.toThrow('The worker of the papers stopped');
  await expect(broken.render(paper('patientHandout'))).rejects.toThrow('The worker of the papers stopped');
  await broken.close();
});

test('closing rejects what is under way and what comes later', async () => {
  const papers = maker();
  const under = expect(papers.render(paper('patientHandout'))).rejects.toThrow('is closed');
  await papers.close();
  await under;
  await expect(papers.render(paper('patientHandout'))).rejects.toThrow('is closed');
});
