/** Training mode: made-up people in every state, marked, and never in the same folder as a real store. */
import { expect, test } from 'playwright/test';
import { foundedHouse, openHouse } from '../support/counter';
import { finish, startSession, workThrough } from '../support/journey';

const morgan = { name: 'Morgan Ledger', passphrase: 'training manager morgan' };

test('R-CARD-1 R-PAT-11: a new training store shows people in every state, relative to today', async () => {
  const house = await openHouse({ training: true });
  try {
    const window = house.window('main');
    const before = await window.done('screen.situation', {});
    expect(before).toMatchObject({ stage: 'signIn', training: true, operator: null });
    expect(before.trainingAccounts.map((account) => account.name)).toContain('Morgan Ledger');
    await window.done('staff.signIn', morgan);
    const signedIn = await window.done('screen.situation', {});
    expect(signedIn.trainingAccounts).toEqual([]);
    expect(signedIn.operator?.passphraseDue).toBeNull();

    const board = await window.done('today.board', {});
    expect(board.inProgress.map(({ waitsFor, tasksDone }) => [waitsFor, tasksDone])).toEqual(
      expect.arrayContaining([
        [['certifier'], 0],
        [[], 7],
      ]),
    );
    const kinds = board.inProgress.map(({ purpose, subject }) => `${purpose} ${subject}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['help certifier', 'help cpmrsRegistrant', 'first minor', 'first patient']),
    );
    expect(board.submitted).toHaveLength(1);
    expect(board.submitted[0]?.number).toMatch(/^T-R-\d{6}$/);
    const verdicts: string[] = [];
    for (const number of ['0001', '0002', '0003', '0004', '0005', '0006'])
      verdicts.push(
        (await window.done('card.check', { by: 'number', number: `TRAIN-${number}` })).verdict.kind,
      );
    expect(verdicts).toEqual(['valid', 'valid', 'expiresSoon', 'expired', 'revoked', 'valid']);
    expect(await window.done('audit.verify', {})).toMatchObject({ sound: true });
    expect(await window.done('search.suggest', { text: 'тест' })).toHaveLength(1);
  } finally {
    await house.close();
  }
});

test('B-TRUST-1: training lies in a folder of its own, and its papers are refused by the real store', async () => {
  const real = await foundedHouse();
  const training = await openHouse({ folder: real.folder, training: true, at: real.clock.now });
  try {
    const window = training.window('main');
    await window.done('staff.signIn', morgan);
    expect(await window.done('search.suggest', { text: 'Ana' })).toEqual([]);
    const session = await finish(window, await workThrough(window, await startSession(window)));
    expect(session.number).toMatch(/^T-R-/);
    expect(session.papers.every((paper) => paper.number.startsWith('T-P-'))).toBe(true);

    const code = (mode: 'R' | 'T', id: string) => `CS1${mode}S${id.replaceAll('-', '').toUpperCase()}`;
    expect(await window.done('scan.read', { text: code('T', session.id) })).toEqual({
      kind: 'session',
      id: session.id,
    });
    expect(await window.call('scan.read', { text: code('R', session.id) })).toMatchObject({
      kind: 'refused',
      code: 'scan-training',
    });
    expect(await real.main.call('scan.read', { text: code('T', session.id) })).toMatchObject({
      kind: 'refused',
      code: 'scan-training',
    });
    expect(await real.main.done('search.suggest', { text: code('T', session.id) })).toEqual([]);
  } finally {
    await training.counter.close();
    await real.close();
  }
});

test('training can be opened and left from the sign-in screen, and starts the program again', async () => {
  const house = await foundedHouse();
  try {
    await house.main.done('store.training', { on: true });
    expect(house.relaunched).toEqual([{ training: true }]);
    expect(await house.main.done('screen.situation', {})).toMatchObject({ stage: 'signIn' });
  } finally {
    await house.close();
  }
});

test('B-RUL-1: in training every rule that nobody vouched for is confirmed, by a made-up manager', async () => {
  const house = await openHouse({ training: true });
  try {
    const window = house.window('main');
    await window.done('staff.signIn', morgan);
    const { rules, acts } = await window.done('rulebook.list', {});
    expect(rules.filter(({ waiting }) => waiting)).toEqual([]);
    const purchase = rules.find(({ id }) => id === 'equivalency.purchase');
    expect(purchase?.inForce?.version).toMatchObject({
      certainty: 'LIKELY',
      verifiedBy: morgan.name,
      value: { thcPerGram: 250, otherPerGram: 500 },
    });
    expect(acts.filter(({ kind }) => kind === 'confirmed').length).toBeGreaterThan(10);
  } finally {
    await house.close();
  }
});
