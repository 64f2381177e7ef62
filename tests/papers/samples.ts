/** Inputs that the papers' tests share. */
import type { PaperContents, PaperFrame, PaperInput } from '../../main/papers/content';
import type { PersonName } from '../../preload/contract/values';
import { deliveryContents } from './delivery-samples';
import { deskContents } from './desk-samples';
import { helpContents } from './help-samples';
import { ledgerContents } from './ledger-samples';

export const frame: PaperFrame = {
  number: 'P-000017',
  language: 'en',
  largePrint: false,
  training: false,
  issuedAt: '2026-03-02T19:05:00.000Z',
  zone: 'America/New_York',
  rulebookVersion: '2026.1',
  store: {
    name: 'Milford Sample Dispensary',
    address: { line1: '255 W River St', line2: '', town: 'Milford', state: 'CT', zip: '06461' },
    phone: '2038744673',
    hours: {
      monday: { opens: '10:00', closes: '20:00' },
      tuesday: { opens: '10:00', closes: '20:00' },
      wednesday: { opens: '10:00', closes: '20:00' },
      thursday: { opens: '10:00', closes: '20:00' },
      friday: { opens: '10:00', closes: '20:00' },
      saturday: { opens: '10:00', closes: '18:00' },
      sunday: null,
    },
  },
  code: 'CS1:P-000017:4f1c2a',
  copy: 0,
};

export const mailTo = [
  'Connecticut Department of Consumer Protection',
  'Medical Marijuana Program',
  '450 Columbus Blvd, Suite 901',
  'Hartford, CT 06103',
];
const accountUrl = 'https://biznet.ct.gov/dcp-mmrp';

/** The name stands in one part, as in the name field of a person with one name and a half. */
export const named = (given: string, family = ''): PersonName => ({ given, middle: '', family, suffix: '' });

export const contents = (name: PersonName): PaperContents => ({
  registrationConfirmation: {
    sessionNumber: 'S-000012',
    patient: { name, birthDate: '1961-07-04' },
    certifiedOn: '2026-02-28',
    expiresOn: '2027-02-28',
    expirySource: 'Patient and caregiver registration card',
    certifier: { name: 'Avery Example', profession: 'aprn' },
    email: { address: 'someone@example.org', temporary: true },
    documents: [
      { proof: 'identity', document: 'Driver license', how: 'uploaded' },
      { proof: 'residency', document: 'Utility bill', how: 'seen' },
    ],
    caregiver: { name },
    affirmations: { count: 6, onStatePage: false },
    submittedAt: '2026-03-02T19:03:00.000Z',
    helpedBy: 'Robin Sample',
  },
  patientHandout: {
    sessionNumber: 'S-000012',
    patient: { name },
    expiresOn: '2027-02-28',
    renewalOpensOn: '2027-01-29',
    accountUrl,
    waitsFor: ['documents', 'caregiver', 'state'],
    mailTo,
  },
  certifierHandout: {
    sessionNumber: 'S-000012',
    patient: { name },
    askTemporaryEmail: true,
    corrections: [
      { item: 'Date of birth', note: 'The page says 1962, the photo ID says 1961.' },
      { item: 'Address', note: '' },
    ],
    accountUrl,
  },
  mailInCover: {
    sessionNumber: 'S-000012',
    patient: {
      name,
      birthDate: '1961-07-04',
      address: { line1: '12 Example Road', line2: 'Apartment 4', town: 'Milford', state: 'CT', zip: '06461' },
    },
    mailTo,
    enclosed: [
      { proof: 'identity', document: 'Copy of driver license' },
      { proof: 'residency', document: 'Utility bill' },
    ],
  },
  renewalLetter: {
    patient: {
      name,
      address: { line1: '12 Example Road', line2: 'Apartment 4', town: 'Milford', state: 'CT', zip: '06461' },
    },
    expiresOn: '2026-04-01',
    opensOn: '2026-03-02',
    expired: false,
    certifier: 'Dr. Avery Example',
    minor: false,
    accountUrl,
  },
  recoveryKey: {
    recoveryKey: 'K7QF-2MXD-9RTB-VH4C-P6WJ-3NZA-8SGE-Y5LU-1QKD-7TRM-X2CV-B9HF-4WPN',
    manager: name.given,
  },
  caregiverHandout: {
    sessionNumber: 'R-000013',
    caregiver: { name },
    patient: { name: named('Berta', 'Example') },
    expiresOn: '2027-02-28',
    accountUrl,
    waitsFor: ['certifier', 'documents', 'state'],
    mailTo,
  },
  minorHandout: {
    sessionNumber: 'R-000014',
    minor: { name },
    guardian: { name: named('Rosa', 'Example') },
    expiresOn: '2027-02-28',
    comesOfAgeOn: '2030-03-11',
    forbiddenForms: ['smoked', 'inhaled', 'vaporised'],
    letters: ['primaryCareProvider', 'boardCertifiedSpecialist'],
    certifications: { first: true, second: false },
    accountUrl,
    waitsFor: ['certifier', 'documents', 'state', 'caregiver'],
    mailTo,
  },
  ...helpContents(name),
  ...deskContents(name),
  ...ledgerContents(name),
  ...deliveryContents(name),
});

export const templates = [
  'registrationConfirmation',
  'patientHandout',
  'certifierHandout',
  'mailInCover',
  'caregiverHandout',
  'minorHandout',
  'renewalLetter',
  'recoveryKey',
  'certifierChecklist',
  'cpmrsGuide',
  'callSheet',
  'visitorLog',
  'dispenseSlip',
  'allowanceStatement',
  'alerts',
  'deliveryConfirmation',
  'deliveryManifest',
  'deliverySlip',
  'deliveryReturn',
  'deliveryBoard',
] as const;
export type Template = (typeof templates)[number];

export function paper(
  template: Template,
  over: Partial<PaperFrame> = {},
  name = named('Marisol', 'Example'),
): PaperInput {
  const all = contents(name);
  const whole = { ...frame, ...over };
  switch (template) {
    case 'registrationConfirmation':
      return { template, frame: whole, content: all[template] };
    case 'patientHandout':
      return { template, frame: whole, content: all[template] };
    case 'certifierHandout':
      return { template, frame: whole, content: all[template] };
    case 'mailInCover':
      return { template, frame: whole, content: all[template] };
    case 'caregiverHandout':
      return { template, frame: whole, content: all[template] };
    case 'minorHandout':
      return { template, frame: whole, content: all[template] };
    case 'renewalLetter':
      return { template, frame: whole, content: all[template] };
    case 'recoveryKey':
      return { template, frame: whole, content: all[template] };
    case 'certifierChecklist':
      return { template, frame: whole, content: all[template] };
    case 'cpmrsGuide':
      return { template, frame: whole, content: all[template] };
    case 'callSheet':
      return { template, frame: whole, content: all[template] };
    case 'visitorLog':
      return { template, frame: whole, content: all[template] };
    case 'dispenseSlip':
      return { template, frame: whole, content: all[template] };
    case 'allowanceStatement':
      return { template, frame: whole, content: all[template] };
    case 'alerts':
      return { template, frame: whole, content: all[template] };
    case 'deliveryConfirmation':
      return { template, frame: whole, content: all[template] };
    case 'deliveryManifest':
      return { template, frame: whole, content: all[template] };
    case 'deliverySlip':
      return { template, frame: whole, content: all[template] };
    case 'deliveryReturn':
      return { template, frame: whole, content: all[template] };
    case 'deliveryBoard':
      return { template, frame: whole, content: all[template] };
  }
}
