/** Driver's licences of made-up people, shaped as each version of the standard has them. */

export interface Written {
  readonly version: number;
  /** AAMVA's number of the issuer; Connecticut's where none is given. */
  readonly issuer?: string;
  readonly elements: readonly (readonly [id: string, value: string])[];
  readonly type?: 'DL' | 'ID' | 'EN';
  /** The issuer's own part, such as `ZC`. */
  readonly own?: string;
  readonly fileType?: 'ANSI ' | 'AAMVA';
  /** Added to the declared length of the person's part. */
  readonly wrongLength?: number;
  readonly wrongOffset?: number;
}

const two = (number: number) => String(number).padStart(2, '0');
const four = (number: number) => String(number).padStart(4, '0');

/** The code as it stands on the card, byte for byte. */
export function encoded({
  version,
  issuer = '636006',
  elements,
  type = 'DL',
  own,
  fileType = 'ANSI ',
  wrongLength = 0,
  wrongOffset = 0,
}: Written): string {
  const body = `${type}${elements.map(([id, value]) => `${id}${value}`).join('\n')}\r`;
  const issuers = own ? `${own}${own}A1\n${own}B02\r` : '';
  const parts = own ? 2 : 1;
  const start = `@\n\x1e\r${fileType}${issuer}${two(version)}${version < 2 ? '' : '00'}${two(parts)}`;
  const offset = start.length + 10 * parts;
  const first = `${type}${four(offset + wrongOffset)}${four(body.length + wrongLength)}`;
  const second = own ? `${own}${four(offset + body.length)}${four(issuers.length)}` : '';
  return `${start}${first}${second}${body}${issuers}`;
}

/** What every card of this file says. */
export const sample = {
  name: { given: 'ANA', middle: 'MARIA', family: 'SAMPLE', suffix: '' },
  birthDate: '1980-07-14',
  expiresOn: '2028-07-14',
  issuedOn: '2022-06-30',
  number: '123456789',
  address: { line1: '12 CHAPEL ST', line2: '', town: 'NEW HAVEN', state: 'CT', postal: '06510' },
} as const;

type Line = readonly [string, string];

const address: readonly Line[] = [
  ['DAG', '12 CHAPEL ST'],
  ['DAI', 'NEW HAVEN'],
  ['DAJ', 'CT'],
  ['DAK', '065100000  '],
];

/** Version 1, the way Maryland wrote it: the whole name in one, years first. */
export const first: readonly Line[] = [
  ['DAA', 'SAMPLE,ANA,MARIA,'],
  ...address,
  ['DAQ', '123456789'],
  ['DAR', 'C   '],
  ['DAS', 'B         '],
  ['DAU', '504'],
  ['DAW', '125'],
  ['DBA', '20280714'],
  ['DBB', '19800714'],
  ['DBC', 'F'],
  ['DBD', '20220630'],
];

const codes: readonly Line[] = [
  ['DCA', 'D'],
  ['DCB', 'NONE'],
  ['DCD', 'NONE'],
];

/** Versions 2 and 3: all given names in one. */
export const second: readonly Line[] = [
  ...codes,
  ['DBA', '07142028'],
  ['DCS', 'SAMPLE'],
  ['DCT', 'ANA MARIA'],
  ['DBD', '06302022'],
  ['DBB', '07141980'],
  ['DBC', '2'],
  ['DAY', 'BRO'],
  ['DAU', '064 in'],
  ...address,
  ['DAQ', '123456789'],
  ['DCF', '1234567890MV12'],
  ['DCG', 'USA'],
];

/** Versions 4 to 7: names apart, with flags that say whether they were cut. */
export const fourth: readonly Line[] = [
  ...codes,
  ['DBA', '07142028'],
  ['DCS', 'SAMPLE'],
  ['DAC', 'ANA'],
  ['DAD', 'MARIA'],
  ['DBD', '06302022'],
  ['DBB', '07141980'],
  ['DBC', '2'],
  ['DAY', 'BRO'],
  ['DAU', '064 in'],
  ...address,
  ['DAQ', '123456789'],
  ['DCF', '1234567890MV12'],
  ['DCG', 'USA'],
  ['DDE', 'N'],
  ['DDF', 'N'],
  ['DDG', 'N'],
  ['DCU', ''],
];

/** Versions 8 to 11: the number first. */
export const eighth: readonly Line[] = [
  ['DAQ', '123456789'],
  ['DCS', 'SAMPLE'],
  ['DDE', 'N'],
  ['DAC', 'ANA'],
  ['DDF', 'N'],
  ['DAD', 'MARIA'],
  ['DDG', 'N'],
  ...codes,
  ['DBD', '06302022'],
  ['DBB', '07141980'],
  ['DBA', '07142028'],
  ['DBC', '2'],
  ['DAU', '064 in'],
  ['DAY', 'BRO'],
  ...address,
  ['DCF', '1234567890MV12'],
  ['DCG', 'USA'],
  ['DAZ', 'BRO'],
  ['DCK', '12345678901234567890'],
  ['DDA', 'F'],
  ['DDB', '08012016'],
  ['DDK', '1'],
];

/** What each version adds or leaves out. */
export const linesOf = (version: number): readonly Line[] => {
  if (version < 2) return first;
  if (version < 4) return second;
  return version < 8 ? fourth : eighth;
};

/** Other values in place of those that stand there; an id that is not there yet comes last. */
export function changed(lines: readonly Line[], values: Readonly<Record<string, string>>): readonly Line[] {
  const there = new Set(lines.map(([id]) => id));
  return [
    ...lines.map(([id, value]): Line => [id, values[id] ?? value]),
    ...Object.entries(values).filter(([id]) => !there.has(id)),
  ];
}

export const without = (lines: readonly Line[], ...ids: readonly string[]): readonly Line[] =>
  lines.filter(([id]) => !ids.includes(id));

/** Connecticut's licence of today. */
export const connecticut = encoded({ version: 10, elements: eighth, own: 'ZC' });
