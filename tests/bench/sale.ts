/** The allowance's decision and a sale's durable commit through the window, against the raw driver behind the same bridge. */
import { whatever } from '../support/acknowledged';
import { type Bench, bigOf, laidOutStore, type Part } from './bench';
import { compare, most } from './figures';
import { makeGood } from './good-cards';
import { timeCalls } from './in-page';
import type { Running } from './launch';
import { openPair, small } from './pair';
import { madePerson } from './people';

/** Patients who are sold to, the same in every run; each side has its own. */
const sellersOf = (patients: number, count: number) =>
  Array.from({ length: count }, (_, at) => (at * 7_919 + 3) % patients);

const uuid = () => globalThis.crypto.randomUUID();

const saleTo = (index: number) => {
  const [patient, , certificate] = madePerson(index).ids;
  return {
    patient,
    caregiving: null,
    items: [{ form: 'flower', product: 'Blue Spruce', units: 1, weight: 3500, thc: null, other: null }],
    certificate,
    photoId: 'driversLicense',
    pmpReviewed: true,
    acknowledged: whatever('No figure from elsewhere is shown today.'),
  };
};

type Series = 'weighLimit' | 'weighOurs' | 'sellLimit' | 'sellOurs';

async function salesAt(bench: Bench, patients: number): Promise<Part> {
  const [blocks, count] = bench.quick ? [2, 60] : [6, 100];
  const made = await laidOutStore(bench, patients);
  const each = sellersOf(made.patients, 2 * count);
  await makeGood(made, each);
  const samples: Record<Series, number[][]> = { weighLimit: [], weighOurs: [], sellLimit: [], sellOurs: [] };
  const running: Running[] = [];
  try {
    const { limit, ours } = await openPair(bench, made, running);
    const time = async (side: Running, name: string, inputs: readonly unknown[], series: Series) => {
      await side.show();
      const warm = name.endsWith('weigh') ? inputs.slice(0, 20) : [];
      const times = await side.evaluate(timeCalls, { name, inputs: [...warm, ...inputs] });
      samples[series].push(times.slice(warm.length));
    };
    const [first, second] = [each.slice(0, count), each.slice(count)];
    for (let block = 0; block < blocks; block++) {
      await time(limit, 'weigh', first.map(saleTo), 'weighLimit');
      await time(ours, 'dispense.weigh', second.map(saleTo), 'weighOurs');
      const keyed = (index: number) => ({ ...saleTo(index), key: uuid() });
      await time(limit, 'sell', first.map(keyed), 'sellLimit');
      await time(ours, 'dispense.commit', second.map(keyed), 'sellOurs');
      bench.say(`Sales, ${patients} patients: ${(block + 1) * count} of ${blocks * count}`);
    }
  } finally {
    for (const one of running) await one.close();
  }
  const against = 'the same rows and statements, prepared, raw driver behind the same bridge';
  const size = `${patients.toLocaleString('en')} patients, ${(patients * 10).toLocaleString('en')} ledger rows`;
  const perSecond = (times: readonly number[][]) =>
    1000 / (times.flat().reduce((sum, one) => sum + one, 0) / times.flat().length);
  return {
    rows: [
      compare({
        what: `allowance decision, ${size}, p50`,
        against,
        baseline: samples.weighLimit,
        ours: samples.weighOurs,
        target: most(2),
      }),
      compare({
        what: `durable sale, ${size}, p50`,
        against,
        baseline: samples.sellLimit,
        ours: samples.sellOurs,
        // At least 0.7 times as many a second.
        target: most(1.43),
      }),
    ],
    notes: [
      `Durable sales a second, ${patients.toLocaleString('en')} patients: raw driver ${perSecond(samples.sellLimit).toFixed(0)}, Counterside ${perSecond(samples.sellOurs).toFixed(0)}.`,
    ],
  };
}

export async function salePart(bench: Bench): Promise<Part> {
  const few = await salesAt(bench, small);
  const many = await salesAt(bench, bigOf(bench));
  return { rows: [...few.rows, ...many.rows], notes: [...few.notes, ...many.notes] };
}
