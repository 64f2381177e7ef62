import type { Certified } from '../../../../preload/contract/certifier';
import { judgeRecertification } from '../../../rules/renewal';
import { Unacceptable, unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { registeredNow } from '../../common/renewals';

/**
 * The certifier confirms the same criteria again, and not before the renewal opened (R-MD-4); `besides` is
 * the certification that these answers are about.
 */
export async function refuseOldCertification(
  { certifiedOn, criteriaConfirmed }: Extract<Certified, { certified: 'yes' }>,
  patient: string,
  besides: string | null,
  scope: Scope,
): Promise<void> {
  const before = await registeredNow({ registrant: patient, patient }, scope, besides);
  const wrong = judgeRecertification(certifiedOn, before);
  if (wrong) throw new Unacceptable({ 'answers.certifiedOn': wrong });
  if (!criteriaConfirmed) unacceptable('answers.criteriaConfirmed', 'tick');
}
