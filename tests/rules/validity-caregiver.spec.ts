/** R-CG-5, R-CARD-1: a caregiver's verdict is never better than what their patient's registration bears. */
import { expect, test } from 'playwright/test';
import { boundCaregiver } from '../../main/rules/validity-caregiver';
import { Verdict, VerdictKind } from '../../preload/contract/card';
import { book, day } from './book';

type Kind = Verdict['kind'];
const on = day('2026-11-22');

const verdict = (kind: Kind, rest: Partial<Verdict> = {}): Verdict =>
  Verdict.parse({
    kind,
    expiresOn: '2027-03-01',
    daysLeft: kind === 'valid' ? 99 : null,
    certifiedOn: '2026-03-01',
    renewalOpensOn: '2027-01-30',
    printedDiffers: false,
    next: 'none',
    rule: { id: 'certification.validity', source: 'a document', effectiveFrom: null },
    ...rest,
  });
const bounded = (own: Kind, patient: Verdict, carded: boolean, until: string | null = null) =>
  boundCaregiver(
    verdict(own),
    { until: until === null ? null : day(until), patient: { verdict: patient, carded } },
    book,
    on,
    on,
  );

for (const own of VerdictKind.options)
  test(`R-CARD-1 whoever no longer cares is "ended" though their card is ${own}, and the rule is cited`, () => {
    const ended = bounded(own, verdict('valid'), true, '2026-11-21');
    expect(ended).toMatchObject({ kind: 'ended', next: 'none', daysLeft: null });
    expect(ended.rule).toMatchObject({ id: 'dispense.checks', source: 'RCSA 21a-408-39(f)' });
  });

const waiting = verdict('notYetRegistered', { next: 'waitForState' });
for (const [own, patient, carded, kind, next] of [
  ['valid', verdict('valid'), true, 'valid', 'none'],
  ['valid', verdict('expiresSoon'), true, 'valid', 'none'],
  ['valid', waiting, false, 'notYetRegistered', 'waitForState'],
  ['expiresSoon', waiting, false, 'notYetRegistered', 'waitForState'],
  // The patient's card was lost: the registration stands.
  ['valid', verdict('notYetRegistered', { next: 'enterCertificate' }), true, 'valid', 'none'],
  // A card that is bad by itself stays what it is.
  ['expired', waiting, false, 'expired', 'none'],
  ['lost', waiting, false, 'lost', 'none'],
  ['replaced', waiting, false, 'replaced', 'none'],
  ['notYetRegistered', waiting, false, 'notYetRegistered', 'none'],
  ['valid', verdict('revoked'), true, 'revoked', 'askState'],
  ['expired', verdict('revoked'), true, 'revoked', 'askState'],
  ['revoked', verdict('revoked'), true, 'revoked', 'none'],
] as const)
  test(`R-CARD-1 own card ${own}, patient ${patient.kind}${carded ? '' : ' without any card'}: ${kind}, next ${next}`, () => {
    expect(bounded(own, patient, carded)).toMatchObject({ kind, next });
  });

test('R-CARD-1 no caregiver serves for a patient who is revoked or was never registered', () => {
  for (const own of VerdictKind.options)
    for (const [patient, carded] of [
      [verdict('revoked'), true],
      [verdict('revoked'), false],
      [waiting, false],
    ] as const) {
      const { kind, daysLeft } = bounded(own, patient, carded);
      expect.soft(['valid', 'expiresSoon'], `${own} with ${patient.kind}`).not.toContain(kind);
      if (own === 'valid') expect.soft(daysLeft, `${own} with ${patient.kind}`).toBeNull();
    }
});
