/** Rules that a decision cannot do without: a rulebook that leaves one open would stop the counter. */
import type { Rulebook, RuleId } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { asDay } from './calendar';
import { versionInForce } from './rulebook';

export const neededRules: readonly RuleId[] = [
  'allotment.default',
  'allotment.ounce',
  'allotment.period',
  'card.faceFor',
  'caregiver.maxPatients',
  'caregiver.minAge',
  'certification.lastDayInclusive',
  'certification.leapPolicy',
  'certification.validity',
  'certifier.professions',
  'clock.tolerance',
  'docs.caregiver.kinds',
  'docs.caregiver.required',
  'docs.kinds',
  'docs.legible',
  'docs.patient.kinds',
  'docs.patient.required',
  'patient.minAge',
  'person.leapBirthday',
  'retention.afterEnd',
  'signature.minimum',
  'walkIn.blankAfter',
  'walkIn.warnBefore',
];

/** Decisions are about days long past, too. */
const longAgo = asDay('1900-01-01');

/** Needed rules that would be open from that day on, for decisions about that day or about one long ago. */
export const leftOpen = (book: Rulebook, from: Day): RuleId[] =>
  neededRules.filter((id) =>
    [from, longAgo].some((about) => (versionInForce(book, id, about, from)?.value ?? null) === null),
  );

export const mayBeOpen = (id: RuleId): boolean => !neededRules.includes(id);
