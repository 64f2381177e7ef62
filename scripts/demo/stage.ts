/** The demo's stage: the app in its window, and a numbered picture of every step. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { atTime, test as base, type Kiosk } from '../../tests/support/desktop';
import { type Hands, handsOn } from '../../tests/support/hands';

export interface Stage {
  open(options?: {
    training?: boolean;
    language?: string;
    arguments?: readonly string[];
    /** At noon of this day: what is of today stays so until the journey's end. */
    midday?: boolean;
  }): Promise<Hands & { kiosk: Kiosk }>;
  /** Keeps a picture of the screen as it stands, once nothing on it is still being read; of a paper its PDF too. */
  shot(page: Page, name: string): Promise<void>;
  /** Keeps the PDFs of papers that no picture shows. */
  keepPapers(page: Page, papers: readonly { id: string }[]): Promise<void>;
}

/** Still pictures: nothing is busy, every face has been loaded. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Noon in Connecticut is four or five hours later in UTC. */
const noon = () => ({ ...atTime(`${new Date().toISOString().slice(0, 10)} 16:30:00`), TZ: 'UTC' });

/** The very bytes that go to a printer. */
async function keepPaper(page: Page, paper: string, out: string): Promise<void> {
  const kept = await page.evaluate(async (id) => {
    const reply = (await window.counter.call('paper.bytes', { paper: id })) as {
      kind: string;
      value?: { paper: { number: string; template: string }; bytes: Uint8Array };
    };
    return reply.value ? { ...reply.value.paper, bytes: [...reply.value.bytes] } : null;
  }, paper);
  if (!kept) throw new Error(`paper ${paper} has no bytes`);
  await writeFile(path.join(out, `${kept.number}-${kept.template}.pdf`), Uint8Array.from(kept.bytes));
}

/** The paper whose preview stands on the page. */
const shownPaper = (page: Page) => /#\/paper\/([0-9a-f-]{36})/.exec(page.url())?.[1];

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ launch, printQueue }, use, info) => {
    const out = path.join(process.env.COUNTERSIDE_DEMO_OUT ?? 'demo-out', info.title);
    await mkdir(out, { recursive: true });
    let count = 0;
    await use({
      async open({ training = false, language = 'en', arguments: more = [], midday = false } = {}) {
        const kiosk = await launch({
          arguments: [...(training ? ['--training'] : []), ...more],
          environment: { CUPS_SERVER: printQueue.server, ...(midday ? noon() : {}) },
        });
        return { ...handsOn(kiosk.page, language), kiosk };
      },
      async shot(page, name) {
        await settled(page);
        count += 1;
        await page.screenshot({ path: path.join(out, `${String(count).padStart(2, '0')}-${name}.png`) });
        const paper = shownPaper(page);
        if (paper) await keepPaper(page, paper, out);
      },
      async keepPapers(page, papers) {
        for (const { id } of papers) await keepPaper(page, id, out);
      },
    });
  },
});
