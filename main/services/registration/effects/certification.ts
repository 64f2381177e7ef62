import type { Certifier } from '../../../../preload/contract/certifier';
import { judgeCertificationDay } from '../../../rules/certification';
import { Refusal, refuse, Unacceptable, unacceptable } from '../../../scope/refusal';
import type { Scope } from '../../../scope/scope';
import { certifications } from '../../../store/certifications';
import { certifiers } from '../../../store/certifiers';
import { sessions } from '../../../store/sessions';
import { type Effect, patientIn } from './effect';

/** The certification becomes a record of its own; a day that cannot be one is refused (R-PAT-1, R-PAT-8). */
export const certification: Effect<'certification'> = async (answers, file, scope) => {
  const { guide, record } = file;
  const kept = certifications(scope.unit);
  if (answers.certified === 'no') {
    if (record.certification) {
      await link(record.id, null, scope);
      await kept.withdraw(record.certification);
    }
    return answers;
  }
  const { certifiedOn, certifier } = answers;
  if (!guide.professions.includes(certifier.profession)) {
    unacceptable('answers.certifier.profession', 'professionOff');
  }
  const judged = judgeCertificationDay(certifiedOn, scope.book, scope.today);
  if (judged.kind === 'wrong') throw new Unacceptable({ 'answers.certifiedOn': judged.wrong });
  if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
  await refuseOtherCertifier(certifier, record.certification, scope);
  const certifierId = await certifiers(scope.unit).keep({ ...certifier, newId: scope.newId() });
  const held = record.certification ? await kept.byId(record.certification) : undefined;
  if (held) await kept.change({ id: held.id, version: held.version, certifier: certifierId, certifiedOn });
  else {
    const id = scope.newId();
    await kept.add({
      id,
      patient: patientIn(file),
      certifier: certifierId,
      secondCertifier: null,
      certifiedOn,
      at: scope.now,
      by: scope.operator.id,
    });
    await link(record.id, id, scope);
  }
  return answers;
};

/** A licence number belongs to one certifier. What stands in this certification alone is a slip to mend. */
async function refuseOtherCertifier(
  { name, profession, licenceNumber }: Certifier,
  certification: string | null,
  { unit }: Scope,
): Promise<void> {
  const known = await certifiers(unit).byLicence(licenceNumber);
  if (!known || (known.name === name && known.profession === profession)) return;
  if (await certifiers(unit).isUsedBesides(known.id, certification)) {
    if (known.name === name) unacceptable('answers.certifier.profession', 'professionOther', { name });
    unacceptable('answers.certifier.licenceNumber', 'licenceOther', { name: known.name });
  }
}

async function link(session: string, certificationId: string | null, { unit, now }: Scope): Promise<void> {
  const kept = sessions(unit);
  const { id, version } = (await kept.byId(session)) ?? refuse('not-found');
  await kept.change({ id, version, at: now, to: { certification: certificationId } });
}
