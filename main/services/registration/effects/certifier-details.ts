import { unacceptable } from '../../../scope/refusal';
import { certifiers } from '../../../store/certifiers';
import type { Effect } from './effect';

/** The certifier is known from now on. A licence number belongs to one certifier; one's own slip can be mended. */
export const certifierDetails: Effect<'certifierDetails'> = async (
  answers,
  { answers: before, guide },
  scope,
) => {
  const { name, profession, licenceNumber } = answers.certifier;
  if (!guide.professions.includes(profession)) unacceptable('answers.certifier.profession', 'professionOff');
  const kept = certifiers(scope.unit);
  const known = await kept.byLicence(licenceNumber);
  if (known && (known.name !== name || known.profession !== profession)) {
    const mine = before.certifierDetails?.certifier;
    const typedHere =
      mine?.licenceNumber === licenceNumber &&
      mine.name === known.name &&
      mine.profession === known.profession;
    if (!typedHere || (await kept.isUsedBesides(known.id, null))) {
      if (known.name === name) unacceptable('answers.certifier.profession', 'professionOther', { name });
      unacceptable('answers.certifier.licenceNumber', 'licenceOther', { name: known.name });
    }
  }
  await kept.keep({ ...answers.certifier, newId: scope.newId() });
  return answers;
};
