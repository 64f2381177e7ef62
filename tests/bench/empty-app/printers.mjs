/** The same page made by Counterside's worker and by Chromium, each timed where it is made. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, BrowserWindow } from 'electron';

export function openPapers(program) {
  const worker = new Worker(path.join(program, 'out', 'main', 'paper-worker.js'), {
    workerData: { resources: path.join(program, 'resources') },
  });
  // One hidden window for all pages: a new one for each would be slower still.
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  let last = 0;
  const made = async (input) => {
    last += 1;
    const began = performance.now();
    const answered = new Promise((resolve) => worker.once('message', resolve));
    worker.postMessage({ id: last, input });
    const answer = await answered;
    if (answer.kind !== 'made') throw new Error(`the paper was not made: ${JSON.stringify(answer)}`);
    return { milliseconds: performance.now() - began, bytes: answer.bytes };
  };
  return {
    ours: made,
    /** Each as soon as the one before is there. */
    async inARow(inputs) {
      let size = 0;
      for (const input of inputs) size += (await made(input)).bytes.length;
      return { size };
    },
    async chromium(html) {
      const file = path.join(app.getPath('userData'), 'page.html');
      const began = performance.now();
      await writeFile(file, html.replaceAll('@fonts', path.join(program, 'resources', 'fonts')));
      await window.loadFile(file);
      const bytes = await window.webContents.printToPDF({
        pageSize: 'Letter',
        printBackground: true,
        generateTaggedPDF: true,
      });
      return { milliseconds: performance.now() - began, bytes: new Uint8Array(bytes) };
    },
  };
}
