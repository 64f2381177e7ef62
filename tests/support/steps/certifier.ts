/** Help for a certifier: what is there, what is missing, the steps on the state's page (R-MD-1 to R-MD-4). */
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { goOn, save, task } from './help';

const requirements = [
  ['activeMedicalLicence', 'have'],
  ['practisesInConnecticut', 'have'],
  ['controlledSubstanceRegistrationUnlimited', 'missing'],
  ['deaRegistrationUnlimited', 'have'],
  ['cpmrsRegistered', 'unsure'],
] as const;
const bonaFide = [
  ['ongoingResponsibility', 'have'],
  ['assessmentCompleted', 'have'],
  ['conditionDiagnosed', 'have'],
  ['prescribedOrFoundUnsuitable', 'have'],
  ['benefitsOutweighRisks', 'unsure'],
  ['risksAndBenefitsExplained', 'missing'],
  ['availableForFollowUp', 'have'],
] as const;

async function checklist(
  hands: Hands,
  list: 'requirements' | 'bonaFide',
  said: readonly (readonly [string, string])[],
) {
  for (const [item, answer] of said)
    await hands.answers(`papers.checklist.${list}.${item}.what`, `registration.help.said.${answer}`);
}

export async function fillTasks(hands: Hands, shot: Shot): Promise<void> {
  await goOn(hands, 'certifierDetails');
  await task(hands, 'certifierDetails');
  await hands.types('registration.task.certification.certifier', "Dr. Grace O'Dwyer-Bell");
  await hands.answers(
    'registration.task.certification.profession',
    'registration.task.certification.physician',
  );
  await hands.types('registration.task.certification.licenceNumber', '1.048212');
  await shot('certifier');
  await save(hands);
  await task(hands, 'requirements');
  await checklist(hands, 'requirements', requirements);
  await hands.page.getByText(hands.t('papers.checklist.requirements.cpmrsRegistered.get')).waitFor();
  await shot('requirements');
  await save(hands);
  await task(hands, 'bonaFide');
  await checklist(hands, 'bonaFide', bonaFide);
  await shot('bona-fide-relationship');
  await save(hands);
  await task(hands, 'certifyingSteps');
  for (const step of ['confirmRequirements', 'makeAccount', 'logIn'])
    await hands.ticks(`papers.checklist.steps.${step}.what`);
  await shot('steps-of-certifying');
  await save(hands);
}
