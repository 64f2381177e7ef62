import { expect, test } from 'playwright/test';
import { paper } from './samples';
import { letters, render, textOf } from './tools';

test('R-PAT-11 a handout of a registration that was handed in asks for nothing that is done', async () => {
  const input = paper('patientHandout');
  if (input.template !== 'patientHandout') throw new Error('another paper');
  const content = { ...input.content, waitsFor: ['state'], submitted: true };
  const text = letters(textOf(await render({ ...input, content })));
  expect(text).toContain(letters('You have submitted your registration'));
  expect(text).not.toContain(letters('Log in at'));
});
