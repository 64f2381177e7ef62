/** Splits lines whose separators were lost, where known ids follow each other in an order that issuers use. */

const free = /^.{1,40}$/u;
const name = /^[\p{L}' ,.$-]{1,125}$/u;
const date = /^\d{8}$/;
const flag = /^[A-Z0-9]$/;
const code = /^[A-Z0-9 */-]{1,25}$/;
const short = /^[A-Z0-9 ]{0,12}$/;

/** What may stand behind an id. The ids that decide are those of fixed width. */
const grammar = new Map<string, RegExp>([
  ...['DBA', 'DBB', 'DBD', 'DDB', 'DDC', 'DDH', 'DDI', 'DDJ'].map((id) => [id, date] as const),
  ...['DAA', 'DAB', 'DAC', 'DAD', 'DCS', 'DCT', 'DBN', 'DBG', 'DBS'].map((id) => [id, name] as const),
  ...['DAG', 'DAH', 'DAI', 'DAL', 'DAM', 'DAN', 'DCI'].map((id) => [id, free] as const),
  ...['DAQ', 'DCF', 'DCK', 'DCJ'].map((id) => [id, code] as const),
  ...['DCA', 'DCB', 'DCD', 'DAR', 'DAS', 'DAT', 'DCU', 'DAE', 'DBO', 'DCH'].map((id) => [id, short] as const),
  ...['DDE', 'DDF', 'DDG'].map((id) => [id, /^[TNU]$/] as const),
  ...['DDA', 'DDD', 'DDK', 'DDL', 'DBC', 'DCE', 'DBH'].map((id) => [id, flag] as const),
  ...['DAJ', 'DAO'].map((id) => [id, /^[A-Z]{2}$/] as const),
  ...['DAK', 'DAP'].map((id) => [id, /^[A-Z0-9 -]{5,11}$/] as const),
  ...['DAY', 'DAZ', 'DCL'].map((id) => [id, /^[A-Z]{1,3} *$/] as const),
  ['DCG', /^(?:USA|CAN)$/],
  ['DAU', /^\d{3} ?(?:in|cm|IN|CM)?$/],
  ['DAV', /^\d{3} ?(?:in|cm|IN|CM)?$/],
  ['DAW', /^\d{2,3} *$/],
  ['DAX', /^\d{2,3} *$/],
]);
const strong = new Set(['DBA', 'DBB', 'DBD', 'DDB', 'DCG', 'DAU', 'DDE', 'DDF', 'DDG', 'DBC']);

const orders = [
  'DAA DAB DAC DAD DAE DAG DAH DAI DAJ DAK DAL DAM DAN DAO DAP DAQ DAR DAS DAT DAU DAV DAW DAX DAY DAZ DBA DBB DBC DBD DBH',
  'DCA DCB DCD DBA DCS DCT DAC DAD DBD DBB DBC DAY DAU DAG DAH DAI DAJ DAK DAQ DCF DCG DCH DDE DDF DDG DAZ DCI DCJ DCU DCE DDA DDB DDC DDD DAW DAX DCK DDH DDI DDJ DDK DDL',
  'DAQ DCS DDE DAC DDF DAD DDG DCU DCA DCB DCD DBD DBB DBA DBC DAU DAY DAG DAH DAI DAJ DAK DCF DCG DAW DAZ DCK DCL DDA DDB DDC DDD DDH DDI DDJ DDK DDL',
].map((order) => new Map(order.split(' ').map((id, at) => [id, at])));
const furthest = 6;

const follows = (one: string, other: string) =>
  orders.some((order) => {
    const apart = (order.get(other) ?? -1) - (order.get(one) ?? Number.POSITIVE_INFINITY);
    return apart > 0 && apart <= furthest;
  });

interface Way {
  readonly from: number;
  readonly weight: number;
  readonly next: Way | null;
}

/** No value is longer; a longer one would only cost time. */
const longest = 130;

function cutsOf(way: Way): readonly number[] {
  return way.next === null ? [] : [way.from, ...cutsOf(way.next)];
}

/** The likeliest places at which this line begins an element; null where it cannot be read from its start. */
function likeliestCuts(line: string): readonly number[] | null {
  // From the end to the start; the nearest way on is the last one found.
  const ways: Way[] = [{ from: line.length, weight: 0, next: null }];
  for (let at = line.length - 3; at >= 0; at--) {
    const id = line.slice(at, at + 3);
    const value = grammar.get(id);
    if (!value) continue;
    let best: Way | null = null;
    for (let index = ways.length - 1; index >= 0; index--) {
      const next = ways[index];
      if (!next || next.from - at > longest) break;
      if (next.from < at + 3 || !value.test(line.slice(at + 3, next.from))) continue;
      const order = next.next === null || follows(id, line.slice(next.from, next.from + 3)) ? 2 : -6;
      const weight = next.weight + order + (strong.has(id) ? 3 : 1);
      if (best === null || weight >= best.weight) best = { from: at, weight, next };
    }
    if (best) ways.push(best);
  }
  const way = ways.at(-1);
  return way?.from === 0 ? cutsOf(way) : null;
}

/** Ids without which nobody is recognised: found inside another's value, a separator was lost there. */
const core = [
  'DCS',
  'DAC',
  'DAD',
  'DCT',
  'DAA',
  'DAB',
  'DBB',
  'DBA',
  'DBD',
  'DAQ',
  'DAG',
  'DAI',
  'DDE',
  'DDF',
];

function swallowed(lines: readonly string[]): boolean {
  const there = new Set(lines.map((line) => line.slice(0, 3)));
  return lines.some((line) =>
    core.some((id) => {
      const at = line.indexOf(id, 4);
      return at > 0 && !there.has(id) && line.length > at + 3;
    }),
  );
}

const fewest = 5;

/** The lines as they are, or split; null where too little can be made of them. */
export function splitUnseparated(
  lines: readonly string[],
): { readonly lines: readonly string[]; readonly someLost: boolean } | null {
  const someLost = lines.length < fewest || swallowed(lines);
  if (!someLost) return { lines, someLost };
  const split = lines.flatMap((line) => {
    const cuts = likeliestCuts(line);
    return cuts === null ? [] : cuts.map((at, index) => line.slice(at, cuts[index + 1]));
  });
  return split.length < fewest ? null : { lines: split, someLost };
}
