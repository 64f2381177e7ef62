/** Answers over the same bridge and channel as Counterside: an echo, the raw driver, and the two printers. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ipcMain, protocol } from 'electron';

const origin = 'bench://window/';

export function registerScheme() {
  protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true } }]);
}

/** Isolated as Counterside's page is: only then does the page's clock count in microseconds. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Begins to answer; returns the address of the page. */
export function answer(program) {
  protocol.handle('bench', async () => {
    const page = await readFile(path.join(import.meta.dirname, 'index.html'));
    return new Response(page, { headers });
  });
  let store = null;
  let papers = null;
  const calls = {
    echo: (input) => input,
    open: async (input) => {
      const { openLimit } = await import('./raw-store.mjs');
      store = await openLimit(input);
      return true;
    },
    check: ({ number }) => store.check(number),
    suggest: ({ text }) => store.suggest(text),
    weigh: (input) => store.weigh(input),
    sell: (input) => store.sell(input),
    papers: async () => {
      const { openPapers } = await import('./printers.mjs');
      papers ??= openPapers(program);
      return true;
    },
    paper: (input) => papers.ours(input),
    handouts: ({ inputs }) => papers.inARow(inputs),
    print: ({ html }) => papers.chromium(html),
  };
  ipcMain.handle('counter:call', (_event, name, input) => calls[name](input));
  return origin;
}
