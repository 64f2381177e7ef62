/** B-ID-1: what holds for every licence, and for every scan that something happened to. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { readLicence } from '../../main/rules/licence/read';
import { changed, connecticut, encoded, linesOf } from '../support/licences';
import { day } from './book';

const today = day('2026-03-10');

const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const word = fc.array(letters, { minLength: 1, maxLength: 10 }).map((all) => all.join(''));
/** Never a suffix, nor what stands for nothing: those have tables of their own. */
const plain = word.map((text) => `Q${text}`);
const year = fc.integer({ min: 1901, max: 2025 });
const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const two = (number: number) => String(number).padStart(2, '0');

const licence = fc.record({
  version: fc.integer({ min: 1, max: 11 }),
  given: plain,
  middle: fc.option(plain, { nil: '' }),
  family: fc.oneof(
    plain,
    fc.tuple(plain, plain).map(([one, other]) => `${one}-${other}`),
    fc.tuple(plain, plain).map(([one, other]) => `${one} ${other}`),
    fc.tuple(letters, plain).map(([one, other]) => `${one}'${other}`),
  ),
  born: fc.tuple(year, monthAndDay),
  number: fc
    .array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 16 })
    .map((all) => all.join('')),
  yearFirst: fc.boolean(),
});
type Made = typeof licence extends fc.Arbitrary<infer One> ? One : never;

const isoOf = ({ born: [inYear, [month, inMonth]] }: Made) => `${inYear}-${two(month)}-${two(inMonth)}`;
const dateOf = (made: Made) => {
  const [inYear = '', month = '', inMonth = ''] = isoOf(made).split('-');
  return made.yearFirst ? `${inYear}${month}${inMonth}` : `${month}${inMonth}${inYear}`;
};

function burstOf(made: Made): string {
  const { version, given, middle, family, number } = made;
  const names =
    version < 2
      ? { DAA: [family, given, middle].join(',') }
      : version < 4
        ? { DCS: family, DCT: [given, middle].filter(Boolean).join(' ') }
        : { DCS: family, DAC: given, DAD: middle };
  // Issued after every birth.
  const values = { ...names, DBB: dateOf(made), DBA: '20300101', DBD: '20260101', DAQ: number };
  return encoded({ version, elements: changed(linesOf(version), values), own: 'ZC' });
}

const nameOf = ({ given, middle, family }: Made) => ({ given, middle, family, suffix: '' });

test('B-ID-1 whatever stands on a licence is what is read from it', () => {
  fc.assert(
    fc.property(licence, (made) => {
      expect(readLicence(burstOf(made), today)).toMatchObject({
        kind: 'read',
        licence: { level: 1, name: nameOf(made), birthDate: isoOf(made), number: made.number },
      });
    }),
  );
});

test('B-ID-1 without its separators it is the same person at the third level, or nobody', () => {
  fc.assert(
    fc.property(licence, (made) => {
      const reading = readLicence(burstOf(made).replace(/\p{Cc}/gu, ''), today);
      if (reading.kind === 'read') expect(reading.licence.level).toBe(3);
    }),
  );
});

test('B-ID-1 run together with another card it is never read as either', () => {
  fc.assert(
    fc.property(licence, licence, (one, other) => {
      const same = JSON.stringify([nameOf(one), isoOf(one), one.number]);
      fc.pre(same !== JSON.stringify([nameOf(other), isoOf(other), other.number]));
      expect(readLicence(burstOf(one) + burstOf(other), today).kind).toBe('twoCards');
    }),
  );
});

/** One thing that happens between a card and the program. */
const mishap = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    at: fc.nat(),
    sign: fc.string({ minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({
    kind: fc.constant('controls' as const),
    sign: fc.constantFrom('', ' ', '\n', '\t', '|', 'DCS'),
  }),
);
type Mishap = typeof mishap extends fc.Arbitrary<infer One> ? One : never;

function after(text: string, one: Mishap): string {
  if (one.kind === 'controls') return text.replace(/\p{Cc}/gu, one.sign);
  const at = text.length === 0 ? 0 : one.at % text.length;
  switch (one.kind) {
    case 'drop':
      return text.slice(0, at) + text.slice(at + one.length);
    case 'double':
      return text.slice(0, at + one.length) + text.slice(at);
    case 'change':
      return text.slice(0, at) + one.sign + text.slice(at + one.sign.length);
    case 'cut':
      return text.slice(0, at);
    case 'swap': {
      const to = one.to % Math.max(1, text.length);
      return text.slice(to) + text.slice(0, at) + text.slice(at, to);
    }
  }
}

/** In one piece and in its own order: what was lost is lost, and nothing was put together. */
const stoodIn = (part: string, text: string) => text.replace(/[,\s\p{Cc}]+/gu, ' ').includes(part);

const trials = 100_000;

test(`B-ID-1 ${trials} mangled scans: nothing breaks, and nobody is invented`, () => {
  test.setTimeout(60_000);
  const bursts = [1, 2, 4, 8, 10].map((version) =>
    encoded({ version, elements: linesOf(version), own: 'ZC' }),
  );
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.constantFrom(...bursts),
      fc.array(mishap, { minLength: 1, maxLength: 3 }),
      (burst, mishaps) => {
        const text = mishaps.reduce(after, burst);
        const reading = readLicence(text, today);
        const kind = reading.kind === 'read' ? `level ${reading.licence.level}` : reading.kind;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (reading.kind !== 'read') return true;
        const { level, name, birthDate, doubts } = reading.licence;
        if (name === null) return false;
        if (birthDate === null) return doubts.length > 0;
        const [inYear = '', month = '', inMonth = ''] = birthDate.split('-');
        const digits = text.replace(/\s/g, '');
        const dated =
          digits.includes(`${inYear}${month}${inMonth}`) || digits.includes(`${month}${inMonth}${inYear}`);
        const parts = [name.family, name.given].every((part) => stoodIn(part, text));
        return level === 3 || (dated && parts);
      },
    ),
    { numRuns: trials },
  );
  // Each way out was taken: the trial is about something.
  for (const kind of ['level 1', 'level 2', 'level 3', 'twoCards', 'unreadable', 'none'])
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0);
});

test('B-ID-1 any text at all is read as something or nothing, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(), (text, at) => {
      const place = at % connecticut.length;
      readLicence(text, today);
      readLicence(connecticut.slice(0, place) + text + connecticut.slice(place), today);
    }),
    { numRuns: 2000 },
  );
  const began = performance.now();
  readLicence(`${connecticut.slice(0, 41)}DL${'DCSDACDADDAG'.repeat(340)}`, today);
  expect(performance.now() - began).toBeLessThan(1000);
});
