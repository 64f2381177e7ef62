/** Inputs of the papers of the ledger: slip, statement, alerts. */
import type { PaperContents } from '../../main/papers/content';
import type { AlertsPaper, DispenseSlip } from '../../main/papers/ledger-content';
import type { PeriodFigures } from '../../preload/contract/allowance';
import { Day, Instant, type PersonName } from '../../preload/contract/values';

const day = (text: string) => Day.parse(text);
const seen = Instant.parse('2026-03-02T18:40:00.000Z');

const blank = { weight: null, thc: null, other: null, thcPerGram: null, otherPerGram: null } as const;

export const byWeight = (
  serial: number,
  product: string,
  weight: number,
  units = 1,
): DispenseSlip['items'][number] => ({
  serial,
  form: 'flower',
  product,
  voided: false,
  working: { ...blank, counted: 'weight', units, weight, milligrams: units * weight },
});

const march = {
  kind: 'calendar-month',
  from: day('2026-03-01'),
  to: day('2026-03-31'),
  limit: 98_000,
  limitFrom: 'programme',
  usedHere: 21_100,
  usedElsewhere: 14_000,
  knownElsewhere: 14_000,
  held: 7000,
  left: 55_900,
  over: 0,
} as const satisfies PeriodFigures;

const others = [
  {
    ...march,
    kind: 'certification-month',
    from: day('2026-02-28'),
    to: day('2026-03-27'),
    usedElsewhere: null,
    knownElsewhere: 0,
    left: 69_900,
  },
  {
    ...march,
    kind: 'rolling-30-days',
    from: day('2026-02-01'),
    to: day('2026-03-02'),
    usedHere: 91_100,
    held: 0,
    left: 0,
    over: 7100,
  },
] as const satisfies PeriodFigures[];

const alert = (
  name: PersonName,
  parts: Partial<AlertsPaper['alerts'][number]>,
): AlertsPaper['alerts'][number] => ({
  kind: 'overAllowance',
  patient: { name },
  day: day('2026-03-02'),
  at: seen,
  by: 'Robin Sample',
  facts: { asked: 14_000, left: 3500, limit: 98_000, fitsOn: '2026-04-01', codes: 'over-allowance' },
  ...parts,
});

export const ledgerContents = (
  name: PersonName,
): Pick<PaperContents, 'dispenseSlip' | 'allowanceStatement' | 'alerts'> => ({
  dispenseSlip: {
    number: 'D-000017',
    at: '2026-03-02T19:03:00.000Z',
    patient: { name },
    receivedBy: { name },
    photoId: 'driversLicense',
    pharmacist: 'Robin Sample',
    rulebookVersion: '1.0.0 5f3a9c01',
    acknowledged: 'Looked at with the pharmacist in charge.',
    items: [
      byWeight(1041, 'Blue Sample', 3500, 2),
      { ...byWeight(1042, 'Pre-roll', 750, 5), form: 'preRoll' },
      {
        serial: 1043,
        form: 'edible',
        product: 'Berry chews',
        voided: true,
        working: {
          ...blank,
          counted: 'cannabinoids',
          units: 10,
          thc: 10,
          other: 1,
          thcPerGram: 250,
          otherPerGram: 500,
          milligrams: 420,
        },
      },
    ],
    total: 11_170,
    after: march,
    external: { kind: 'fresh', asOf: seen, source: 'cpmrs' },
    next: { on: '2026-04-01', left: 98_000 },
  },
  allowanceStatement: {
    patient: { name, birthDate: '1961-07-04' },
    from: '2026-01-01',
    to: '2026-03-31',
    asOf: '2026-03-02',
    periods: [march, ...others],
    months: [
      {
        ...march,
        from: day('2026-01-01'),
        to: day('2026-01-31'),
        usedHere: 0,
        held: 0,
        usedElsewhere: null,
        knownElsewhere: 0,
        left: 98_000,
      },
      {
        ...march,
        from: day('2026-02-01'),
        to: day('2026-02-28'),
        usedHere: 70_000,
        held: 0,
        limit: 60_000,
        limitFrom: 'certifier',
        left: 0,
        over: 24_000,
      },
      march,
    ],
    days: [
      { day: '2026-02-03', here: 70_000, elsewhere: 0, held: 0 },
      { day: '2026-03-01', here: 9930, elsewhere: 14_000, held: 0 },
      { day: '2026-03-02', here: 11_170, elsewhere: 0, held: 0 },
      { day: '2026-03-09', here: 0, elsewhere: 0, held: 7000 },
    ],
    externals: [
      {
        source: 'cpmrs',
        from: '2026-03-01',
        to: '2026-03-31',
        total: 23_930,
        own: 9930,
        asOf: seen,
        ageHours: 1,
        superseded: false,
      },
      {
        source: 'patient',
        from: '2026-03-01',
        to: '2026-03-31',
        total: 7000,
        own: 0,
        asOf: seen,
        ageHours: 30,
        superseded: true,
      },
    ],
    limits: [
      { from: '2026-02-15', milligrams: 60_000, certifier: 'Avery Example' },
      { from: '2026-03-01', milligrams: null, certifier: 'Avery Example' },
    ],
  },
  alerts: {
    patient: null,
    madeOn: '2026-03-02',
    since: '2026-02-01',
    kinds: ['expiresSoon', 'externalStale', 'overAllowance', 'cardRefused'],
    alerts: [
      alert(name, {}),
      alert(name, { kind: 'cardRefused', facts: { number: 'CT-1001', verdict: 'lost', caregiver: true } }),
      alert(name, { kind: 'externalStale', by: null, facts: { ageHours: 73, source: 'cpmrs' } }),
      alert(name, {
        kind: 'expiresSoon',
        at: null,
        by: null,
        day: day('2026-03-14'),
        facts: { daysLeft: 12, renewalOpensOn: '2026-02-12' },
      }),
    ],
    more: true,
  },
});
