/** Who may register as what (R-PAT-9, R-CG-1, R-MIN-1), and which birth dates cannot be one. */
import type { Subject } from '../../preload/contract/registration-values';
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

/** The rule of an age that somebody has to have reached. */
type MinAge = 'patient.minAge' | 'caregiver.minAge';

function judgeReached(birthDate: Day, rule: MinAge, book: Rulebook, today: Day): RefusalFacts | null {
  const { value: minAge, rule: cited } = ruleSet(book, rule, today, today);
  const reached = addYears(birthDate, minAge, ruleSet(book, 'person.leapBirthday', today, today).value);
  if (today >= reached) return null;
  return {
    code: 'under-age',
    facts: { age: ageInYears(birthDate, today, book, today), minAge, comesOfAgeOn: reached },
    rule: cited,
  };
}

/** Refuses somebody who is under age today; expects a plausible birth date. */
export const judgeAge = (birthDate: Day, book: Rulebook, today: Day): RefusalFacts | null =>
  judgeReached(birthDate, 'patient.minAge', book, today);

/** Caregivers are of age (R-CG-1). */
export const judgeCaregiverAge = (birthDate: Day, book: Rulebook, today: Day): RefusalFacts | null =>
  judgeReached(birthDate, 'caregiver.minAge', book, today);

/** Only somebody under age registers through a guardian (R-MIN-1, R-MIN-2). */
export function judgeMinor(birthDate: Day, book: Rulebook, today: Day): RefusalFacts | null {
  const { value: minAge, rule } = ruleSet(book, 'patient.minAge', today, today);
  const comesOfAge = comesOfAgeOn(birthDate, book, today);
  return today < comesOfAge
    ? null
    : { code: 'not-a-minor', facts: { minAge, comesOfAgeOn: comesOfAge }, rule };
}

/** Under age on that day, which nobody's age of today changes. */
export const wasMinorOn = (birthDate: Day, day: Day, book: Rulebook, today: Day): boolean =>
  day < comesOfAgeOn(birthDate, book, today);

/** Refuses somebody who says that they do not live in Connecticut. */
export function judgeResidency(
  connecticutResident: YesNo | null,
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  const { value, rule } = ruleInForce(book, 'patient.residency', today, today);
  return value === null || connecticutResident === 'yes'
    ? null
    : { code: 'not-resident', facts: { state: value }, rule };
}

/** By whom it is that registers. Help sessions ask nothing of that kind. */
export function judgeRegistrantAge(
  subject: Subject,
  birthDate: Day,
  book: Rulebook,
  today: Day,
): RefusalFacts | null {
  if (subject === 'minor') return judgeMinor(birthDate, book, today);
  if (subject === 'caregiver') return judgeCaregiverAge(birthDate, book, today);
  return subject === 'patient' ? judgeAge(birthDate, book, today) : null;
}

/** Age first, then residency, which is asked of patients alone: the first reason that stands. */
export const judgeEligibility = (
  subject: Subject,
  person: { readonly birthDate: Day; readonly connecticutResident: YesNo | null },
  book: Rulebook,
  today: Day,
): RefusalFacts | null =>
  judgeRegistrantAge(subject, person.birthDate, book, today) ??
  (subject === 'caregiver' ? null : judgeResidency(person.connecticutResident, book, today));
