/** Who may register as an adult patient (R-PAT-9), and which birth dates cannot be one. */
import type { RefusalFacts, Wrong } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, YesNo } from '../../preload/contract/values';
import { addYears, ageOn } from './calendar';
import { ruleInForce, ruleSet } from './rulebook';

/** A birth date in the future, or longer ago than anybody lives, is a slip of the keyboard. */
export function judgeBirthDate(birthDate: Day, book: Rulebook, today: Day): Wrong | null {
  if (birthDate > today) return { word: 'wrong.birthFuture', facts: {} };
  const oldest = ruleInForce(book, 'person.maxAge', today, today).value;
  if (oldest !== null && addYears(birthDate, oldest, 'mar01') < today)
    return { word: 'wrong.birthTooOld', facts: { years: oldest } };
  return null;
}

/** Age in full years by the rulebook's policy for people born on 29 February. */
export const ageInYears = (birthDate: Day, day: Day, book: Rulebook, today: Day): number =>
  ageOn(birthDate, day, ruleSet(book, 'person.leapBirthday', day, today).value);

/** The day on which somebody reaches the age at which they register themselves. */
export function comesOfAgeOn(birthDate: Day, book: Rulebook, today: Day): Day {
  const age = ruleSet(book, 'patient.minAge', today, today).value;
  return addYears(birthDate, age, ruleSet(book, 'person.leapBirthday', today, today).value);
}

/** Refuses somebody who is under age today; expects a plausible birth date. */
export function judgeAge(birthDate: Day, book: Rulebook, today: Day): RefusalFacts | null {
  const { value: minAge, rule } = ruleSet(book, 'patient.minAge', today, today);
  const comesOfAge = comesOfAgeOn(birthDate, book, today);
  if (today >= comesOfAge) return null;
  return {
    code: 'under-age',
    facts: { age: ageInYears(birthDate, today, book, today), minAge, comesOfAgeOn: comesOfAge },
    rule,
  };
}

/** Refuses somebody who says that they do not live in Connecticut. */
export function judgeResidency(connecticutResident: YesNo, book: Rulebook, today: Day): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'patient.residency', today, today);
  return value === null || connecticutResident === 'yes'
    ? null
    : { code: 'not-resident', facts: { state: value }, rule };
}

/** Age first, then residency: the first reason that stands. */
export const judgeEligibility = (
  person: { readonly birthDate: Day; readonly connecticutResident: YesNo },
  book: Rulebook,
  today: Day,
): RefusalFacts | null =>
  judgeAge(person.birthDate, book, today) ?? judgeResidency(person.connecticutResident, book, today);
