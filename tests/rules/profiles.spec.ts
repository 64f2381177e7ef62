import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { SampleProfile } from '../../preload/contract/profile';
import { documents } from '../../preload/contract/rulebook-sources';

const folder = new URL('../../resources/profiles/', import.meta.url);
const samples = readdirSync(folder).map((name) =>
  SampleProfile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);
const sample = (id: string) => samples.find((one) => one.id === id);

for (const [id, town, zip, phone, fax] of [
  ['hartford', 'Hartford', '06120', '8602464673', '8605191852'],
  ['milford', 'Milford', '06461', '2038744673', '2037831995'],
  ['stamford', 'Stamford', '06902', '2033244673', '4752920520'],
] as const)
  test(`R-ST-1 the store in ${town} is offered as its document gives it`, () => {
    expect(sample(id)).toMatchObject({
      source: documents.certifyingGuide,
      profile: {
        address: { town, state: 'CT', zip },
        phone,
        fax,
        hours: {
          monday: { opens: '10:00', closes: '20:00' },
          friday: { opens: '10:00', closes: '20:00' },
          saturday: { opens: '10:00', closes: '18:00' },
          sunday: { opens: '10:00', closes: '15:00' },
        },
        zone: 'America/New_York',
      },
    });
  });

test('R-ST-1 R-DLV-1 what no document says of the fourth store is not set', () => {
  expect(samples).toHaveLength(4);
  expect(sample('southern-ct')).toMatchObject({
    source: documents.physicianRequirements,
    profile: { name: 'Southern CT Wellness & Healing', address: null, phone: null, fax: null, hours: null },
  });
});
