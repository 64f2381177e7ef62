/** R-DLV-3, B-DLV-2: how far it is, by town or by the middle of a ZIP area. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { type Point, reachOf, tenthsBetween } from '../../main/rules/delivery/reach';
import places from '../../resources/places/connecticut.json' with { type: 'json' };
import { connecticut } from '../../scripts/zip-places.mjs';
import { codes, facts, profileOf } from './delivery-orders';

const at = (zip: keyof typeof places): Point => {
  const [latitude = 0, longitude = 0] = places[zip].filter((part) => typeof part === 'number');
  return { latitude, longitude };
};

test('B-DLV-2 the places are those of the package, and nothing but Connecticut', () => {
  expect(places).toEqual(connecticut());
  expect(Object.keys(places).length).toBeGreaterThan(400);
});

test('B-DLV-2 distances are those of the map, both ways, and none to itself', () => {
  // New Haven to Hartford and to Milford, as the crow flies.
  expect(tenthsBetween(at('06511'), at('06103'))).toBeGreaterThan(320);
  expect(tenthsBetween(at('06511'), at('06103'))).toBeLessThan(360);
  const anywhere = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(anywhere, anywhere, (one, other) => {
      expect(tenthsBetween(one, one)).toBe(0);
      expect(tenthsBetween(one, other)).toBe(tenthsBetween(other, one));
      // Half way round the earth at most.
      expect(tenthsBetween(one, other)).toBeLessThanOrEqual(124_375);
    }),
  );
});

/** So many tenths of a mile due north of the store. */
const north = (tenths: number): Point => ({ latitude: 41 + tenths / 10 / 69.0936, longitude: -72 });
const store = { latitude: 41, longitude: -72 };

for (const [radius, band, tenths, verdict] of [
  [10, 2, 0, 'inside'],
  [10, 2, 80, 'inside'],
  [10, 2, 81, 'band'],
  [10, 2, 100, 'band'],
  [10, 2, 120, 'band'],
  [10, 2, 121, 'outside'],
  [10, 0, 100, 'inside'],
  [10, 0, 101, 'outside'],
  [1, 3, 40, 'band'],
  [1, 3, 41, 'outside'],
] as const)
  test(`B-DLV-2 ${tenths} tenths of a mile with a radius of ${radius} and a band of ${band} are ${verdict}`, () => {
    const programme = {
      bandMiles: band,
      radiusMiles: { value: radius, rule: null },
      towns: { value: null, rule: null },
    };
    expect(tenthsBetween(store, north(tenths))).toBe(tenths);
    expect(reachOf('Anywhere', { from: store, to: north(tenths) }, programme)).toEqual({
      verdict,
      by: 'radius',
      tenthsOfMile: tenths,
      radiusMiles: radius,
    });
  });

for (const [name, parts, town, refused] of [
  ['inside the radius', { radiusMiles: 15 }, 'Hamden', []],
  ['with no radius and no towns', { radiusMiles: null }, 'Hamden', ['reach-to-decide']],
  ['in a town that is served', { radiusMiles: null, towns: ['East Haven', 'hamden'] }, 'Hamden', []],
  ['in a town written otherwise', { radiusMiles: null, towns: ['east-haven'] }, 'East  Haven', []],
  [
    'in a town that is not served',
    { radiusMiles: null, towns: ['East Haven'] },
    'Hamden',
    ['town-not-served'],
  ],
] as const)
  test(`R-DLV-3 an address ${name}: ${refused.join('') || 'is served'}`, () => {
    const address = { line1: '1 Elm', line2: '', town, state: 'CT', zip: '06514' };
    const profile = profileOf({ ...parts, towns: 'towns' in parts ? [...parts.towns] : null });
    expect(codes({ address }, { profile, to: at('06514') })).toEqual(refused);
  });

test('R-DLV-3 a town that is served is served however far it is; else the radius decides', () => {
  const far = { to: at('06103') };
  const address = { line1: '1 Elm', line2: '', town: 'Hartford', state: 'CT', zip: '06103' };
  expect(codes({ address }, far)).toEqual(['too-far']);
  expect(codes({ address }, { ...far, profile: profileOf({ towns: ['Hartford'] }) })).toEqual([]);
});

test('B-DLV-2 in the band, and where a ZIP code is not known, a reason lets it pass; beyond it none does', () => {
  const decide = { profile: profileOf({ radiusMiles: 34 }), to: at('06103') };
  expect(codes({}, decide)).toEqual(['reach-to-decide']);
  expect(codes({ reachReason: 'Driven before' }, decide)).toEqual([]);
  expect(codes({}, { to: null })).toEqual(['reach-to-decide']);
  expect(codes({ reachReason: 'Driven before' }, { to: null })).toEqual([]);
  expect(codes({ reachReason: 'Driven before' }, { to: at('06103') })).toEqual(['too-far']);
  expect(facts().from).not.toBeNull();
});
