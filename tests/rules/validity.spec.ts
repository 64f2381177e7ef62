import { expect, test } from 'playwright/test';
import {
  type CardRecords,
  type CertificateRecord,
  type CertificateState,
  judgeCard,
  stateOn,
  unknownCard,
} from '../../main/rules/validity';
import { documents } from '../../preload/contract/rulebook-sources';
import { book, day } from './book';

interface Made extends CertificateRecord {
  readonly label: string;
}

const today = day('2026-11-22');
const validity = { id: 'certification.validity', source: documents.patientCard, effectiveFrom: null };

const certificate = (more: Partial<Made> = {}): Made => ({
  label: 'the card',
  kind: 'card',
  issuedOn: day('2026-03-10'),
  printedExpiry: day('2027-03-01'),
  events: [],
  ...more,
});
const states = (...events: (readonly [CertificateState, string])[]) =>
  events.map(([state, on]) => ({ state, on: day(on) }));

const records = (...certificates: Made[]): CardRecords<Made> => ({
  certifications: [{ certifiedOn: day('2026-03-01'), certificates }],
  session: { state: 'registered', waitsForCertifier: false },
});
const judged = (held: CardRecords<Made>, on: string, now: string = on) =>
  judgeCard(held, book, day(on), day(now));
const kindOn = (held: CardRecords<Made>, on: string, now: string = on) => judged(held, on, now).verdict.kind;

for (const [on, kind, daysLeft, next] of [
  ['2026-02-28', 'notYetRegistered', null, 'enterCertificate'],
  ['2026-03-01', 'notYetRegistered', null, 'waitForState'],
  ['2026-03-09', 'notYetRegistered', null, 'waitForState'],
  ['2026-03-10', 'valid', 356, 'none'],
  ['2026-11-22', 'valid', 99, 'none'],
  ['2027-01-29', 'valid', 31, 'none'],
  ['2027-01-30', 'expiresSoon', 30, 'renew'],
  ['2027-02-28', 'expiresSoon', 1, 'renew'],
  ['2027-03-01', 'expiresSoon', 0, 'renew'],
  ['2027-03-02', 'expired', null, 'renew'],
] as const)
  test(`R-CARD-1 certified on 1 March, card issued on the 10th: on ${on} it is ${kind}, next ${next}`, () => {
    expect(judged(records(certificate()), on).verdict).toMatchObject({ kind, daysLeft, next });
  });

test('R-CARD-1 R-PAT-8 a verdict names its days, rule and source, and the certificate that it rests on', () => {
  const { verdict, certificate: restsOn } = judged(records(certificate()), '2026-11-22');
  expect(verdict).toEqual({
    kind: 'valid',
    expiresOn: '2027-03-01',
    daysLeft: 99,
    certifiedOn: '2026-03-01',
    renewalOpensOn: '2027-01-30',
    printedDiffers: false,
    next: 'none',
    rule: validity,
  });
  expect(restsOn?.label).toBe('the card');
});

for (const [printed, on, kind, differs, next] of [
  ['2027-03-10', '2027-03-01', 'expiresSoon', true, 'renew'],
  ['2027-03-10', '2027-03-02', 'expired', true, 'renew'],
  ['2027-02-20', '2027-02-20', 'expiresSoon', true, 'renew'],
  ['2027-02-20', '2027-02-21', 'expired', true, 'askState'],
  ['2027-02-20', '2027-03-02', 'expired', true, 'renew'],
  ['2027-03-01', '2027-03-01', 'expiresSoon', false, 'renew'],
] as const)
  test(`R-CARD-1 a card that prints ${printed} is ${kind} on ${on}: the earlier day governs`, () => {
    const { verdict } = judged(records(certificate({ printedExpiry: day(printed) })), on);
    expect(verdict).toMatchObject({ kind, printedDiffers: differs, next });
    const cited = printed < '2027-03-01' ? 'card.printedDate' : 'certification.validity';
    expect(verdict.rule?.id).toBe(cited);
  });

for (const [on, kind, next] of [
  ['2026-03-20', 'expiresSoon', 'enterCertificate'],
  ['2026-04-09', 'expiresSoon', 'enterCertificate'],
  ['2026-04-10', 'expired', 'enterCertificate'],
] as const)
  test(`R-CARD-1 a temporary certificate to 9 April is ${kind} on ${on}, and its date is no disagreement`, () => {
    const temporary = certificate({ kind: 'temporary', printedExpiry: day('2026-04-09') });
    const { verdict } = judged(records(temporary), on);
    expect(verdict).toMatchObject({ kind, next, printedDiffers: false, renewalOpensOn: '2027-01-30' });
  });

