/** One adult patient from the door to the card, through the whole counter and a real store. */
import { expect, test } from 'playwright/test';
import { foundedHouse } from '../support/counter';
import { finish, saveTask, startSession, workThrough } from '../support/journey';

test('R-PAT-1 to R-PAT-11: an adult patient is taken from the door to a valid card', async () => {
  const house = await foundedHouse();
  try {
    const { main } = house;
    const begun = await startSession(main);
    expect(begun.number).toBe('R-000001');
    const ready = await workThrough(main, begun);
    expect(ready.tasks.map((task) => [task.id, task.state])).toEqual([
      ['certification', 'done'],
      ['details', 'done'],
      ['email', 'done'],
      ['account', 'done'],
      ['login', 'done'],
      ['review', 'done'],
      ['caregiver', 'notNeeded'],
      ['documents', 'done'],
      ['affirmations', 'done'],
      ['signature', 'done'],
    ]);
    expect(ready.expiresOn).toBe('2027-03-01');
    expect(ready.canFinish).toBe(true);
    const submitted = await finish(main, ready);
    expect(submitted.state).toBe('submitted');
    expect(submitted.waitsFor).toEqual(['state']);
    expect(submitted.papers.map((paper) => paper.number).sort()).toEqual(['P-000001', 'P-000002']);

    const before = await main.done('card.check', { by: 'patient', patient: begun.patient.id });
    expect(before.verdict).toMatchObject({ kind: 'notYetRegistered', next: 'waitForState' });
    const face = await main.done('card.record', {
      patient: begun.patient.id,
      kind: 'card',
      number: 'mmp-001234',
      issuedOn: '2026-03-09',
      printedExpiry: '2027-03-01',
    });
    expect(face.verdict).toMatchObject({ kind: 'valid', expiresOn: '2027-03-01', printedDiffers: false });
    const byNumber = await main.done('card.check', { by: 'number', number: 'MMP-001234' });
    expect(byNumber.patient?.id).toBe(begun.patient.id);
    const registered = await main.done('registration.open', { session: begun.id });
    expect(registered.state).toBe('registered');

    for (const paper of submitted.papers) {
      const { bytes } = await main.done('paper.bytes', { paper: paper.id });
      expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    }
  } finally {
    await house.close();
  }
});

test('R-PAT-1: without a certification the session waits for the certifier and can be taken up days later', async () => {
  const house = await foundedHouse();
  try {
    const { main } = house;
    const begun = await startSession(main);
    const parked = await saveTask(main, begun, 'certification', { certified: 'no' });
    expect(parked.waitsFor).toEqual(['certifier']);
    expect(parked.paperWishes.map((wish) => wish.template)).toContain('certifierHandout');
    const blocked = await main.call('registration.saveTask', {
      session: begun.id,
      task: 'account',
      version: 0,
      answers: { registered: true, emailVerified: true },
    });
    expect(blocked).toMatchObject({ kind: 'refused', code: 'task-cannot-start' });
    house.clock.now = '2026-03-19T15:00:00.000Z';
    const board = await main.done('today.board', {});
    expect(board.inProgress.map((session) => session.waitsFor)).toEqual([['certifier']]);
    const resumed = await saveTask(main, parked, 'certification');
    expect(resumed.waitsFor).toEqual([]);
    expect(resumed.nextTask).toBe('details');
  } finally {
    await house.close();
  }
});
