import type { PaperFrame } from '../../papers/content';
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { patientOf } from '../common/card-face';
import { registerPaper } from '../common/issue-paper';
import { letterFor } from '../common/paper-content/renewal';

const template = 'renewalLetter' as const;

/** From the patient's page: the letter needs no session. */
export const letter: UseCase<'renewal.letter'> = async ({ patient, ...look }, scope) => {
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  const content = await letterFor(person, null, scope);
  const make = (frame: PaperFrame) => content && { template, frame, content };
  return registerPaper(
    { wish: { template, ...look }, session: null, patient: person.id, code: null, make },
    scope,
  );
};