test('R-CARD-1 once the card has come, the temporary certificate’s end no longer counts', () => {
  const temporary = certificate({ label: 'temporary', kind: 'temporary', printedExpiry: day('2026-04-09') });
  const held = records(temporary, certificate());
  expect(judged(held, '2026-04-10').verdict.kind).toBe('valid');
  expect(judged(held, '2026-03-20').certificate?.label).toBe('the card');
});

for (const [events, on, kind] of [
  [states(['revoked', '2026-06-01']), '2026-05-31', 'valid'],
  [states(['revoked', '2026-06-01']), '2026-06-01', 'revoked'],
  [states(['revoked', '2026-06-01']), '2027-03-02', 'revoked'],
  [states(['revoked', '2026-06-01'], ['active', '2026-07-01']), '2026-06-30', 'revoked'],
  [states(['revoked', '2026-06-01'], ['active', '2026-07-01']), '2026-07-01', 'valid'],
  [states(['active', '2026-07-01'], ['revoked', '2026-06-01']), '2026-07-01', 'valid'],
  [states(['revoked', '2026-06-01'], ['active', '2026-06-01']), '2026-06-01', 'valid'],
  [states(['active', '2026-06-01'], ['revoked', '2026-06-01']), '2026-06-01', 'revoked'],
  [states(['lost', '2026-06-01']), '2026-06-01', 'notYetRegistered'],
  [states(['replaced', '2026-06-01']), '2026-06-01', 'notYetRegistered'],
  [states(['lost', '2026-06-01']), '2027-03-02', 'expired'],
] as const)
  test(`R-CARD-1 events ${events.map((one) => `${one.state} ${one.on}`).join(', ')}: ${kind} on ${on}`, () => {
    expect(kindOn(records(certificate({ events })), on)).toBe(kind);
  });

test('R-CARD-1 a revoked card sends to the state, a lost one asks for its replacement', () => {
  const revoked = certificate({ events: states(['revoked', '2026-06-01']) });
  expect(judged(records(revoked), '2026-06-01').verdict).toMatchObject({
    next: 'askState',
    rule: { id: 'dispense.checks', source: 'RCSA 21a-408-39(f)' },
  });
  const lost = certificate({ events: states(['lost', '2026-06-01']) });
  expect(judged(records(lost), '2026-06-01').verdict.next).toBe('enterCertificate');
});

test('R-CARD-1 a person is good if any certificate is, whichever was lost', () => {
  const lost = certificate({ label: 'lost', events: states(['lost', '2026-06-01']) });
  const next = certificate({ label: 'new', issuedOn: day('2026-06-15') });
  expect(kindOn(records(lost, next), '2026-06-14')).toBe('notYetRegistered');
  expect(judged(records(lost, next), '2026-06-15')).toMatchObject({
    verdict: { kind: 'valid' },
    certificate: { label: 'new' },
  });
});

// The state withdraws the registration, not a piece of paper: an older temporary certificate falls with the card.
for (const [label, on, kind] of [
  ['before the revocation', '2026-05-31', 'valid'],
  ['from the revocation on', '2026-06-01', 'revoked'],
] as const)
  test(`R-CARD-1 a revoked card beside a good temporary certificate of the same certification: ${label}`, () => {
    const temporary = certificate({ label: 'temporary', kind: 'temporary', issuedOn: day('2026-03-05') });
    const revoked = certificate({ events: states(['revoked', '2026-06-01']) });
    for (const held of [records(temporary, revoked), records(revoked, temporary)]) {
      const { verdict, certificate: restsOn } = judged(held, on);
      expect(verdict.kind).toBe(kind);
      if (kind === 'revoked') expect([verdict.next, restsOn?.label]).toEqual(['askState', 'the card']);
    }
  });

const renewed = (...certificates: Made[]): CardRecords<Made> => ({
  certifications: [
    { certifiedOn: day('2027-02-10'), certificates },
    { certifiedOn: day('2026-03-01'), certificates: [certificate({ label: 'old' })] },
  ],
  session: { state: 'submitted', waitsForCertifier: false },
});

for (const [on, kind, expires, next] of [
  ['2027-02-09', 'expiresSoon', '2027-03-01', 'renew'],
  ['2027-02-10', 'expiresSoon', '2027-03-01', 'waitForState'],
  ['2027-03-01', 'expiresSoon', '2027-03-01', 'waitForState'],
  ['2027-03-02', 'notYetRegistered', '2028-02-10', 'waitForState'],
] as const)
  test(`R-PAT-11 renewed on 10 February and not yet registered: on ${on} ${kind} until ${expires}`, () => {
    expect(judged(renewed(), on).verdict).toMatchObject({ kind, expiresOn: expires, next });
  });

