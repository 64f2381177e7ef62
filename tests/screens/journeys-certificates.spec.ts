/** Where a certificate belongs is said as its day of issue is typed; what was entered by mistake is withdrawn. */
import { expect, test } from 'playwright/test';
import { Day } from '../../preload/contract/values';
import * as patient from '../../renderer/screens/patient/journey';

const day = (text: string) => Day.parse(text);
const certification = (certifiedOn: string, expiresOn: string) => ({
  id: certifiedOn,
  certifier: { name: 'Grace', profession: 'aprn' as const, licenceNumber: '1' },
  certifiedOn: day(certifiedOn),
  expiresOn: day(expiresOn),
  second: null,
  certificates: [],
});
const newer = certification('2026-03-15', '2027-03-15');
const older = certification('2025-03-20', '2026-03-20');

for (const [issuedOn, belongs] of [
  ['', { kind: 'byDay', certifiedOn: ['2026-03-15', '2025-03-20'] }],
  ['2025-03-19', { kind: 'noneRan', certifiedOn: '2026-03-15' }],
  ['2025-03-20', { kind: 'one', certifiedOn: '2025-03-20' }],
  ['2026-03-14', { kind: 'one', certifiedOn: '2025-03-20' }],
  ['2026-03-15', { kind: 'one', certifiedOn: '2026-03-15' }],
  ['2027-03-15', { kind: 'one', certifiedOn: '2026-03-15' }],
  ['2027-03-16', { kind: 'noneRan', certifiedOn: '2026-03-15' }],
] as const)
  test(`R-PAT-8 of two certifications, a certificate issued on ${issuedOn || 'no day yet'} is said to belong to ${belongs.certifiedOn} (${belongs.kind})`, () => {
    expect(patient.belongsTo([newer, older], issuedOn)).toEqual(belongs);
  });

test('R-PAT-8 where there is one certification, it is named before a day is typed', () => {
  expect(patient.belongsTo([newer], '')).toEqual({ kind: 'one', certifiedOn: '2026-03-15' });
  expect(patient.belongsTo([], '')).toBeNull();
});

test('R-CARD-1 a certificate is withdrawn on a page of its own', () => {
  const withdrawing = patient.next(patient.start, { kind: 'withdrawing', certificate: 'c' });
  expect(withdrawing).toEqual({ step: 'withdraw', certificate: 'c' });
  expect(patient.next(withdrawing, { kind: 'ended' })).toEqual(patient.start);
});
