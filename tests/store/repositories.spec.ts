import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { certifications } from '../../main/store/certifications';
import { certifiers } from '../../main/store/certifiers';
import { followUps } from '../../main/store/follow-ups';
import type { Store } from '../../main/store/open';
import { operators } from '../../main/store/operators';
import { papers } from '../../main/store/papers';
import { people } from '../../main/store/people';
import { profiles } from '../../main/store/profiles';
import { rulebooks } from '../../main/store/rulebooks';
import { briefOf, sessions } from '../../main/store/sessions';
import { stateTexts } from '../../main/store/state-texts';
import type { Unit } from '../../main/store/unit';
import { CardNumber } from '../../preload/contract/values';
import { addOperator, addPatient, at, called, day, inMemory, noon } from '../support/store';

const later = at('2026-03-03T09:00:00.000Z');
const stale = expect.objectContaining({ name: 'StaleError' });

/** A store with a manager and a patient, in one long unit. */
async function within(
  work: (unit: Unit, held: { by: string; patient: string }) => Promise<void>,
): Promise<void> {
  const store: Store = await inMemory();
  await store.write(async (unit) =>
    work(unit, { by: await addOperator(unit), patient: await addPatient(unit, called('Ada', 'Rows')) }),
  );
  await store.close();
}

async function addSession(unit: Unit, patient: string, by: string, serial = 1): Promise<string> {
  const id = randomUUID();
  await sessions(unit).add({
    id,
    serial,
    number: `R-${String(serial).padStart(6, '0')}`,
    patient,
    subject: 'patient',
    purpose: 'first',
    language: 'es',
    waitsFor: ['certifier'],
    tasksAll: 9,
    linkedSession: null,
    at: noon,
    by,
  });
  return id;
}

test('R-PAT-9 a person changes only in the version that was read; search follows the name', () =>
  within(async (unit, { patient }) => {
    const change = { id: patient, name: called('José', 'Müller'), birthDate: day('1980-05-17') };
    await people(unit).change({ ...change, version: 1 });
    await expect(people(unit).change({ ...change, version: 1 })).rejects.toEqual(stale);
    expect(await people(unit).byId(patient)).toMatchObject({
      name: change.name,
      version: 2,
      mergedInto: null,
    });
    expect(await people(unit).suggest('muller jose', 8)).toHaveLength(1);
    expect(await people(unit).byId('nobody')).toBeUndefined();
    expect(await people(unit).isPatient(patient)).toBe(true);
  }));

test('R-PAT-10 addresses and contacts are replaced, and the ones before keep their dates', () =>
  within(async (unit, { patient }) => {
    const home = { line1: '1 Elm St', line2: '', town: 'Hartford', state: 'CT', zip: '06103' };
    const repo = people(unit);
    expect(await repo.addressOf(patient)).toBeNull();
    await repo.setAddress({ id: 'a', person: patient, address: home, at: noon });
    await repo.setAddress({ id: 'b', person: patient, address: home, at: later });
    await repo.setAddress({ id: 'c', person: patient, address: { ...home, line1: '2 Oak St' }, at: later });
    expect(await repo.addressOf(patient)).toEqual({ ...home, line1: '2 Oak St' });
    expect(await unit('person_address').orderBy('id')).toMatchObject([
      { id: 'a', until_at: later },
      { id: 'c' },
    ]);

    const contact = { kind: 'email', value: 'ada@example.org', temporary: true } as const;
    await repo.setContact({ id: 'e', person: patient, contact, at: noon });
    await repo.setContact({
      id: 'f',
      person: patient,
      contact: { kind: 'phone', value: '8605550100' },
      at: noon,
    });
    expect(await repo.contactsOf(patient)).toEqual({
      phone: '8605550100',
      email: { address: 'ada@example.org', temporary: true },
    });
    await repo.setContact({ id: 'g', person: patient, contact: { ...contact, temporary: false }, at: later });
    await repo.endContact({ person: patient, kind: 'phone', at: later });
    expect(await repo.contactsOf(patient)).toEqual({
      phone: null,
      email: { address: 'ada@example.org', temporary: false },
    });
  }));

