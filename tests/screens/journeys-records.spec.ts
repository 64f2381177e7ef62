/** What the pages of card and patient do next, as pure reducers. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { type CardFace, Verdict, VerdictKind } from '../../preload/contract/card';
import { closedAddress, wasClosed } from '../../renderer/frame/closed';
import * as card from '../../renderer/screens/card-check/journey';
import * as patient from '../../renderer/screens/patient/journey';
import * as photo from '../../renderer/screens/photo/journey';
import { changed, dragged, middle, partOf } from '../../renderer/screens/photo/square';

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

  const name = { given: 'A', middle: '', family: 'B', suffix: '' };
  const birthDate = '1990-01-01' as never;
  const face = (next: CardFace['verdict']['next'], more: Partial<CardFace> = {}): CardFace => ({
    verdict: {
      kind: 'expired',
      expiresOn: null,
      daysLeft: null,
      certifiedOn: null,
      renewalOpensOn: null,
      printedDiffers: false,
      next,
      rule: null,
    },
    patient: { id: 'p-1', name, birthDate },
    caregiver: null,
    certificate: null,
    session: null,
    renewsAs: null,
    closesAfter: null,
    asOf: '2026-11-22T10:00:00.000Z' as never,
    ...more,
  });
  const caregiver: CardFace['caregiver'] = {
    id: 'c-1',
    name,
    birthDate,
    until: null,
    caresFor: [],
    patientKind: 'valid',
  };
  const session = 's-1';
  const nobody = { register: false, dispense: false, presented: true };
  const staff = { register: true, dispense: false, presented: true };
  const pharmacist = { register: true, dispense: true, presented: true };
  const servesAs = (kind: CardFace['verdict']['kind']) => kind === 'valid' || kind === 'expiresSoon';
  const ways: [CardFace['verdict']['next'], Partial<CardFace>, string | null][] = [
    ['none', {}, null],
    ['useOther', {}, null],
    ['renew', { renewsAs: 'patient' }, '/register/new?subject=patient&patient=p-1&purpose=renewal'],
    ['renew', { renewsAs: 'minor' }, '/register/new?subject=minor&patient=p-1&purpose=renewal'],
    ['renew', { caregiver }, '/register/new?subject=caregiver&patient=p-1&person=c-1&purpose=renewal'],
    ['renew', { session }, '/register/s-1'],
    ['finishRegistration', { session }, '/register/s-1'],
    ['finishRegistration', {}, '/patient/p-1'],
    ['certify', { session }, '/register/s-1'],
    ['waitForState', { session }, '/register/s-1'],
    ['register', {}, '/register/new?subject=patient&patient=p-1'],
    ['register', { caregiver }, '/register/new?subject=caregiver&patient=p-1&person=c-1'],
    ['enterCertificate', {}, '/patient/p-1'],
    ['askState', {}, '/patient/p-1'],
  ];
  for (const [action, more, address] of ways) {
    const who = Object.keys(more).join(' and ');
    test(`R-CARD-1 the next action "${action}"${who && ` with ${who}`} leads to ${address ?? 'nowhere'}`, () => {
      expect(card.nextActions(face(action, more), staff)).toEqual([{ action, address }]);
    });
  }
  for (const action of Verdict.shape.next.options)
    test(`R-PMP-5 verify only has no page for "${action}"`, () => {
      const told = action === 'none' || action === 'useOther' ? action : 'counter';
      const shown = face(action, { session });
      expect(card.nextActions(shown, nobody)).toEqual([{ action: told, address: null }]);
    });
  test('R-CARD-1 a number that is unknown here asks for the person by name', () => {
    const { verdict } = face('askState');
    const unknown = face('askState', { patient: null, verdict: { ...verdict, kind: 'unknown' } });
    expect(card.nextActions(unknown, pharmacist)).toEqual([{ action: 'findPerson', address: null }]);
    expect(card.nextActions(unknown, nobody)).toEqual([{ action: 'counter', address: null }]);
  });
  for (const kind of VerdictKind.options)
    test(`R-CARD-1 a pharmacist is ${servesAs(kind) ? '' : 'not '}led to a sale where the verdict is ${kind}`, () => {
      const { verdict } = face('renew');
      const shown = face('renew', { session, verdict: { ...verdict, kind } });
      const ways = card.nextActions(shown, pharmacist).map(({ address }) => address);
      expect(ways.includes('/dispense/p-1')).toBe(servesAs(kind));
      expect(ways.includes('/register/s-1')).toBe(kind !== 'unknown');
      expect(card.nextActions(shown, staff).map(({ action }) => action)).not.toContain('sell');
    });
  for (const kind of VerdictKind.options)
    test(`R-ALW-1 R-PMP-5 the allowance ${servesAs(kind) ? 'stands' : 'does not stand'} on a face that is ${kind}, and never where somebody may verify only`, () => {
      const shown = face('none', { caregiver, verdict: { ...face('none').verdict, kind } });
      expect(card.allowanceShown(shown, staff)?.id ?? null).toBe(servesAs(kind) ? 'p-1' : null);
      expect(card.allowanceShown(shown, nobody)).toBeNull();
    });
  test('R-CARD-2 a card that was found by a name was not shown: the sale asks for it', () => {
    const certificate = { id: 'k-1' } as CardFace['certificate'];
    const { verdict } = face('none');
    const shown = face('none', { certificate, verdict: { ...verdict, kind: 'valid' } });
    const saleOf = (presented: boolean) => card.nextActions(shown, { ...pharmacist, presented })[0].address;
    expect(saleOf(true)).toBe('/dispense/p-1?certificate=k-1');
    expect(saleOf(false)).toBe('/dispense/p-1');
  });
  test('R-PMP-5 a face that closed by itself leads to the question, which says so', () => {
    const [path, query = ''] = closedAddress.split('?');
    expect(path).toBe('/card');
    expect(card.questionOf(undefined, query)).toBeNull();
    expect([wasClosed(query), wasClosed('')]).toEqual([true, false]);
  });
});

test.describe('photo', () => {
  test('nobody is pictured before they have agreed', () => {
    for (const begin of [photo.start, photo.next(photo.start, { kind: 'answered', agrees: false })]) {
      expect(photo.next(begin, { kind: 'cameraWanted' })).toEqual(begin);
      expect(photo.next(begin, { kind: 'failed', problem: 'cameraGone' })).toEqual(begin);
    }
    const agreed = photo.next(photo.start, { kind: 'answered', agrees: true });
    expect(photo.next(agreed, { kind: 'cameraWanted' })).toEqual({ step: 'camera' });
    expect(photo.next({ step: 'camera' }, { kind: 'failed', problem: 'cameraDenied' })).toEqual({
      step: 'choose',
      problem: 'cameraDenied',
    });
  });
  const size = fc.integer({ min: 1, max: 4000 });
  const any = fc.integer({ min: -500, max: 500 });
  test('the square stays a square inside the picture, wherever it is dragged and however it is sized', () => {
    fc.assert(
      fc.property(size, size, any, any, any, (width, height, x, y, to) => {
        const moved = dragged(changed(middle, 'size', to), { x, y }, { width, height });
        const { left, top, side } = partOf(moved, { width, height });
        expect(side).toBeGreaterThan(0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + side).toBeLessThanOrEqual(width + 0.001);
        expect(top + side).toBeLessThanOrEqual(height + 0.001);
      }),
    );
  });
});

test.describe('patient', () => {
  test('entering a certificate needs a certification', () => {
    expect(patient.canEnterCertificate({ certifications: [] })).toBe(false);
  });
  test('R-CARD-1 a session’s certificate is its patient’s, or the caregiver’s whose session it is', () => {
    expect(patient.startAt('')).toEqual(patient.start);
    const entering = patient.startAt('certificate=s-2');
    if (entering.step !== 'enterCertificate') throw new Error('it asks for the certificate');
    const caregivers = [
      { id: 'k-1', session: null },
      { id: 'k-2', session: 's-2' },
    ];
    expect(patient.caregivingOf(entering, caregivers)).toBe('k-2');
    expect(patient.caregivingOf({ ...entering, session: 's-1' }, caregivers)).toBeNull();
    const own = patient.next(patient.start, { kind: 'entering' });
    expect(own).toEqual({ step: 'enterCertificate', caregiving: null });
    expect(own.step === 'enterCertificate' && patient.caregivingOf(own, caregivers)).toBeNull();
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
