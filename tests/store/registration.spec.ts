import { expect, test } from 'playwright/test';
import { followUps } from '../../main/store/follow-ups';
import { profiles } from '../../main/store/profiles';
import { briefOf, sessions } from '../../main/store/sessions';
import { stateTexts } from '../../main/store/state-texts';
import { at, day, noon } from '../support/store';
import { addSession, later, stale, within } from '../support/store-records';

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
    const count = { what: ['submitted', 'finished'], from: at('2026-03-02T05:00:00.000Z') };
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
      { id: 'f1', session, about: { id: patient, name: { given: 'Ada' } } },
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
      delivery: null,
    } as const;
    expect(await profiles(unit).current()).toBeUndefined();
    expect(await profiles(unit).change({ version: 0, profile, at: noon, by })).toBe(1);
    await expect(profiles(unit).change({ version: 0, profile, at: noon, by })).rejects.toEqual(stale);
    expect(await profiles(unit).current()).toEqual({ version: 1, profile });
  }));
