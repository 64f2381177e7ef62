/** The signature task from both hands: what is refused, and what the session keeps (R-PAT-7). */
import { expect } from 'playwright/test';
import { manager, test } from '../support/counter';
import { signature, startSession, workThrough } from '../support/journey';

const wrongOf = (path: string, word: string) => ({
  kind: 'invalid',
  fields: { [path]: { word: `wrong.${word}` } },
});

test('R-PAT-7 a dot is no signature, a drawn line is, and it is kept as it was drawn', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main), ['signature']);
  expect(ready.canFinish).toBe(false);
  const save = (answers: unknown) =>
    main.call('registration.saveTask', { session: ready.id, task: 'signature', version: 0, answers });
  const dot = { how: 'signed', strokes: [[[10, 10]]] };
  expect(await save(dot)).toMatchObject(wrongOf('answers.strokes', 'signatureTooSmall'));
  expect(await save({ how: 'signed', strokes: [] })).toMatchObject(
    wrongOf('answers.strokes', 'signatureMissing'),
  );
  expect(await save(signature)).toMatchObject({ kind: 'done', value: { canFinish: true } });
  const { tasks } = await main.done('registration.open', { session: ready.id });
  expect(tasks.find(({ id }) => id === 'signature')).toMatchObject({ answers: signature, typedBy: 'staff' });
});

test('R-PAT-7 whoever is unable to sign has a witness who is somebody else', async ({ main }) => {
  const ready = await workThrough(main, await startSession(main), ['signature']);
  await main.done('registration.handOver', { session: ready.id, tasks: ['signature'], language: 'en' });
  const unable = { how: 'unable', witnessIs: 'other', why: 'A broken wrist' };
  const save = (answers: unknown) => main.call('walkIn.saveTask', { task: 'signature', version: 0, answers });
  expect(await save({ how: 'unable' })).toMatchObject(wrongOf('answers.witnessIs', 'choose'));
  expect(await save({ ...unable, witness: '' })).toMatchObject(wrongOf('answers.witness', 'required'));
  expect(await save({ ...unable, witness: 'ANA MARIA O’CONNOR NGUYEN' })).toMatchObject(
    wrongOf('answers.witness', 'witnessIsSigner'),
  );
  const reply = await save({ ...unable, witnessIs: 'staff', witness: 'Somebody Made Up' });
  expect(reply.kind === 'done' && reply.value.tasks[0]).toMatchObject({
    state: 'done',
    typedBy: 'walkIn',
    answers: { how: 'unable', witnessIs: 'staff', witness: manager.name, why: 'A broken wrist' },
  });
});
