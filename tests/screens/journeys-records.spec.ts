/** What the pages of card and patient do next, as pure reducers. */
import { expect, test } from 'playwright/test';
import * as card from '../../renderer/screens/card-check/journey';
import * as patient from '../../renderer/screens/patient/journey';

test.describe('card check', () => {
  test('R-CARD-1 the address holds the question', () => {
    for (const question of [
      { by: 'number', number: 'CT-0042' },
      { by: 'number', number: 'A&B=1' },
    ] as const) {
      const [, query = ''] = card.addressOf(question).split('?');
      expect(card.questionOf(undefined, query)).toEqual(question);
    }
    expect(card.questionOf('p-1', '')).toEqual({ by: 'patient', patient: 'p-1' });
    expect(card.questionOf(undefined, '')).toBeNull();
  });

  const face = (action: ReturnType<typeof card.nextAction>['action'], known = true) => ({
    verdict: {
      kind: 'expired' as const,
      expiresOn: null,
      daysLeft: null,
      certifiedOn: null,
      renewalOpensOn: null,
      printedDiffers: false,
      next: action,
      rule: null,
    },
    patient: known
      ? {
          id: 'p-1',
          name: { given: 'A', middle: '', family: 'B', suffix: '' },
          birthDate: '1990-01-01' as never,
        }
      : null,
    caregiver: null,
    certificate: null,
    session: 's-1',
    asOf: '2026-11-22T10:00:00.000Z' as never,
  });
  const ways = [
    ['none', null],
    ['renew', '/patient/p-1'],
    ['finishRegistration', '/register/s-1'],
    ['certify', '/register/s-1'],
    ['waitForState', '/register/s-1'],
    ['enterCertificate', '/patient/p-1'],
    ['askState', '/patient/p-1'],
  ] as const;
  for (const [action, address] of ways)
    test(`R-CARD-1 the next action "${action}" leads to ${address ?? 'nowhere'}`, () => {
      expect(card.nextAction(face(action), true)).toEqual({ action, address });
      expect(card.nextAction(face(action), false)).toEqual({ action, address: null });
    });
  test('R-CARD-1 an unknown number leads to a new registration', () => {
    expect(card.nextAction(face('register', false), true).address).toBe('/register/new');
  });
});

test.describe('patient', () => {
  test('entering a certificate needs a certification', () => {
    expect(patient.canEnterCertificate({ certifications: [] })).toBe(false);
  });
  test('moves', () => {
    const entering = patient.next(patient.start, { kind: 'entering' });
    expect(entering.step).toBe('enterCertificate');
    expect(patient.next(entering, { kind: 'changing', certificate: 'c' })).toEqual({
      step: 'changeState',
      certificate: 'c',
    });
    expect(patient.next(entering, { kind: 'ended' })).toEqual(patient.start);
  });
});
