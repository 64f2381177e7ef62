/** Who may renew when, and by which certification. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addDays } from '../../main/rules/calendar';
import { termOf } from '../../main/rules/certification';
import { judgeRenewal, type RenewalRecords, refusalOfRenewal, renewsAs } from '../../main/rules/renewal';
import type { CertificateRecord } from '../../main/rules/validity';
import { book, day } from './book';

const card = (
  issuedOn: string,
  printedExpiry: string,
  events: CertificateRecord['events'] = [],
): CertificateRecord => ({
  kind: 'card',
  issuedOn: day(issuedOn),
  printedExpiry: day(printedExpiry),
  events,
});
const certified = (certifiedOn: string, ...certificates: CertificateRecord[]) => ({
  certifiedOn: day(certifiedOn),
  certificates,
});
const plain = certified('2026-03-01', card('2026-03-05', '2027-03-01'));
const session = (over: Partial<RenewalRecords['sessions'][number]>) => ({
  id: 's',
  purpose: 'renewal' as const,
  state: 'open' as const,
  certifiedOn: null,
  ...over,
});
const judged = (today: string, records: Partial<RenewalRecords> = {}) =>
  judgeRenewal({ certifications: [plain], sessions: [], ...records }, book, day(today));

for (const [what, today, kind, expired] of [
  ['the day on which it is issued', '2026-03-05', 'tooEarly', null],
  ['one day too early', '2027-01-29', 'tooEarly', null],
  ['on the day', '2027-01-30', 'open', false],
  ['the day after', '2027-01-31', 'open', false],
  ['on the expiry day', '2027-03-01', 'open', false],
  ['one day late', '2027-03-02', 'open', true],
  ['years late', '2031-03-02', 'open', true],
] as const)
  test(`R-MD-4 R-PAT-8 a renewal ${what} (${today}) is ${kind}${expired ? ', run out' : ''}`, () => {
    const path = judged(today);
    expect(path.kind).toBe(kind);
    if (path.kind === 'open')
      expect(path).toMatchObject({ expired, expiresOn: '2027-03-01', opensOn: '2027-01-30' });
    if (path.kind === 'tooEarly')
      expect(path).toMatchObject({
        opensOn: '2027-01-30',
        rule: { id: 'renewal.opensDaysBefore', source: 'DCP Renewing Your MMP Certificate' },
      });
  });

for (const [what, certifiedOn, expires, opens] of [
  ['of 29 February', '2028-02-29', '2029-02-28', '2029-01-29'],
  ['that ends in a leap February', '2027-02-28', '2028-02-28', '2028-01-29'],
  ['of 1 March before a leap day', '2027-03-01', '2028-03-01', '2028-01-31'],
] as const)
  test(`R-PAT-8 R-MD-4 a certification ${what} is renewed from ${opens} on`, () => {
    const certifications = [certified(certifiedOn, card(certifiedOn, expires))];
    expect(judged(addDays(day(opens), -1), { certifications })).toMatchObject({
      kind: 'tooEarly',
      opensOn: opens,
    });
    expect(judged(opens, { certifications })).toEqual({
      kind: 'open',
      expiresOn: expires,
      opensOn: opens,
      expired: false,
    });
  });

test('R-MD-4 a card that ends earlier than its certification is renewed by its own day', () => {
  const certifications = [certified('2026-03-01', card('2026-03-05', '2026-12-31'))];
  expect(judged('2026-12-01', { certifications })).toMatchObject({ kind: 'open', expiresOn: '2026-12-31' });
});

test('R-MD-4 a temporary certificate does not shorten the registration: the card follows it', () => {
  const temporary = { ...card('2026-03-05', '2026-04-04'), kind: 'temporary' as const };
  const certifications = [certified('2026-03-01', temporary)];
  expect(judged('2026-04-05', { certifications })).toMatchObject({ kind: 'tooEarly', opensOn: '2027-01-30' });
});

for (const [what, records, kind] of [
  ['never registered', { certifications: [] }, 'never'],
  ['certified, never registered', { certifications: [certified('2026-03-01')] }, 'never'],
  [
    'whose first registration is open',
    {
      certifications: [certified('2026-03-01')],
      sessions: [session({ purpose: 'first', certifiedOn: day('2026-03-01') })],
    },
    'unfinished',
  ],
  [
    'whose first registration waits for the state',
    { certifications: [], sessions: [session({ purpose: 'first', state: 'submitted' })] },
    'unfinished',
  ],
  [
    'whose first registration was given up',
    { certifications: [], sessions: [session({ purpose: 'first', state: 'abandoned' })] },
    'never',
  ],
  [
    'whose only card was entered by mistake',
    {
      certifications: [
        certified(
          '2026-03-01',
          card('2026-03-05', '2027-03-01', [{ state: 'enteredByMistake', on: day('2026-03-06') }]),
        ),
      ],
    },
    'never',
  ],
  [
    'revoked',
    {
      certifications: [
        certified(
          '2026-03-01',
          card('2026-03-05', '2027-03-01', [{ state: 'revoked', on: day('2026-06-01') }]),
        ),
      ],
    },
    'revoked',
  ],
  [
    'revoked, with a newer certification',
    {
      certifications: [
        certified('2027-02-01'),
        certified(
          '2026-03-01',
          card('2026-03-05', '2027-03-01', [{ state: 'revoked', on: day('2026-06-01') }]),
        ),
      ],
    },
    'revoked',
  ],
  [
    'whose card is lost',
    {
      certifications: [
        certified('2026-03-01', card('2026-03-05', '2027-03-01', [{ state: 'lost', on: day('2026-06-01') }])),
      ],
    },
    'open',
  ],
  ['whose renewal is open', { sessions: [session({})] }, 'underWay'],
  [
    'whose renewal waits for the state',
    {
      certifications: [certified('2027-02-01'), plain],
      sessions: [session({ state: 'submitted', certifiedOn: day('2027-02-01') })],
    },
    'underWay',
  ],
  ['whose renewal was given up', { sessions: [session({ state: 'abandoned' })] }, 'open'],
  [
    'whose first session never was closed',
    { sessions: [session({ purpose: 'first', certifiedOn: day('2026-03-01') })] },
    'open',
  ],
  ['with a change under way', { sessions: [session({ purpose: 'change' })] }, 'open'],
  [
    'renewed since',
    { certifications: [certified('2027-02-01', card('2027-02-05', '2028-02-01')), plain] },
    'tooEarly',
  ],
] as const satisfies readonly (readonly [string, Partial<RenewalRecords>, string])[])
  test(`R-MD-4 on 10 February somebody ${what}: ${kind}`, () => {
    expect(judged('2027-02-10', records).kind).toBe(kind);
  });

test('R-CG-5 a patient’s renewal while a caregiver session is open leaves the caregiver’s own path alone', () => {
  // The caregiver's records: the patient's certifications, with the caregiver's own certificates.
  const own = certified('2026-03-01', card('2026-03-20', '2027-03-01'));
  const renewed = [certified('2027-02-01'), own];
  expect(judged('2027-02-10', { certifications: renewed }).kind).toBe('open');
  const first = session({ purpose: 'first', state: 'open' });
  expect(
    judged('2027-02-10', {
      certifications: [certified('2027-02-01'), certified('2026-03-01')],
      sessions: [first],
    }),
  ).toEqual({
    kind: 'unfinished',
    session: 's',
  });
});

test('B-REG-1 every path but an open one is a refusal, and only that one is none', () => {
  const today = day('2027-02-10');
  const of = (records: Partial<RenewalRecords>) =>
    refusalOfRenewal(judged('2027-02-10', records), book, today);
  expect(of({})).toBeNull();
  expect(of({ certifications: [] })).toMatchObject({
    code: 'nothing-to-renew',
    rule: { id: 'registration.afterCertification' },
  });
  expect(of({ sessions: [session({})] })).toMatchObject({
    code: 'renewal-under-way',
    facts: { session: 's' },
  });
  expect(refusalOfRenewal(judged('2027-01-29'), book, day('2027-01-29'))).toMatchObject({
    code: 'renewal-too-early',
    facts: { opensOn: '2027-01-30', expiresOn: '2027-03-01' },
  });
});

for (const [birthDate, today, who] of [
  ['2009-02-10', '2027-02-09', 'minor'],
  ['2009-02-10', '2027-02-10', 'patient'],
  ['2009-02-10', '2027-02-11', 'patient'],
  ['2008-02-29', '2026-02-28', 'minor'],
  ['2008-02-29', '2026-03-01', 'patient'],
] as const)
  test(`R-MIN-2 born ${birthDate}, somebody renews on ${today} as ${who}`, () => {
    expect(renewsAs(day(birthDate), book, day(today))).toBe(who);
  });

test('R-MD-4 whatever the day of certification: one day before it opens is too early, and never after', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2015-01-01'), days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (certifiedOn, later) => {
      const today = addDays(certifiedOn, later);
      const { expiresOn, renewalOpensOn } = termOf(certifiedOn, book, today);
      const certifications = [certified(certifiedOn, card(certifiedOn, expiresOn))];
      const { kind } = judgeRenewal({ certifications, sessions: [] }, book, today);
      expect(kind).toBe(renewalOpensOn !== null && today < renewalOpensOn ? 'tooEarly' : 'open');
    }),
  );
});
