/** What a confirmation says is what was handed in: who, when, by whom, and in whose words. */
import { execFileSync } from 'node:child_process';
import { expect } from 'playwright/test';
import type { OutputOf } from '../../preload/contract/calls';
import { guardian, minorAnswers, startMinor, through } from '../support/caregivers';
import { colleague, type Desk, manager, test } from '../support/counter';
import { finish, goodAnswers, saveTask, startSession, workThrough } from '../support/journey';

type View = OutputOf<'registration.open'>;

const wish = (session: string) =>
  ({ session, template: 'registrationConfirmation', language: 'en', largePrint: false }) as const;

/** The words of a fresh confirmation, on one line. */
async function confirmed(desk: Desk, session: string): Promise<string> {
  const { id } = await desk.done('paper.issue', wish(session));
  const { bytes } = await desk.done('paper.bytes', { paper: id });
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).replaceAll(
    /\s+/g,
    ' ',
  );
}

const submitted = async (desk: Desk) => finish(desk, await workThrough(desk, await startSession(desk)));
const sentBack = (desk: Desk, { id: session, version }: View) =>
  desk.done('registration.returned', { session, version, reason: 'The photo is blurred' });

const notDue = { kind: 'refused', code: 'paper-not-due' } as const;

test('B-PAP-1: a session that the state sent back has no confirmation until it is submitted again', async ({
  house,
  main,
}) => {
  const returned = await sentBack(main, await submitted(main));
  expect(returned.paperWishes.map((one) => one.template)).not.toContain('registrationConfirmation');
  expect(await main.call('paper.issue', wish(returned.id))).toMatchObject(notDue);
  const open = await saveTask(main, returned, 'email');
  expect(await main.call('paper.issue', wish(open.id))).toMatchObject(notDue);
  // Proposed on the page that submits; the paper is of the second submission and of whoever did it.
  expect(open.paperWishes.map((one) => one.template)).toContain('registrationConfirmation');
  house.clock.now = '2026-03-18T15:00:00.000Z';
  const ben = await colleague(house, 'Ben Cole', ['frontDesk']);
  await finish(ben, await ben.done('registration.open', { session: open.id }));
  const words = await confirmed(main, open.id);
  expect(words).toContain('March 18, 2026');
  expect(words).toContain('Ben Cole');
  expect(words).not.toContain('Marta Ruiz');
});

test('B-PAP-1: an abandoned session has no confirmation', async ({ main }) => {
  const { id: session, version } = await submitted(main);
  await main.done('registration.abandon', { session, version, reason: 'Moved away' });
  expect(await main.call('paper.issue', wish(session))).toMatchObject(notDue);
});

test('B-PAP-1: a later session’s name and birth date do not stand on an earlier one’s papers', async ({
  main,
}) => {
  const first = await submitted(main);
  const later = await main.done('registration.start', {
    person: { kind: 'known', patient: first.patient.id },
    language: 'en',
  });
  const certified = await saveTask(main, later, 'certification');
  const changed = { ...Object(goodAnswers(later).details), birthDate: '1981-02-03' };
  changed.name = { given: 'Newly', middle: '', family: 'Renamed', suffix: '' };
  await saveTask(main, certified, 'details', changed);
  const words = await confirmed(main, first.id);
  expect(words).toContain('Ana María');
  expect(words).toContain('July 14, 1980');
  expect(words).not.toContain('Renamed');
});

for (const byStaff of [true, false])
  test(`R-PAT-7: statements typed by ${byStaff ? 'staff are said to be' : 'the walk-in are not'} read aloud`, async ({
    main,
  }) => {
    await main.done('store.addStateText', { kind: 'affirmation', en: 'I live here.', es: 'Vivo aquí.' });
    const ready = await workThrough(
      main,
      await startSession(main),
      byStaff ? [] : ['affirmations', 'signature'],
    );
    if (!byStaff) {
      await main.done('registration.handOver', {
        session: ready.id,
        tasks: ['affirmations', 'signature'],
        language: 'en',
      });
      for (const task of ['affirmations', 'signature'] as const)
        await main.done('walkIn.saveTask', { task, version: 0, answers: goodAnswers(ready)[task] });
      await main.done('walkIn.takeBack', { pin: manager.pin });
    }
    await finish(main, await main.done('registration.open', { session: ready.id }));
    const words = await confirmed(main, ready.id);
    expect(words).toContain('1 statement was affirmed');
    expect(words.includes('Read aloud, and entered by staff as you answered.')).toBe(byStaff);
  });

test('R-MIN-1: the guardian signs a minor’s confirmation, and it is their e-mail address', async ({
  main,
}) => {
  const minor = await finish(main, await through(main, await startMinor(main), minorAnswers));
  const words = await confirmed(main, minor.id);
  const { given, family } = guardian.name;
  expect(words).toContain(`Signature of ${given} ${family}`);
  expect(words).toContain(guardian.email);
  expect(words).toContain('nobody may buy for the minor');
});
