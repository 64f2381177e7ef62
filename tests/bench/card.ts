/** Card checks and name searches through the window, against the raw driver behind the same bridge. */
import { type Bench, bigOf, laidOutStore, type Part } from './bench';
import { type Blocks, compare, most, quantile, type Row, type Target } from './figures';
import { timeCalls, timePlainVerdicts, timeVerdicts } from './in-page';
import type { Running } from './launch';
import { openPair, type Pair, small } from './pair';
import { inside, misspelt, numberOf, prefixes } from './people';

type Series =
  | 'echo'
  | 'limit'
  | 'ours'
  | 'limitSeen'
  | 'oursSeen'
  | 'limitSearch'
  | 'oursSearch'
  | 'misspelt'
  | 'inside';
type Samples = Record<Series, number[][]>;

/** Other patients in every block, the same for both sides. */
function cardsOf(patients: number, block: number, count: number): string[] {
  const stride = 611_953;
  return Array.from({ length: count }, (_, at) => numberOf(((block * count + at) * stride) % patients));
}

const warmUp = 20;

async function takeBlock({ patients, ours, limit }: Pair, block: number, count: number, into: Samples) {
  const cards = cardsOf(patients, block, count + warmUp);
  const checks = cards.map((number) => ({ number }));
  const calls = cards.map((number) => ({ by: 'number', number }));
  const seen = cards.slice(-Math.ceil(count / 10));
  const typed = prefixes(3);
  const texts = Array.from({ length: Math.ceil(count / 4) }, (_, at) => ({
    text: typed[(block * 97 + at * 7) % typed.length] ?? '',
  }));
  const time = async (running: Running, name: string, inputs: readonly unknown[], series: Series) => {
    await running.show();
    // The other side has just written: the first calls read again what it changed.
    const times = await running.evaluate(timeCalls, {
      name,
      inputs: [...inputs.slice(0, warmUp), ...inputs],
    });
    into[series].push(times.slice(warmUp));
  };
  await time(limit, 'echo', checks, 'echo');
  await time(limit, 'check', checks, 'limit');
  await time(ours, 'card.check', calls, 'ours');
  await time(limit, 'suggest', texts, 'limitSearch');
  await time(ours, 'search.suggest', texts, 'oursSearch');
  const meant = (of: (index: number) => string) =>
    texts.map((_, at) => ({ text: of(((block * texts.length + at) * 7_919) % patients) }));
  await time(ours, 'search.suggest', meant(misspelt), 'misspelt');
  await time(ours, 'search.suggest', meant(inside), 'inside');
  await limit.show();
  into.limitSeen.push(await limit.evaluate(timePlainVerdicts, { numbers: seen }));
  await ours.show();
  into.oursSeen.push(await ours.evaluate(timeVerdicts, { numbers: seen }));
}

function rowsOf(patients: number, samples: Samples): Row[] {
  const size = `${patients.toLocaleString('en')} patients`;
  const against = 'raw driver behind the same bridge';
  const pair = (limit: Series, ours: Series) => ({ against, baseline: samples[limit], ours: samples[ours] });
  const rows: Row[] = [];
  for (const [name, part] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    const target = most(2);
    rows.push(
      compare({ what: `card check to reply, ${size}, ${name}`, ...pair('limit', 'ours'), part, target }),
      compare({
        what: `card check to painted verdict, ${size}, ${name}`,
        ...pair('limitSeen', 'oursSeen'),
        part,
        target,
      }),
    );
  }
  // In a small store three letters find few people, and the search goes on to what may have been meant.
  const target: Target = patients === small ? { kind: 'none' } : most(3);
  const search = { what: `name search, 3 letters, ${size}, p95`, part: 0.95, target };
  const meant = (['misspelt', 'inside'] as const).map((series) =>
    compare({
      what: `name search, ${series === 'inside' ? 'from within a name' : 'misspelt'}, ${size}, p95`,
      against: 'three letters as the raw driver reads them',
      baseline: samples.limitSearch,
      ours: samples[series],
      part: 0.95,
      target: { kind: 'limit', value: 25 },
    }),
  );
  return [...rows, compare({ ...pair('limitSearch', 'oursSearch'), ...search }), ...meant];
}

const emptySamples = (): Samples => ({
  echo: [],
  limit: [],
  ours: [],
  limitSeen: [],
  oursSeen: [],
  limitSearch: [],
  oursSearch: [],
  misspelt: [],
  inside: [],
});

const middle = (blocks: Blocks) => quantile(blocks.flat(), 0.5).toFixed(2);

export async function cardPart(bench: Bench): Promise<Part> {
  const [blocks, count] = bench.quick ? [3, 100] : [6, 150];
  const big = bigOf(bench);
  const open: Pair[] = [];
  const running: Running[] = [];
  const samples = new Map([small, big].map((patients) => [patients, emptySamples()]));
  try {
    for (const patients of [small, big])
      open.push(await openPair(bench, await laidOutStore(bench, patients), running));
    for (let block = 0; block < blocks; block++) {
      for (const pair of open)
        await takeBlock(pair, block, count, samples.get(pair.patients) ?? emptySamples());
      bench.say(`Card checks: ${(block + 1) * count} of ${blocks * count}`);
    }
  } finally {
    for (const one of running) await one.close();
  }
  const [few, many] = [samples.get(small) ?? emptySamples(), samples.get(big) ?? emptySamples()];
  const growth = compare({
    what: `card check to reply, p50 as the store grows to ${big.toLocaleString('en')}`,
    against: `ours at ${small.toLocaleString('en')}`,
    baseline: few.ours,
    ours: many.ours,
    target: most(1.3),
  });
  return {
    rows: [...rowsOf(small, few), ...rowsOf(big, many), growth],
    notes: [`Bare echo over the bridge: p50 ${middle(many.echo)} ms, part of every baseline of the calls.`],
  };
}