test('R-PMP-6 accounts and groups: names without case, versions, the group’s renewal period', () =>
  within(async (unit, { by }) => {
    const repo = operators(unit);
    const [group] = await repo.groups();
    if (!group) throw new Error('no group');
    await repo.changeGroup({ ...group, name: 'Pharmacists', renewalYears: 2 });
    await expect(repo.changeGroup({ ...group, renewalYears: 3 })).rejects.toEqual(stale);
    expect(await repo.byName('MARA TESTPERSON')).toMatchObject({
      id: by,
      renewalYears: 2,
      active: true,
      version: 1,
    });
    await repo.postpone(by, day('2026-03-09'));
    expect(await repo.byId(by)).toMatchObject({ postponedUntil: '2026-03-09', version: 1 });
    await repo.setSecrets({ id: by, passphraseHash: 'p', pinHash: 'q', passphraseSetOn: day('2026-03-03') });
    expect(await repo.byId(by)).toMatchObject({ postponedUntil: null, version: 2, passphraseHash: 'p' });
    const change = { id: by, roles: ['frontDesk'] as const, group: group.id, approvedOn: day('2026-01-01') };
    await repo.change({ ...change, version: 2, active: false });
    await expect(repo.change({ ...change, version: 2, active: true })).rejects.toEqual(stale);
    expect(await repo.list()).toMatchObject([{ roles: ['frontDesk'], active: false, version: 3 }]);
    await expect(addOperator(unit, 'mara TESTPERSON')).rejects.toThrow();
  }));

test('R-PAT-11 sessions are listed, changed in their version, and found by number', () =>
  within(async (unit, { by, patient }) => {
    const repo = sessions(unit);
    const first = await addSession(unit, patient, by, 1);
    const second = await addSession(unit, patient, by, 12);
    expect(
      await repo.change({
        id: first,
        version: 1,
        at: later,
        to: { state: 'submitted', waitsFor: ['state'] },
      }),
    ).toBe(2);
    await expect(repo.change({ id: first, version: 1, at: later, to: {} })).rejects.toEqual(stale);
    expect(await repo.byId(first)).toMatchObject({
      state: 'submitted',
      waitsFor: ['state'],
      updatedAt: later,
    });
    expect((await repo.inState(['open', 'submitted'])).map(({ id }) => id)).toEqual([second, first]);
    expect((await repo.ofPatient(patient)).map(({ id }) => id)).toEqual([second, first]);
    for (const [typed, found] of [
      ['R-0000', [1, 12]],
      ['r-000001', [1]],
      ['12', [12]],
      ['1', [1]],
      ['R-9', []],
      ['', []],
    ] as const)
      expect(
        (await repo.suggest(typed, 8)).map(({ serial }) => serial),
        typed,
      ).toEqual(found);
    const held = await repo.byNumber('r-000001');
    if (!held) throw new Error('not found');
    expect(briefOf(held)).toMatchObject({
      id: first,
      assignedTo: 'Mara Testperson',
      tasksDone: 0,
      tasksAll: 9,
    });
    await repo.addEvent({ session: first, at: noon, by, what: 'submitted', detail: null });
    expect(await repo.events(first)).toEqual([
      { at: noon, by: 'Mara Testperson', what: 'submitted', detail: null },
    ]);
    const count = { what: 'submitted', from: at('2026-03-02T05:00:00.000Z') };
    expect(await repo.countEvents({ ...count, until: later })).toBe(1);
    expect(await repo.countEvents({ ...count, until: noon })).toBe(0);
  }));

test('B-REG-2 a task is saved in its version; drafts lie apart for each person typing', () =>
  within(async (unit, { by, patient }) => {
    const repo = sessions(unit);
    const session = await addSession(unit, patient, by);
    const save = {
      session,
      task: 'email',
      answers: { kind: 'none' },
      answersVersion: 1,
      at: noon,
      by,
    } as const;
    expect(await repo.saveTask({ ...save, version: 0, typedBy: 'staff' })).toBe(1);
    for (const version of [0, 2])
      await expect(repo.saveTask({ ...save, version, typedBy: 'staff' })).rejects.toEqual(stale);
    expect(await repo.saveTask({ ...save, version: 1, typedBy: 'walkIn' })).toBe(2);
    expect(await repo.tasks(session)).toMatchObject([
      {
        task: 'email',
        version: 2,
        answers: { kind: 'none' },
        typedBy: 'walkIn',
        savedName: 'Mara Testperson',
      },
    ]);
    const draft = { session, task: 'email', at: noon } as const;
    await repo.saveDraft({ ...draft, typist: by, typed: { email: 'a' } });
    await repo.saveDraft({ ...draft, typist: by, typed: { email: 'ab' } });
    await repo.saveDraft({ ...draft, typist: 'walkIn', typed: { email: 'x' } });
    expect(await repo.drafts(session, by)).toMatchObject([{ task: 'email', typed: { email: 'ab' } }]);
    await repo.saveDraft({ ...draft, typist: by, typed: null });
    expect(await repo.drafts(session, by)).toEqual([]);
    await repo.dropDrafts(session, 'email');
    expect(await repo.drafts(session, 'walkIn')).toEqual([]);
  }));

