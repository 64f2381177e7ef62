/** Whose number, whose address, and what a walk-in's screen holds. */
import { expect } from 'playwright/test';
import { manager, test } from '../support/counter';
import { certifier, goodAnswers, patientName, saveTask, startSession, workThrough } from '../support/journey';

test('R-PAT-1: a licence number known with another profession rewrites nobody’s certification', async ({
  main,
}) => {
  const first = await saveTask(main, await startSession(main), 'certification');
  const second = await main.done('registration.start', {
    person: { kind: 'new', name: { ...patientName, given: 'Otto' }, birthDate: '1970-01-01' },
    language: 'en',
  });
  const answers = {
    certified: 'yes',
    certifier: { ...certifier, profession: 'aprn' },
    certifiedOn: '2026-03-02',
  };
  const save = { session: second.id, task: 'certification', version: 0, answers } as const;
  expect(await main.call('registration.saveTask', save)).toMatchObject({
    kind: 'invalid',
    fields: {
      'answers.certifier.profession': { word: 'wrong.professionOther', facts: { name: certifier.name } },
    },
  });
  const { certifications } = await main.done('patient.view', { patient: first.patient.id });
  expect(certifications.map((one) => one.certifier.profession)).toEqual(['physician']);
});

for (const [state, kind] of [
  ['CT', 'done'],
  ['NY', 'invalid'],
] as const)
  test(`R-PAT-9: a Connecticut resident with a home address in ${state}: ${kind}`, async ({ main }) => {
    const view = await saveTask(main, await startSession(main), 'certification');
    const details = Object(goodAnswers(view).details);
    const answers = { ...details, address: { ...details.address, state } };
    const save = { session: view.id, task: 'details', version: 0, answers } as const;
    const reply = await main.call('registration.saveTask', save);
    expect(reply.kind).toBe(kind);
    if (kind === 'invalid')
      expect(reply).toMatchObject({
        fields: { 'answers.address.state': { word: 'wrong.residentState' } },
      });
  });

test('R-PAT-7: a walk-in who got the statements alone gets no review list, and no name once through', async ({
  main,
}) => {
  await main.done('store.addStateText', { kind: 'affirmation', en: 'I live here.', es: 'Vivo aquí.' });
  const { id: session } = await workThrough(main, await startSession(main), ['affirmations']);
  await main.done('registration.handOver', { session, tasks: ['affirmations'], language: 'en' });
  const handed = await main.done('walkIn.view', {});
  expect([handed.reviewItems.length, handed.statements.length]).toEqual([0, 1]);
  expect(handed.name).toEqual(patientName);
  await main.done('walkIn.done', {});
  const through = await main.done('walkIn.view', {});
  expect(through.name).toBeNull();
  expect([through.tasks, through.reviewItems, through.statements]).toEqual([[], [], []]);
  await main.done('walkIn.takeBack', { pin: manager.pin });
});
