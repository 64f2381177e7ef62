/** The delivery programme between the store profile and its form (R-DLV-1 to R-DLV-4, B-DLV-1). */
import { expect, test } from 'playwright/test';
import { begunProgramme, DeliveryProgramme } from '../../preload/contract/delivery-programme';
import { parseAs } from '../../renderer/client/parse';
import {
  type ProgrammeValues,
  programmeFromForm,
  programmeToForm,
} from '../../renderer/screens/delivery-programme/values';

const full = DeliveryProgramme.parse({
  ...begunProgramme,
  windows: [
    { weekday: 'wednesday', from: '09:30', to: '13:30', capacity: 8 },
    { weekday: 'wednesday', from: '13:30', to: '16:30', capacity: null },
  ],
  minimum: 7550,
  leadHours: 0,
  fromZip: '06511',
  radiusMiles: 15,
  towns: ['New Haven', 'East Haven'],
  agent: 'deliveryService',
  service: 'Elm City Couriers',
  rounding: 25,
  holidays: ['thanksgiving', 'christmas'],
  closures: [{ from: '2026-12-24', to: '2026-12-26', why: 'Stocktaking' }],
});
const typed = (parts: Partial<ProgrammeValues>) =>
  parseAs(DeliveryProgramme, programmeFromForm({ ...programmeToForm(full), ...parts }));
const wrongIn = (parts: Partial<ProgrammeValues>) => {
  const parsed = typed(parts);
  return parsed.kind === 'invalid'
    ? Object.entries(parsed.fields).map(([field, { word }]) => `${field} ${word}`)
    : [];
};

test('R-ST-1 R-DLV-1 a programme survives the way through the form', () => {
  for (const programme of [begunProgramme, full])
    expect(DeliveryProgramme.parse(programmeFromForm(programmeToForm(programme)))).toEqual(programme);
  expect(programmeFromForm(programmeToForm(null))).toBeNull();
  expect(programmeFromForm({ ...programmeToForm(full), delivers: 'no' })).toBeNull();
});

test('R-DLV-1 a store that begins to deliver does so as the rulebook says', () => {
  expect(DeliveryProgramme.parse(programmeFromForm({ ...programmeToForm(null), delivers: 'yes' }))).toEqual(
    begunProgramme,
  );
});

test('R-DLV-2 R-DLV-3 R-DLV-4 what is typed wrong is said at its own field', () => {
  for (const [parts, wrong] of [
    [{ minimum: 'a lot' }, 'minimum wrong.money'],
    [{ minimum: '0.001' }, 'minimum wrong.money'],
    [{ minimum: '200000' }, 'minimum wrong.money'],
    [{ leadHours: '1.5' }, 'leadHours wrong.units'],
    [{ weeksAhead: '13' }, 'weeksAhead wrong.units'],
    [{ radiusMiles: '0' }, 'radiusMiles wrong.units'],
    [{ fromZip: '065' }, 'fromZip wrong.zip'],
    [
      { windows: [{ weekday: 'wednesday', from: '13:30', to: '13:30', capacity: '' }] },
      'windows.0.to wrong.windowEnds',
    ],
    [
      { windows: [{ weekday: 'wednesday', from: '09:30', to: '13:30', capacity: '0' }] },
      'windows.0.capacity wrong.units',
    ],
    [
      { closures: [{ from: '2026-12-26', to: '2026-12-24', why: 'x' }] },
      'closures.0.to wrong.periodBackwards',
    ],
    [{ closures: [{ from: '2026-12-24', to: '2026-12-24', why: ' ' }] }, 'closures.0.why wrong.required'],
  ] as const)
    expect(wrongIn(parts)).toEqual([wrong]);
  const overlap = ['09:30', '13:00'].map((from) => ({ weekday: 'monday', from, to: '13:30', capacity: '' }));
  expect(wrongIn({ windows: overlap })).toEqual(['windows wrong.windowsOverlap']);
  expect(wrongIn({ windows: [] })).toEqual(['windows wrong.required']);
});

test('B-DLV-2 towns stand one a line or after commas; none is as the rulebook says', () => {
  for (const [text, towns] of [
    ['New Haven\nEast Haven', ['New Haven', 'East Haven']],
    [' New Haven , East Haven;\n\n', ['New Haven', 'East Haven']],
    ['\n', null],
  ] as const)
    expect(typed({ towns: text })).toMatchObject({ kind: 'done', value: { towns } });
});
