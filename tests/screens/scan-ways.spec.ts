/** Where what was scanned leads, for whom: whoever may not open the page learns nothing of it. */
import { expect, test } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import type { Role } from '../../preload/contract/values';
import { offerRead, takeReads } from '../../renderer/frame/heard';
import { pathOfScan } from '../../renderer/frame/scan-ways';

type Scan = OutputOf<'scan.read'>;
const id = '00000000-0000-4000-8000-000000000001';
const scans = {
  session: { kind: 'session', id },
  patient: { kind: 'patient', id },
  card: { kind: 'card', number: 'TRAIN-0001' },
  licence: { kind: 'licence' },
  order: { kind: 'order', id, opens: 'order' },
  stop: { kind: 'order', id, opens: 'stop' },
  run: { kind: 'run', id, day: '2026-03-11' },
  unknown: { kind: 'unknown' },
} as unknown as Record<string, Scan>;

for (const [role, followed] of [
  ['driver', { stop: `/deliveries/stop/${id}` }],
  ['verifyOnly', { card: '/card?number=TRAIN-0001', licence: '/licence' }],
  [
    'frontDesk',
    {
      session: `/register/${id}`,
      patient: `/patient/${id}`,
      card: '/card?number=TRAIN-0001',
      licence: '/licence',
      order: `/deliveries/order/${id}`,
      stop: `/deliveries/stop/${id}`,
      run: '/deliveries/runs/2026-03-11',
    },
  ],
] as const satisfies readonly (readonly [Role, Record<string, string>])[])
  test(`B-ID-2 R-ST-3 B-DLV-3 scans of the role ${role} lead to ${Object.keys(followed).join(', ')} alone`, () => {
    const paths = Object.entries(scans).map(([name, scan]) => [
      name,
      pathOfScan(scan, (roles) => roles.includes(role)),
    ]);
    expect(Object.fromEntries(paths.filter(([, path]) => path !== null))).toEqual(followed);
  });

test('B-ID-2 a page that waits for a slip takes it; another scan goes where it belongs', () => {
  const heard = { text: 'code', keys: [] };
  const { order, card } = scans;
  if (!order || !card) throw new Error('no scans');
  expect(offerRead(order, heard)).toBe(false);
  const undo = takeReads((scan) => scan.kind === 'order');
  expect([offerRead(order, heard), offerRead(card, heard)]).toEqual([true, false]);
  undo();
  expect(offerRead(order, heard)).toBe(false);
});
