import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { ruleSet } from '../../main/rules/rulebook';
import { likelyEmail } from '../../preload/contract/email-typo';
import { book, day } from './book';

const today = day('2026-11-22');
const domains = ruleSet(book, 'email.commonDomains', today, today).value;

for (const [typed, meant] of [
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmail.co', 'ana@gmail.com'],
  ['ana@gmail.con', 'ana@gmail.com'],
  ['ana@gamil.com', 'ana@gmail.com'],
  ['ana@hotmial.com', 'ana@hotmail.com'],
  ['ana@hotmal.con', 'ana@hotmail.com'],
  ['ana@yaho.com', 'ana@yahoo.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@iclod.com', 'ana@icloud.com'],
  ['ana@gmail.com', null],
  ['ana@ymail.com', null],
  ['ana@mail.com', null],
  ['ana@example.org', null],
  ['ana@ct.gov', null],
  ['ana@ne.com', null],
  ['gmial.com', null],
  ['@gmial.com', null],
  ['', null],
] as const)
  test(`R-PAT-10 "${typed}" ${meant === null ? 'raises no doubt' : `was probably ${meant}`}`, () => {
    expect(likelyEmail(typed, domains)).toBe(meant);
  });

test('R-PAT-10 a hint keeps the part before the sign and ends in a known domain', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const hint = likelyEmail(email, domains);
      if (hint === null) return;
      expect(hint.slice(0, hint.lastIndexOf('@'))).toBe(email.slice(0, email.lastIndexOf('@')));
      expect(domains).toContain(hint.slice(hint.lastIndexOf('@') + 1));
      expect(likelyEmail(hint, domains)).toBeNull();
    }),
  );
});
