import { expect, test } from 'playwright/test';
import { likelyMeant } from '../../renderer/screens/registration/email-slip';

const cases = [
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmail,com', 'ana@gmail.com'],
  ['Ana@GMAIL.con', 'ana@gmail.com'],
  ['ana@hotmial.com', 'ana@hotmail.com'],
  ['ana@gmail.com', null],
  ['ana@example.org', null],
  ['ana@aol.co', 'ana@aol.com'],
  ['ana@', null],
  ['@gmial.com', null],
  ['ana', null],
  ['', null],
] as const;

for (const [typed, meant] of cases)
  test(`R-PAT-10 "${typed}" ${meant ? `asks about ${meant}` : 'raises no question'}`, () => {
    expect(likelyMeant(typed)).toBe(meant);
  });
