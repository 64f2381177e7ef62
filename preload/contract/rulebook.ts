/**
 * The rulebook file: every rule of the programme as data, each version with its source.
 * Ids are a closed set and each id has its own value; `null` says that no document gives one ("not set").
 */
import { z } from 'zod';
import {
  amount,
  Clock,
  checks,
  condition,
  count,
  flag,
  measured,
  pattern,
  periods,
  plain,
  professions,
  relations,
  someOf,
  taken,
  weekday,
  word,
  words,
} from './rulebook-parts';
import { Day } from './values';

export const RuleVersion = z.discriminatedUnion('id', [
  measured('certification.validity', 'years', count),
  plain('certification.leapPolicy', z.enum(['feb28', 'mar01'])),
  plain('certification.lastDayInclusive', flag),
  plain('certification.beforeRegistration', flag),
  plain('registration.afterCertification', flag),
  measured('registration.processingDays', 'businessDays', count),
  measured('renewal.opensDaysBefore', 'days', count),
  measured('renewal.reminders', 'days', z.array(amount).min(1)),
  measured('card.expiresSoon', 'days', amount),
  measured('card.faceFor', 'seconds', count),
  plain('card.printedDate', z.enum(['earlier'])),
  plain('card.numberPattern', pattern),
  measured('card.temporaryLife', 'days', count),
  measured('patient.minAge', 'years', count),
  plain('patient.residency', z.literal('CT')),
  plain('patient.excludes', words),
  plain('person.leapBirthday', z.enum(['feb28', 'mar01'])),
  measured('person.maxAge', 'years', count),
  measured('info.changeWithin', 'businessDays', count),
  plain('account.provider', word),
  plain('account.steps', someOf(['registered', 'emailVerified'])),
  plain('account.once', flag),
  plain('login.patientAsks', someOf(['birthDate', 'email'])),
  plain('login.caregiverAsks', someOf(['birthDate', 'email'])),
  plain('login.certifierAsks', words),
  plain('email.preferred', z.enum(['own'])),
  plain('email.temporaryFrom', z.enum(['certifier'])),
  plain('email.commonDomains', z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1)),
  plain('email.dcp', z.string().min(3)),
  plain('docs.patient.required', count),
  plain('docs.patient.kinds', someOf(['identity', 'residency'])),
  plain('docs.caregiver.required', count),
  plain('docs.caregiver.kinds', someOf(['identity', 'residency'])),
  plain('docs.kinds', z.strictObject({ identity: words, residency: words })),
  /** Pixels of the shorter side, mean lightness from 0 to 255, and variance of the Laplacian: less is asked about. */
  plain('docs.legible', z.strictObject({ shorterSide: count, lightness: count, sharpness: count })),
  plain('docs.ways', someOf(['mailed', 'uploaded'])),
  plain('affirmations.eachYes', flag),
  plain('address.dcp', z.array(z.string().min(1)).min(1)),
  plain('url.biznet', z.url({ protocol: /^https$/ })),
  plain('url.cpmrs', z.url({ protocol: /^https$/ })),
  measured('caregiver.minAge', 'years', count),
  plain('caregiver.maxPatients', count),
  plain('caregiver.moreWith', someOf(relations)),
  plain('caregiver.forIncapacity', someOf(relations)),
  plain('caregiver.notCertifier', flag),
  plain('caregiver.managesWellBeing', flag),
  plain('caregiver.authorisedBy', z.enum(['certifier'])),
  plain('caregiver.emailRequired', flag),
  plain('caregiver.expiresWith', z.enum(['patientCertification'])),
  plain('caregiver.perPatient', count),
  plain('caregiver.backgroundCheck', flag),
  plain('minor.physicians', count),
  plain('minor.through', z.enum(['guardian'])),
  plain('minor.guardianIsCaregiver', flag),
  plain('minor.letters', words),
  plain('minor.forbiddenForms', someOf(['smoked', 'inhaled', 'vaporised'])),
  plain('minor.validity', z.enum(['earlier'])),
  plain('minor.turnsAdult', z.enum(['nextRenewal'])),
  plain('conditions.adult', z.array(condition).min(1)),
  plain('conditions.minor', z.array(condition).min(1)),
  plain('certifier.professions', someOf(professions)),
  plain('certifier.requirements', words),
  plain('certifier.bonaFide', words),
  plain('certifier.steps', words),
  /** Steps of another document, each after one of those. */
  plain('certifier.stepsBesides', z.array(z.strictObject({ step: word, after: word })).min(1)),
  plain('certifier.patientContact', words),
  plain('certifier.renewalSameCriteria', flag),
  plain('certifier.prescribes', flag),
  measured('allotment.default', 'milligrams', amount),
  measured('allotment.ounce', 'milligrams', count),
  measured('allotment.perTransaction', 'milligrams', count),
  plain('allotment.certifierMay', someOf(['lower', 'raise'])),
  plain('allotment.period', z.enum(periods)),
  plain('allotment.periodsCompared', someOf(periods)),
  plain('allotment.renewalRefills', flag),
  measured('allotment.externalAge', 'hours', count),
  plain('allotment.externalMissing', z.enum(['ask', 'block'])),
  measured('possession.cap', 'milligrams', count),
  plain('equivalency.flower', z.enum(['weight'])),
  measured('equivalency.purchase', 'milligrams', z.strictObject({ thcPerGram: count, otherPerGram: count })),
  measured(
    'equivalency.possession',
    'milligrams',
    z.strictObject({ concentratePerOunce: count, thcPerOunce: count }),
  ),
  /** Which products are known, how each is counted and taken. */
  plain(
    'products.forms',
    z
      .array(
        z.strictObject({ form: word, counted: z.enum(['weight', 'cannabinoids']), taken: z.enum(taken) }),
      )
      .min(1),
  ),
  plain('purchase.anyDispensary', flag),
  plain('dispense.checks', someOf(checks)),
  plain('dispense.reviewPmp', flag),
  measured('dispense.supply', 'months', count),
  plain('label.items', words),
  plain('delivery.windows', z.array(z.strictObject({ weekday, from: Clock, to: Clock })).min(1)),
  measured('delivery.minimum', 'cents', amount),
  plain('delivery.minimumBefore', words),
  measured('delivery.lead', 'hours', count),
  plain('delivery.leadMeasured', z.enum(['elapsed'])),
  plain('delivery.refusedAddresses', someOf(['business'])),
  plain('delivery.facilities', flag),
  plain('delivery.orderedBy', someOf(['patient', 'caregiver'])),
  plain('delivery.handOffChecks', someOf(checks)),
  plain('delivery.payment', someOf(['cash', 'debit'])),
  plain('delivery.givesChange', flag),
  plain('delivery.overage', z.enum(['tip'])),
  measured('delivery.radius', 'miles', count),
  plain('delivery.towns', words),
  plain('delivery.capacity', count),
  measured('delivery.custody', 'hours', count),
  plain('delivery.agents', someOf(['ownEmployee', 'deliveryService'])),
  measured('retention.records', 'years', count),
  measured('retention.taxYears', 'years', count),
  measured('retention.documents', 'days', count),
  measured('retention.afterEnd', 'days', count),
  measured('inspection.copiesWithin', 'businessDays', count),
  plain('records.language', z.enum(['en'])),
  plain('premises.visitor', words),
  measured('pmp.deadline', 'hours', count),
  measured('fee.patient', 'cents', amount),
  measured('fee.caregiver', 'cents', amount),
  plain('service.free', flag),
  plain('contact.required', someOf(['name', 'email'])),
  plain('cpmrs.whoMust', words),
  plain('cpmrs.steps', words),
  measured('cpmrs.approval', 'weeks', z.strictObject({ from: count, to: count })),
  measured('cpmrs.password', 'months', count),
  plain('cpmrs.proofs', words),
  plain('cpmrs.searchBy', words),
  plain('cpmrs.purposes', z.array(z.strictObject({ role: word, purpose: word })).min(1)),
  measured('staff.passphrase', 'months', count),
  measured('staff.groupRenewal', 'years', count),
  measured('clock.tolerance', 'minutes', amount),
  /** In units of the pad, which is 1000 wide: all lines together, and the longer side of what they cover. */
  plain('signature.minimum', z.strictObject({ length: count, spread: count })),
  measured('walkIn.blankAfter', 'minutes', count),
  measured('walkIn.warnBefore', 'seconds', count),
  measured('followUp.certificateToArrive', 'days', count),
  measured('followUp.caregiverPart', 'days', count),
  measured('followUp.certifierToCertify', 'days', count),
  measured('followUp.documentsToSend', 'days', count),
]);
export type RuleVersion = z.infer<typeof RuleVersion>;
export type RuleId = RuleVersion['id'];
type RuleValues = { [Version in RuleVersion as Version['id']]: NonNullable<Version['value']> };
/** What a rule says once it is set. */
export type RuleValue<Id extends RuleId> = RuleValues[Id];

