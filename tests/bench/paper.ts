/** The one-page confirmation from the papers' worker, against Chromium's printer with the same page as HTML. */
import { type Bench, freshFolder, type Part, startEmpty } from './bench';
import { compare, faster } from './figures';
import { timePapers, whenUsable } from './in-page';
import { confirmation, pageOf } from './paper-page';

const kilobytes = 1_000;
const warmUp = 5;

export async function paperPart(bench: Bench): Promise<Part> {
  const [blocks, count] = bench.quick ? [3, 3] : [10, 5];
  const running = await startEmpty(bench, await freshFolder(bench, 'papers'), ['--limits']);
  const ours: number[][] = [];
  const printed: number[][] = [];
  let [ownBytes, printedBytes] = [0, 0];
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
    ],
    notes: [`Papers: ${warmUp} before the first that counts; the printer's hidden window is kept.`],
  };
}
