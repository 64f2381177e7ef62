/** The signature task from both hands: what is refused, and what the session keeps (R-PAT-7). */
import { expect } from 'playwright/test';
import { colleague, manager, test } from '../support/counter';
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
  // Nobody of the staff did anything here: who is a witness says so at their own window.
  expect(await save({ ...unable, witnessIs: 'staff', witness: manager.name })).toMatchObject(
    wrongOf('answers.witnessIs', 'witnessIsStaff'),
  );
  const reply = await save({ ...unable, witness: 'Ben Carter' });
  expect(reply.kind === 'done' && reply.value.tasks[0]).toMatchObject({
    state: 'done',
    typedBy: 'walkIn',
    answers: { how: 'unable', witnessIs: 'other', witness: 'Ben Carter', why: 'A broken wrist' },
  });
});

test('R-PAT-7 a member of staff is the witness by their own act at their own window, and under their own name', async ({
  main,
}) => {
  const ready = await workThrough(main, await startSession(main), ['signature']);
  const save = (answers: unknown) =>
    main.call('registration.saveTask', { session: ready.id, task: 'signature', version: 0, answers });
  const reply = await save({ how: 'unable', witnessIs: 'staff', witness: 'Somebody Made Up', why: '' });
  const saved = reply.kind === 'done' ? reply.value.tasks.find(({ id }) => id === 'signature') : null;
  expect(saved).toMatchObject({
    typedBy: 'staff',
    answers: { how: 'unable', witnessIs: 'staff', witness: manager.name, why: '' },
  });
});

test('R-PAT-7 a member of staff who registers here is no witness to their own signature', async ({
  house,
  main,
}) => {
  const ana = await colleague(house, 'Ana María O’Connor-Nguyễn', ['frontDesk']);
  const ready = await workThrough(main, await startSession(main), ['signature']);
  const answers = { how: 'unable', witnessIs: 'staff', witness: '', why: '' };
  const wish = { session: ready.id, task: 'signature', version: 0, answers } as const;
  expect(await ana.call('registration.saveTask', wish)).toMatchObject(
    wrongOf('answers.witnessIs', 'witnessIsSigner'),
  );
});