export const ruleIds = RuleVersion.options.map((option) => option.shape.id.value);
export const RuleIdValue = z.literal(ruleIds);

/** It was replaced or taken back before its first day. */
const neverHeld = (rule: Pick<RuleVersion, 'activeFrom' | 'activeTo'>): boolean =>
  rule.activeTo !== null && rule.activeTo < rule.activeFrom;

/** A LIKELY or UNSURE version stays off until somebody has verified it (decisions, rulebook). */
const unverified = (rule: RuleVersion) =>
  rule.active && rule.certainty !== 'SURE' && rule.verifiedBy === null;

const numbered = z.string().regex(/^\d+\.\d+\.\d+$/);

export const Rulebook = z
  .strictObject({
    id: word,
    name: z.string().min(1).max(120),
    version: numbered,
    /** Versions before this one, each until the day before a later one began here, inclusive. */
    earlier: z.array(z.strictObject({ version: numbered, until: Day })).optional(),
    rules: z.array(RuleVersion),
  })
  .superRefine(({ rules }, context) => {
    const taken = new Set<string>();
    for (const [index, rule] of rules.entries()) {
      const refuse = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['rules', index, key], message });
      if (rule.effectiveFrom !== null && rule.effectiveTo !== null && rule.effectiveTo < rule.effectiveFrom)
        refuse('effectiveTo', 'ends-before-it-starts');
      if (unverified(rule)) refuse('active', 'active-but-unverified');
      if (!rule.active || neverHeld(rule)) continue;
      const place = `${rule.id} ${rule.effectiveFrom} ${rule.activeFrom}`;
      if (taken.has(place)) refuse('effectiveFrom', 'two-versions-on-one-day');
      taken.add(place);
    }
    for (const id of ruleIds)
      if (!rules.some((rule) => rule.id === id))
        context.addIssue({ code: 'custom', path: ['rules', id], message: 'missing' });
  });
export type Rulebook = z.infer<typeof Rulebook>;

const pathOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** Where a refused rulebook is wrong, as paths such as `rules[3].colour`; unknown keys are named one by one. */
export function explainIssues(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => pathOf([...issue.path, key]))
      : [pathOf(issue.path)],
  );
}
