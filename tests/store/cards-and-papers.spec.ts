import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { papers } from '../../main/store/papers';
import { rulebooks } from '../../main/store/rulebooks';
import { CardNumber } from '../../preload/contract/values';
import { addPatient, called, day, noon } from '../support/store';
import { addSession, later, stale, within } from '../support/store-records';

test('R-CARD-1 a certification holds its certificates; a number belongs to one living holder', () =>
  within(async (unit, { by, patient }) => {
    const keep = {
      newId: randomUUID(),
      name: 'Dr. Zoë Brandt',
      profession: 'physician',
      licenceNumber: '1.0123',
    } as const;
    const certifier = await certifiers(unit).keep(keep);
    expect(await certifiers(unit).keep({ ...keep, newId: randomUUID(), profession: 'aprn' })).toBe(certifier);
    expect(await certifiers(unit).suggest('dr zoe', 8)).toMatchObject([
      { id: certifier, profession: 'aprn' },
    ]);
    expect(await certifiers(unit).suggest('1.01', 8)).toHaveLength(1);
    expect(await certifiers(unit).suggest('', 8)).toEqual([]);

    const repo = certifications(unit);
    const base = { patient, certifier, secondCertifier: null, at: noon, by };
    await repo.add({ ...base, id: 'c1', certifiedOn: day('2025-01-05') });
    await repo.add({ ...base, id: 'c2', certifiedOn: day('2026-01-05') });
    await repo.change({ id: 'c2', version: 1, certifier, certifiedOn: day('2026-01-06') });
    await expect(
      repo.change({ id: 'c2', version: 1, certifier, certifiedOn: day('2026-01-07') }),
    ).rejects.toEqual(stale);

    const card = {
      patient,
      holder: patient,
      caregiving: null,
      kind: 'card',
      number: CardNumber.parse('MM-0001'),
      issuedOn: day('2026-01-09'),
      printedExpiry: day('2027-01-06'),
      at: noon,
      by,
    } as const;
    await repo.addCertificate({ ...card, id: 'k1', certification: 'c1' });
    await repo.addCertificate({ ...card, id: 'k2', certification: 'c2' });
    await expect(repo.addCertificate({ ...card, id: 'k3', certification: 'c2' })).rejects.toThrow();
    expect(await repo.holdersOf(card.number)).toEqual([patient]);
    const other = await addPatient(unit, called('Bo', 'Rows'));
    await repo.add({ ...base, id: 'c3', patient: other, certifiedOn: day('2026-01-05') });
    const taken = repo.addCertificate({
      ...card,
      id: 'k4',
      certification: 'c3',
      patient: other,
      holder: other,
    });
    await expect(taken).rejects.toEqual(stale);
    const forced = unit('certificate').insert({
      id: 'k5',
      certification_id: 'c3',
      patient_id: other,
      holder_id: other,
      kind: 'card',
      number: card.number,
      held_number: card.number,
      number_holder_id: other,
      issued_on: card.issuedOn,
      printed_expiry: card.printedExpiry,
      at: noon,
      by,
      version: 1,
    });
    await expect(forced).rejects.toThrow('FOREIGN KEY');

    const lost = {
      certificate: 'k2',
      state: 'lost',
      on: day('2026-02-01'),
      reason: 'bus',
      at: later,
      by,
    } as const;
    await repo.changeState({ ...lost, version: 1 });
    await expect(repo.changeState({ ...lost, version: 1 })).rejects.toEqual(stale);
    expect(await repo.ofPatient(patient)).toMatchObject([
      {
        id: 'c2',
        certifiedOn: '2026-01-06',
        certificates: [{ id: 'k2', version: 2, events: [{ state: 'lost', by: 'Mara Testperson' }] }],
      },
      { id: 'c1', certificates: [{ id: 'k1', events: [] }] },
    ]);
    expect(await repo.byNumber(card.number)).toHaveLength(2);
    expect(await repo.suggestNumbers('mm-0', 8)).toMatchObject([
      { patient, number: 'MM-0001', name: { given: 'Ada' } },
    ]);
  }));

test('B-PAP-1 the register keeps what was made once, and counts every print', () =>
  within(async (unit, { by, patient }) => {
    await rulebooks(unit).keep({ hash: 'b'.repeat(64), book: '{"a":1}', at: noon });
    await rulebooks(unit).keep({ hash: 'b'.repeat(64), book: '{"a":2}', at: later });
    expect(await rulebooks(unit).byHash('b'.repeat(64))).toMatchObject({
      book: '{"a":1}',
      firstUsedAt: noon,
    });
    const session = await addSession(unit, patient, by);
    const repo = papers(unit);
    await repo.add({
      id: 'p',
      serial: 17,
      number: 'P-000017',
      session,
      patient,
      language: 'es',
      largePrint: true,
      rulebookVersion: 'b'.repeat(64),
      input: {
        template: 'recoveryKey',
        content: { recoveryKey: 'none', manager: 'Mara' },
        frame: {
          number: 'P-000017',
          language: 'es',
          largePrint: true,
          training: false,
          issuedAt: noon,
          zone: 'America/New_York',
          rulebookVersion: 'b',
          store: { name: 'S', address: null, phone: null, hours: null },
          code: null,
          copy: 0,
        },
      },
      at: noon,
      by,
    });
    expect(await repo.byId('p')).toMatchObject({ bytes: null, sha256: null, session, patient });
    await repo.keepBytes({ paper: 'p', bytes: new Uint8Array([1, 2, 3]), sha256: 'c'.repeat(64) });
    const again = repo.keepBytes({ paper: 'p', bytes: new Uint8Array([9]), sha256: 'd'.repeat(64) });
    await expect(again).rejects.toEqual(stale);
    const print = { paper: 'p', copies: 2, printer: 'kiosk', job: 'kiosk-1', at: later, by };
    expect(await repo.addPrint(print)).toBe(0);
    expect(await repo.addPrint(print)).toBe(2);
    const brief = {
      id: 'p',
      number: 'P-000017',
      template: 'recoveryKey',
      prints: 4,
      issuedBy: 'Mara Testperson',
      largePrint: true,
    };
    expect(await repo.byId('p')).toMatchObject({
      brief,
      bytes: new Uint8Array([1, 2, 3]),
      input: { content: { manager: 'Mara' } },
    });
    expect(await repo.ofSession(session)).toMatchObject([brief]);
    expect(await repo.ofPatient(patient)).toMatchObject([brief]);
    expect(await repo.briefByNumber('P-000017')).toMatchObject(brief);
    expect((await repo.prints('p')).map(({ copy }) => copy)).toEqual([0, 2]);
  }));