test('R-CARD-1 a certification holds its certificates; a number belongs to one patient for ever', () =>
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
    expect(await repo.holderOf('card', card.number)).toBe(patient);
    expect(await repo.holderOf('temporary', card.number)).toBeNull();
    const other = await addPatient(unit, called('Bo', 'Rows'));
    await repo.add({ ...base, id: 'c3', patient: other, certifiedOn: day('2026-01-05') });
    const taken = repo.addCertificate({ ...card, id: 'k4', certification: 'c3', patient: other });
    await expect(taken).rejects.toEqual(stale);
    const forced = unit('certificate').insert({
      id: 'k5',
      certification_id: 'c3',
      patient_id: other,
      kind: 'card',
      number: card.number,
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
    expect(await repo.addPrint(print)).toBe(1);
    const brief = {
      id: 'p',
      number: 'P-000017',
      template: 'recoveryKey',
      prints: 2,
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
    expect((await repo.prints('p')).map(({ copy }) => copy)).toEqual([0, 1]);
  }));

test('B-REG-4 follow-ups are due on their day, and done once', () =>
  within(async (unit, { by, patient }) => {
    const repo = followUps(unit);
    const session = await addSession(unit, patient, by);
    const add = { patient, session, at: noon };
    await repo.add({ ...add, id: 'f1', kind: 'certifierToCertify', due: day('2026-03-09') });
    await repo.add({ ...add, id: 'f2', kind: 'documentsToSend', due: day('2026-03-05') });
    for (const [due, found] of [
      ['2026-03-04', []],
      ['2026-03-05', ['f2']],
      ['2026-03-09', ['f2', 'f1']],
    ] as const)
      expect((await repo.dueBy(day(due))).map(({ id }) => id)).toEqual(found);
    await repo.done({ id: 'f2', at: later, by });
    await expect(repo.done({ id: 'f2', at: later, by })).rejects.toEqual(stale);
    expect(await repo.openOf(patient)).toMatchObject([
      { id: 'f1', session, patient: { name: { given: 'Ada' } } },
    ]);
    await repo.doneForSession({ session, kinds: ['certifierToCertify'], at: later, by });
    expect(await repo.openOf(patient)).toEqual([]);
    expect(await repo.byId('f1')).toMatchObject({ doneAt: later });
  }));

test('R-PAT-7 state texts keep every wording; the profile every version', () =>
  within(async (unit, { by }) => {
    const repo = stateTexts(unit);
    const text = { kind: 'affirmation', en: 'I am.', es: 'Soy.', at: noon, by } as const;
    await repo.add({ ...text, id: 's1' });
    await repo.add({ ...text, id: 's2' });
    await repo.change({ ...text, id: 's1', version: 1, en: 'I am here.' });
    await expect(repo.change({ ...text, id: 's1', version: 1 })).rejects.toEqual(stale);
    expect(await repo.current()).toMatchObject([
      { id: 's1', version: 2, en: 'I am here.', position: 0 },
      { id: 's2' },
    ]);
    await repo.retire({ id: 's2', version: 1, at: later });
    await expect(repo.retire({ id: 's2', version: 1, at: later })).rejects.toEqual(stale);
    expect(await repo.current()).toHaveLength(1);
    expect(await repo.version('s1', 1)).toMatchObject({ en: 'I am.' });

    const profile = {
      name: 'S',
      address: null,
      phone: null,
      fax: null,
      hours: null,
      zone: 'America/New_York',
      idleSeconds: 120,
      passphrasePromptCompulsory: false,
    } as const;
    expect(await profiles(unit).current()).toBeUndefined();
    expect(await profiles(unit).change({ version: 0, profile, at: noon, by })).toBe(1);
    await expect(profiles(unit).change({ version: 0, profile, at: noon, by })).rejects.toEqual(stale);
    expect(await profiles(unit).current()).toEqual({ version: 1, profile });
  }));