test('R-CARD-1 with the renewed card the new certification governs', () => {
  const fresh = certificate({ label: 'new', issuedOn: day('2027-02-20'), printedExpiry: day('2028-02-10') });
  expect(judged(renewed(fresh), '2027-02-19').certificate?.label).toBe('old');
  expect(judged(renewed(fresh), '2027-02-20')).toMatchObject({
    verdict: { kind: 'valid', expiresOn: '2028-02-10', certifiedOn: '2027-02-10' },
    certificate: { label: 'new' },
  });
});

test('R-CARD-1 revoking the renewed card ends the old one, and a renewal after a revocation is good again', () => {
  const dates = { issuedOn: day('2027-02-20'), printedExpiry: day('2028-02-10') };
  const revoked = certificate({ ...dates, events: states(['revoked', '2027-02-25']) });
  expect(kindOn(renewed(revoked), '2027-02-26')).toBe('revoked');
  const [fresh, old] = renewed(certificate(dates)).certifications;
  const before = certificate({ events: states(['revoked', '2026-06-01']) });
  if (!fresh || !old) throw new Error('two certifications');
  const held = { ...renewed(), certifications: [fresh, { ...old, certificates: [before] }] };
  expect(kindOn(held, '2027-02-26')).toBe('valid');
});

for (const [session, certified, next] of [
  [null, false, 'register'],
  [{ state: 'open', waitsForCertifier: true }, false, 'certify'],
  [{ state: 'open', waitsForCertifier: false }, false, 'finishRegistration'],
  [null, true, 'register'],
  [{ state: 'open', waitsForCertifier: true }, true, 'finishRegistration'],
  [{ state: 'returned', waitsForCertifier: false }, true, 'finishRegistration'],
  [{ state: 'submitted', waitsForCertifier: false }, true, 'waitForState'],
  [{ state: 'registered', waitsForCertifier: false }, true, 'enterCertificate'],
  [{ state: 'abandoned', waitsForCertifier: false }, true, 'register'],
] as const satisfies readonly (readonly [CardRecords['session'], boolean, string])[])
  test(`R-PAT-11 ${certified ? 'certified' : 'not certified'}, session ${session?.state ?? 'none'}${
    session?.waitsForCertifier ? ' waiting for the certifier' : ''
  }: not yet registered, next ${next}`, () => {
    const certifications = certified ? [{ certifiedOn: day('2026-11-01'), certificates: [] }] : [];
    expect(judged({ certifications, session }, '2026-11-22').verdict).toMatchObject({
      kind: 'notYetRegistered',
      next,
      certifiedOn: certified ? '2026-11-01' : null,
      expiresOn: certified ? '2027-11-01' : null,
      rule: { id: 'registration.afterCertification', source: documents.certifyingGuide },
    });
  });

test('R-CARD-1 a number that this store does not know is unknown, never good', () => {
  expect(unknownCard()).toMatchObject({ kind: 'unknown', expiresOn: null, next: 'askState', rule: null });
});

test('R-CARD-1 the day that it is about and today are two things', () => {
  const held = records(certificate());
  expect(judged(held, '2027-03-02', '2026-11-22').verdict).toMatchObject({ kind: 'expired' });
  expect(judged(held, '2027-02-20', '2026-11-22').verdict).toMatchObject({
    kind: 'expiresSoon',
    next: 'none',
  });
  expect(judged(held, '2026-11-22', '2027-02-20').verdict).toMatchObject({ kind: 'valid', next: 'renew' });
  const ahead = {
    ...held,
    certifications: [{ certifiedOn: day('2026-12-01'), certificates: [certificate()] }],
  };
  expect(judged(ahead, '2026-12-24', '2026-11-22').verdict.kind).toBe('notYetRegistered');
});

test('R-CARD-1 where no number of days is set, nothing expires soon', () => {
  const silent = {
    ...book,
    rules: book.rules.map((rule) => (rule.id === 'card.expiresSoon' ? { ...rule, value: null } : rule)),
  };
  expect(judgeCard(records(certificate()), silent, day('2027-03-01'), today).verdict.kind).toBe('valid');
});

test('R-CARD-1 without events a certificate is active', () => {
  expect(stateOn(certificate(), today)).toBe('active');
});
