/** The shipped rulebook, and days that a test writes as text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, asDay } from '../../main/rules/calendar';
import { Rulebook, type RuleId, type RuleVersion } from '../../preload/contract/rulebook';

const path = new URL('../../resources/rulebooks/ct-mmp.json', import.meta.url);

export const rawBook = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const book = Rulebook.parse(rawBook());
export const day = asDay;

export const versionsOf = (id: RuleId): RuleVersion[] => book.rules.filter((rule) => rule.id === id);

/** Days of the years 1900 to 2100, leap years and century years among them. */
export const anyDay = fc
  .integer({ min: 0, max: 73_048 })
  .map((offset) => addDays(asDay('1900-01-01'), offset));
