/** Inputs of the papers of a delivery: confirmation, manifest, slips, return sheet, board. */
import type { PaperContents } from '../../main/papers/content';
import type { DeliveryManifest, DeliveryReturn, DeliveryStop } from '../../main/papers/delivery-content';
import type { PeriodFigures } from '../../preload/contract/allowance';
import { doorChecks } from '../../preload/contract/delivery-values';
import { PhotoId } from '../../preload/contract/dispense';
import { Day, type PersonName } from '../../preload/contract/values';

const day = Day.parse('2026-03-11');
const morning = { day, from: '09:30', to: '13:30' } as const;
const afternoon = { day, from: '13:30', to: '16:30' } as const;

const payment = { kinds: ['cash', 'debit'], givesChange: false, overageIsTip: true } as const;

const place = {
  address: { line1: '12 Example Road', line2: 'Apartment 4', town: 'Milford', state: 'CT', zip: '06461' },
  addressKind: 'residence',
  phone: '8605550123',
  note: 'The bell does not ring. Please knock.',
} as const;

const flower = { form: 'flower', product: 'Blue Sample', units: 2, weight: 3500, thc: null } as const;
const edible = { form: 'edible', product: 'Berry chews', units: 10, weight: null, thc: 5 } as const;

const march = {
  kind: 'calendar-month',
  from: Day.parse('2026-03-01'),
  to: Day.parse('2026-03-31'),
  limit: 98_000,
  limitFrom: 'programme',
  usedHere: 21_100,
  usedElsewhere: 14_000,
  knownElsewhere: 14_000,
  held: 7420,
  left: 55_480,
  over: 0,
} as const satisfies PeriodFigures;

export const manifestStop = (name: PersonName, stop = 1): DeliveryManifest['stops'][number] => ({
  ...place,
  receiver: name,
  forPatient: null,
  stop,
  number: `O-${String(11 + stop).padStart(6, '0')}`,
  window: stop % 2 === 1 ? morning : afternoon,
  items: 2,
  units: 12,
  due: 9990,
});

export const slipStop = (name: PersonName, stop = 1, of = 2): DeliveryStop => ({
  ...place,
  code: `CS1RO${String(stop).padStart(32, '0')}`,
  number: `O-${String(11 + stop).padStart(6, '0')}`,
  run: { number: 'M-000003', stop, of },
  driver: 'Dana Sample',
  receiver: name,
  forPatient: null,
  window: morning,
  items: [flower, edible],
  due: 9990,
  payment,
  checks: doorChecks,
  photoIds: PhotoId.options,
  language: 'en',
});

export const returned = (
  name: PersonName,
  over: Partial<DeliveryReturn['orders'][number]> = {},
): DeliveryReturn['orders'][number] => ({
  stop: 2,
  number: 'O-000013',
  patient: name,
  outcome: 'notHome',
  failed: [],
  note: '',
  items: [flower, edible],
  back: null,
  ...over,
});

export const deliveryContents = (
  name: PersonName,
): Pick<
  PaperContents,
  'deliveryConfirmation' | 'deliveryManifest' | 'deliverySlip' | 'deliveryReturn' | 'deliveryBoard'
> => ({
  deliveryConfirmation: {
    ...place,
    number: 'O-000012',
    placedAt: '2026-03-02T19:03:00.000Z',
    waiting: false,
    receiver: name,
    forPatient: name,
    window: morning,
    items: [
      { ...flower, price: 9000, milligrams: 7000 },
      { ...edible, price: 1500, milligrams: 420 },
    ],
    total: 7420,
    goods: 10_500,
    discount: 510,
    due: 9990,
    payment,
    figures: march,
  },
  deliveryManifest: {
    run: 'M-000003',
    day,
    driver: 'Dana Sample',
    agent: 'ownEmployee',
    service: '',
    outAt: '2026-03-11T13:05:00.000Z',
    outBy: 'Robin Sample',
    stops: [manifestStop(name, 1), { ...manifestStop(name, 2), forPatient: name }],
    due: 19_980,
  },
  deliverySlip: {
    stops: [slipStop(name, 1), { ...slipStop(name, 2), forPatient: name, language: 'es' }],
  },
  deliveryReturn: {
    run: 'M-000003',
    day,
    driver: 'Dana Sample',
    outAt: '2026-03-11T13:05:00.000Z',
    backAt: '2026-03-11T20:50:00.000Z',
    backBy: 'Robin Sample',
    stops: 6,
    delivered: 2,
    orders: [
      returned(name),
      returned(name, {
        stop: 3,
        number: 'O-000014',
        outcome: 'failedCheck',
        failed: ['card', 'photoId'],
        note: 'The card ran out in February.',
        back: { at: '2026-03-11T21:05:00.000Z', by: 'Robin Sample', note: 'The seal is whole.' },
      }),
      returned(name, { stop: 4, number: 'O-000015', outcome: 'refused' }),
      returned(name, { stop: 5, number: 'O-000016', outcome: 'out' }),
    ],
    payments: [
      { kind: 'cash', received: 10_000, tip: 10 },
      { kind: 'debit', received: 8500, tip: 0 },
    ],
  },
  deliveryBoard: {
    from: day,
    to: '2026-03-18',
    days: [
      {
        day,
        closed: null,
        windows: [
          {
            window: morning,
            capacity: 2,
            taken: 2,
            orders: [
              { number: 'O-000012', name, town: 'Milford', state: 'packed' },
              { number: 'O-000013', name, town: 'Orange', state: 'scheduled' },
            ],
            waiting: [{ number: 'O-000014', name, town: 'West Haven', state: 'waiting' }],
          },
          { window: afternoon, capacity: null, taken: 0, orders: [], waiting: [] },
        ],
      },
      { day: '2026-03-18', closed: 'Stocktaking', windows: [] },
    ],
  },
});
