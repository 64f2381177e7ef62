/** What counts as a look-up: opening a record, never the page's own asking again after an act (R-PMP-8). */
import { expect } from 'playwright/test';
import { colleague, type Desk, type FoundedHouse, test } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';

async function registered(main: Desk) {
  const session = await finish(main, await workThrough(main, await startSession(main)));
  const patient = session.patient?.id ?? '';
  const record = { patient, kind: 'card', issuedOn: '2026-03-09', printedExpiry: '2027-03-01' } as const;
  return {
    session: session.id,
    patient,
    record: (number: string) => main.done('card.record', { ...record, number }),
  };
}
const counted = async (main: Desk, patient: string) =>
  (await main.done('patient.lookUps', { patient, before: null })).filter((row) => row.counted).length;
const later = (house: FoundedHouse, seconds: number) => {
  house.clock.now = new Date(Date.parse(house.clock.now) + seconds * 1000).toISOString();
};

test('R-PMP-8 a page that asks itself again after an act is kept and does not count', async ({ main }) => {
  const { patient, record } = await registered(main);
  await main.done('patient.view', { patient });
  await record('MMP-1');
  await main.done('patient.view', { patient });
  await record('MMP-2');
  await main.done('patient.view', { patient });
  const rows = await main.done('patient.lookUps', { patient, before: null });
  expect(rows.filter((row) => row.call === 'patient.view').map((row) => row.counted)).toEqual([
    false,
    false,
    true,
  ]);
});

for (const [what, between] of [
  ['a second time', async ({ main, patient }) => void (await main.done('patient.view', { patient }))],
  ['eleven seconds later', async ({ house }) => later(house, 11)],
  [
    'after another page',
    async ({ main, session }) => void (await main.done('registration.open', { session })),
  ],
  ['after a search', async ({ main }) => void (await main.done('search.suggest', { text: 'oconn' }))],
  [
    'after another question about the same person',
    async ({ main, patient }) => void (await main.done('card.check', { by: 'patient', patient })),
  ],
] as const satisfies readonly (readonly [
  string,
  (at: { house: FoundedHouse; main: Desk; patient: string; session: string }) => Promise<void>,
])[])
  test(`R-PMP-8 whoever looks ${what} is looking, and counts`, async ({ house, main }) => {
    const { patient, record, session } = await registered(main);
    await main.done('patient.view', { patient });
    await record('MMP-1');
    await between({ house, main, patient, session });
    const before = await counted(main, patient);
    await main.done('patient.view', { patient });
    expect(await counted(main, patient)).toBe(before + 1);
  });

test('R-PMP-8 without an act, and for a colleague at another window, every look counts', async ({
  house,
  main,
}) => {
  const { patient, record } = await registered(main);
  const robin = await colleague(house, 'Robin Two', ['frontDesk']);
  await main.done('patient.view', { patient });
  await main.done('patient.view', { patient });
  expect(await counted(main, patient)).toBe(2);
  await robin.done('patient.view', { patient });
  await record('MMP-1');
  await robin.done('patient.view', { patient });
  expect(await counted(main, patient)).toBe(4);
});
