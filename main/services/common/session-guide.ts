/** What the rulebook says to one kind of session: links, addresses, what is asked for. */
import type { SessionView } from '../../../preload/contract/registration';
import type { Answers } from '../../../preload/contract/registration-values';
import { certifyingSteps } from '../../rules/certifying-steps';
import { ruleInForce, ruleSet } from '../../rules/rulebook';
import type { Scope } from '../../scope/scope';
import type { SessionRecord } from '../../store/sessions';
import { cpmrsGuideOf } from './cpmrs-guide';

type Guide = SessionView['guide'];

/** Proof of identity and residency for patients, of identity for caregivers (R-PAT-6, R-CG-4). */
function documentsOf({ subject }: SessionRecord, { book, today }: Scope) {
  const [required, kinds] =
    subject === 'caregiver'
      ? (['docs.caregiver.required', 'docs.caregiver.kinds'] as const)
      : (['docs.patient.required', 'docs.patient.kinds'] as const);
  return {
    documentsRequired: ruleSet(book, required, today, today).value,
    proofs: ruleSet(book, kinds, today, today).value,
  };
}

function listsOf({ subject }: SessionRecord, { book, today }: Scope): Guide['lists'] {
  const only = <T>(wanted: SessionRecord['subject'], list: () => readonly T[]) =>
    subject === wanted ? [...list()] : [];
  return {
    letters: only('minor', () => ruleInForce(book, 'minor.letters', today, today).value ?? []),
    requirements: only(
      'certifier',
      () => ruleInForce(book, 'certifier.requirements', today, today).value ?? [],
    ),
    bonaFide: only('certifier', () => ruleInForce(book, 'certifier.bonaFide', today, today).value ?? []),
    certifyingSteps: only('certifier', () => certifyingSteps(book, today)),
    cpmrsSteps: only('cpmrsRegistrant', () => ruleInForce(book, 'cpmrs.steps', today, today).value ?? []),
  };
}

export function guideOf(record: SessionRecord, answers: Answers, scope: Scope): Guide {
  const { book, today } = scope;
  return {
    accountUrl: ruleInForce(book, 'url.biznet', today, today).value,
    mailTo: ruleInForce(book, 'address.dcp', today, today).value ?? [],
    ...documentsOf(record, scope),
    expirySource: ruleSet(book, 'certification.validity', today, today).rule.source,
    professions: ruleSet(book, 'certifier.professions', today, today).value,
    emailDomains: ruleInForce(book, 'email.commonDomains', today, today).value ?? [],
    forbiddenForms:
      record.subject === 'minor' ? (ruleInForce(book, 'minor.forbiddenForms', today, today).value ?? []) : [],
    lists: listsOf(record, scope),
    cpmrs: record.subject === 'cpmrsRegistrant' ? cpmrsGuideOf(answers, scope) : null,
  };
}
