/** What training mode's made-up people received: there to be looked at on whichever day the store is made. */
import { expect, test } from 'playwright/test';
import { addDays, dayIn } from '../../main/rules/calendar';
import { Day, Instant } from '../../preload/contract/values';
import { type Desk, openHouse, profile } from '../support/counter';

const pat = { name: 'Pat Mortar', passphrase: 'training pharmacist pat' };

/** Days ago on which an order was handed over at this person's door. */
const delivered = 1;

async function holder(desk: Desk, number: string): Promise<string> {
  const { patient } = await desk.done('card.check', { by: 'number', number });
  return patient?.id ?? '';
}
const viewOf = async (desk: Desk, number: string) =>
  desk.done('allowance.view', { patient: await holder(desk, number) });

for (const [when, at] of [
  ['in the middle of a month', '2026-03-18T15:00:00.000Z'],
  ['on the first of a month, in the hour after midnight', '2026-06-01T04:10:00.000Z'],
  ['on a leap day', '2028-02-29T20:00:00.000Z'],
  ['when the clock is set back', '2026-11-01T06:30:00.000Z'],
] as const)
  test(`R-ALW-1 R-ALW-2 B-ALW-1 R-PMP-7 training has sales, a void, a figure and alerts when it is made ${when}`, async () => {
    const house = await openHouse({ training: true, at });
    try {
      const desk = house.window('main');
      await desk.done('staff.signIn', pat);
      expect((await desk.done('screen.situation', {})).operator?.passphraseDue).toBeNull();
      const today = dayIn(profile.zone, Instant.parse(at));
      const { figures, externals, patient } = await viewOf(desk, 'TRAIN-0007');
      const sold = await desk.done('dispense.ofPatient', {
        patient: patient.id,
        from: Day.parse('2000-01-01'),
        to: today,
      });
      expect(sold.map(({ day }) => day)).toEqual(
        [0, delivered, 6, 17, 33, 62].map((days) => addDays(today, -days)),
      );
      const voided = sold.flatMap(({ items }) => items.flatMap((one) => one.voided ?? []));
      expect(voided).toMatchObject([{ reason: 'Returned unopened', by: pat.name }]);
      expect(figures.periods[0]).toMatchObject({ usedElsewhere: 10_500, limitFrom: 'programme' });
      expect(figures.periods[0]?.usedHere).toBeGreaterThanOrEqual(3500);
      expect(externals).toMatchObject([{ source: 'cpmrs', superseded: false }]);
      expect(figures.external.kind).toBe('fresh');

      const lowered = (await viewOf(desk, 'TRAIN-0006')).figures.periods[0];
      expect(lowered).toMatchObject({ limit: 56_000, limitFrom: 'certifier' });
      const kinds = ['overAllowance', 'cardRefused', 'expiresSoon'] as const;
      const { alerts } = await desk.done('alert.list', {
        patient: null,
        kinds: [...kinds],
        since: addDays(today, -7),
      });
      expect(alerts.map(({ kind }) => kind)).toEqual(['cardRefused', 'overAllowance', 'expiresSoon']);
      // Those whom other trials and the tests sell to have received nothing.
      expect((await viewOf(desk, 'TRAIN-0001')).soldHere).toEqual([]);
      await desk.done('staff.signOut', {});
      await desk.done('staff.signIn', { name: 'Morgan Ledger', passphrase: 'training manager morgan' });
      expect(await desk.done('audit.verify', {})).toMatchObject({ sound: true });
    } finally {
      await house.close();
    }
    expect(house.faults).toEqual([]);
  });
