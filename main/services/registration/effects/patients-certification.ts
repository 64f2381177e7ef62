/** In a caregiver's session: the certification is the patient's, and often here already (R-CG-5). */

import type { Certified } from '../../../../preload/contract/certifier';
import { refuse } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { sessions } from '../../../store/sessions';
import { refuseIneligible } from '../../common/caregiving';
import type { SessionFile } from '../../common/session-file';
import { patientIn } from './effect';
import { wasMinor } from './physicians';

type Yes = Extract<Certified, { certified: 'yes' }>;

export async function linkCertification(
  session: string,
  certification: string | null,
  { unit, now }: Scope,
): Promise<void> {
  const kept = sessions(unit);
  const { id, version } = (await kept.byId(session)) ?? refuse('not-found');
  await kept.change({ id, version, at: now, to: { certification } });
}

/** What no other session rests on was typed for this one alone. */
async function letGo(file: SessionFile, scope: Scope): Promise<void> {
  const { certification, id } = file.record;
  if (certification === null) return;
  await linkCertification(id, null, scope);
  await certifications(scope.unit).withdraw(certification);
}

/** Links the session with the patient's certification of that day, or makes it where it is not known yet. */
export async function patientsCertification(
  given: Yes | { readonly certified: 'no' },
  file: SessionFile,
  scope: Scope,
): Promise<void> {
  const kept = certifications(scope.unit);
  const patient = patientIn(file);
  const held = await kept.ofPatient(patient);
  const day = given.certified === 'yes' ? given.certifiedOn : null;
  const known = held.find((one) => one.certifiedOn === day);
  if (!known || known.id !== file.record.certification) await letGo(file, scope);
  if (given.certified === 'no') return;
  if (known) await linkCertification(file.record.id, known.id, scope);
  else {
    const id = scope.newId();
    await kept.add({
      id,
      patient,
      certifier: await certifiers(scope.unit).keep({ ...given.certifier, newId: scope.newId() }),
      secondCertifier: null,
      certifiedOn: given.certifiedOn,
      ofMinor: await wasMinor(file, given.certifiedOn, scope),
      at: scope.now,
      by: scope.operator.id,
    });
    await linkCertification(file.record.id, id, scope);
  }
  const { relationship } = file.answers;
  const answers = { ...file.answers, certification: given };
  if (relationship) await refuseIneligible(file.record, answers, relationship, scope);
}
