/** The one-page confirmation from the papers' worker, against Chromium's printer with the same page as HTML. */
import { type Bench, freshFolder, type Part, startEmpty } from './bench';
import { compare, faster } from './figures';
import { timeBeside, timePapers, whenUsable } from './in-page';
import type { Running } from './launch';
import { confirmation, handout, pageOf } from './paper-page';

const kilobytes = 1_000;
const warmUp = 5;
/** Milliseconds that nobody notices: half of what still feels immediate. */
const unnoticed = 50;
const handouts = 200;

/** 200 handouts in a row, and what somebody at the screen notices of them. */
async function besideHandouts(running: Running): Promise<Part> {
  await running.show();
  const papers = Array.from({ length: handouts }, (_, index) => handout(10_000 + index));
  const idle = await running.evaluate(timeBeside, { papers: [] });
  const busy = await running.evaluate(timeBeside, { papers });
  const beside = `beside ${handouts} handouts in a row, p99`;
  const shared = {
    against: 'the same, nothing made',
    part: 0.99,
    target: { kind: 'limit', value: unnoticed },
  } as const;
  return {
    rows: [
      compare({ what: `a call's reply ${beside}`, baseline: [idle.calls], ours: [busy.calls], ...shared }),
      compare({ what: `frame to frame ${beside}`, baseline: [idle.frames], ours: [busy.frames], ...shared }),
    ],
    notes: [`Handouts: ${handouts} in ${(busy.lasted / 1000).toFixed(1)} s.`],
  };
}

export async function paperPart(bench: Bench): Promise<Part> {
  const [blocks, count] = bench.quick ? [3, 3] : [10, 5];
  const running = await startEmpty(bench, await freshFolder(bench, 'papers'), ['--limits']);
  const ours: number[][] = [];
  const printed: number[][] = [];
  let [ownBytes, printedBytes] = [0, 0];
  let beside: Part = { rows: [], notes: [] };
  try {
    await running.evaluate(whenUsable, undefined);
    const make = async (first: number, many: number) => {
      const papers = Array.from({ length: many }, (_, at) => confirmation(first + at));
      const own = await running.evaluate(timePapers, { name: 'paper', inputs: papers });
      const page = await running.evaluate(timePapers, {
        name: 'print',
        inputs: papers.map((paper) => ({ html: pageOf(paper) })),
      });
      return { own, page };
    };
    await make(0, warmUp);
    for (let block = 0; block < blocks; block++) {
      const { own, page } = await make(warmUp + block * count, count);
      ours.push(own.map(({ milliseconds }) => milliseconds));
      printed.push(page.map(({ milliseconds }) => milliseconds));
      ownBytes = Math.max(ownBytes, ...own.map(({ size }) => size));
      printedBytes = Math.max(printedBytes, ...page.map(({ size }) => size));
    }
    bench.say(`Papers: ${blocks * count} of each`);
    beside = await besideHandouts(running);
  } finally {
    await running.close();
  }
  const against = "Chromium's tagged printToPDF";
  const what = 'confirmation, one page';
  return {
    rows: [
      compare({ what, against, baseline: printed, ours, target: faster(6) }),
      compare({
        what: `${what}, size`,
        unit: 'KB',
        against,
        baseline: [[printedBytes / kilobytes]],
        ours: [[ownBytes / kilobytes]],
        target: { kind: 'limit', value: 30 },
      }),
      ...beside.rows,
    ],
    notes: [
      `Papers: ${warmUp} before the first that counts; the printer's hidden window is kept.`,
      ...beside.notes,
    ],
  };
}
