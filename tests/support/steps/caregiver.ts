/** A caregiver's own registration, begun from the patient's page or session, whichever hands take the steps. */
import type { SessionView } from '../../../preload/contract/registration';
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { affirmAndSign, logIn, review } from './closing';
import { day, goOn, opened, save, task } from './help';

export const patient = { given: 'Berta', family: 'Okafor' };
export const caregiver = { given: 'Rosa', family: 'Delgado' };

/** Stands before the task list of a session, whatever its number. */
export const list = ({ page }: Hands) => page.getByRole('heading', { level: 1, name: /R-\d{6}$/ }).waitFor();

/** A patient begins, is certified, and names the caregiver whom the certifier authorised (R-PAT-5). */
export async function patientNames(hands: Hands, shot: Shot): Promise<SessionView> {
  await hands.press('today.register');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.who', 'registration.new.whoNew');
  await hands.types('forms.given', patient.given);
  await hands.types('forms.family', patient.family);
  await hands.typesDay('registration.new.birthDate', '1950-03-02');
  await hands.answers('registration.new.language', `registration.languages.${hands.language}`);
  await hands.press('registration.new.start');
  await list(hands);
  await goOn(hands, 'certification');
  await certification(hands, 'certification', { name: 'Dr. Grace Bell', licence: '1.048212', on: day(-9) });
  await save(hands);
  await task(hands, 'details');
  await hands.press('registration.save.later');
  await list(hands);
  await hands.press('registration.task.caregiver.name');
  await task(hands, 'caregiver');
  await hands.answers('registration.task.caregiver.authorised', 'common.yes');
  await hands.types('forms.given', caregiver.given);
  await hands.types('forms.family', caregiver.family);
  await hands.types('registration.task.caregiver.email', 'rosa@example.org');
  await shot('patient-names-the-caregiver');
  await save(hands);
  await list(hands);
  await shot('caregivers-part-is-offered');
  return opened(hands);
}

export async function certification(
  hands: Hands,
  which: 'certification' | 'secondCertification',
  { name, licence, on }: { name: string; licence: string; on: string },
): Promise<void> {
  await task(hands, which);
  await hands.answers(`registration.task.${which}.certified`, 'registration.task.certification.certifiedYes');
  await hands.types('registration.task.certification.certifier', name);
  await hands.answers(
    'registration.task.certification.profession',
    'registration.task.certification.physician',
  );
  await hands.types('registration.task.certification.licenceNumber', licence);
  await hands.typesDay('registration.task.certification.certifiedOn', on);
}

/** From the patient's session: the caregiver's name stands there, the birth date does not. */
export async function begin(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('registration.linked.startCaregiver');
  await hands.sees('registration.new.title');
  await hands.typesDay('registration.new.birthDate', '1975-02-11');
  await shot('start-of-the-caregiver');
  await hands.press('registration.new.start');
  await list(hands);
  await shot('caregivers-tasks');
}

export async function related(hands: Hands, relationship: string, shot: Shot): Promise<void> {
  await goOn(hands, 'relationship');
  await task(hands, 'relationship');
  await hands.answers('registration.task.relationship.authorised', 'common.yes');
  await hands.answers('registration.task.relationship.relationship', `relationship.${relationship}`);
  await hands.answers('registration.task.relationship.managesWellBeing', 'common.no');
  await hands.answers('registration.task.relationship.patientLacksCapacity', 'common.no');
  await shot('relationship');
  await save(hands);
  await hands.sees('registration.save.refusedTitle');
  await shot('refused-on-a-page-of-its-own');
  await hands.press('registration.save.refusedBack');
  await task(hands, 'relationship');
  await hands.answers('registration.task.relationship.managesWellBeing', 'common.yes');
  await save(hands);
}

export async function address(hands: Hands): Promise<void> {
  await hands.types('forms.line1', '12 Farmington Avenue');
  await hands.types('forms.town', 'Hartford');
  await hands.types('forms.state', 'CT');
  await hands.types('forms.zip', '06105');
}

export async function accountAndLogin(hands: Hands, shot: Shot): Promise<void> {
  await task(hands, 'account');
  await hands.ticks('registration.task.account.registered');
  await hands.ticks('registration.task.account.emailVerified');
  await shot('account');
  await save(hands);
  await logIn(hands, 'choseCaregiver', shot);
}

/** Staff enter what the walk-in says: the hand-over is a journey of its own. */
export async function closing(hands: Hands, shot: Shot): Promise<void> {
  await review(hands, shot);
  await task(hands, 'documents');
  await hands.answers('registration.task.documents.proof', 'registration.task.documents.identity');
  await hands.types('registration.task.documents.document', 'Passport');
  await hands.answers('registration.task.documents.how', 'registration.task.documents.uploaded');
  await shot('documents');
  await save(hands);
  await affirmAndSign(hands, shot);
}

export async function fillTasks(hands: Hands, shot: Shot): Promise<void> {
  await related(hands, 'sibling', shot);
  await task(hands, 'details');
  await address(hands);
  await hands.types('registration.task.details.phone', '(860) 555-0177');
  await shot('details');
  await save(hands);
  await task(hands, 'email');
  await shot('email-is-filled-in');
  await save(hands);
  await accountAndLogin(hands, shot);
  await closing(hands, shot);
}

export async function finish(hands: Hands, shot: Shot): Promise<SessionView> {
  await hands.sees('registration.check.title');
  await shot('check-the-answers');
  await hands.ticks('registration.check.submitted');
  await hands.press('registration.check.finish');
  await hands.sees('registration.finished.title');
  await shot('submitted');
  return opened(hands);
}

/** Their section stands below the certifications: a picture is to show it. */
const toCaregivers = ({ page, t }: Hands) =>
  page
    .getByRole('heading', { level: 2, name: t('patient.caregivers.title'), exact: true })
    .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));

export const cardNumber = 'CG-000451';

/** On the patient's page: the caregiver's own certificate, then the card check of its number. */
export async function enterCertificate(hands: Hands, view: SessionView, shot: Shot): Promise<void> {
  await hands.press('registration.finished.toSession');
  await list(hands);
  await hands.press('registration.session.openPatient');
  await hands.seesHeading(new RegExp(view.patient?.name.family ?? ''));
  await toCaregivers(hands);
  await shot('patient-with-caregiver');
  await hands.press('patient.caregivers.enterCertificate');
  await hands.answers('patient.record.kind', 'patient.record.card');
  await hands.types('patient.record.number', cardNumber);
  await hands.typesDay('patient.record.issuedOn', day(-1));
  await hands.typesDay('patient.record.printedExpiry', view.expiresOn ?? '');
  await shot('caregivers-certificate');
  await hands.press('patient.record.save');
  await hands.seesHeading(new RegExp(view.patient?.name.family ?? ''));
  await toCaregivers(hands);
  await shot('patient-with-caregivers-card');
  await hands.press('frame.card');
  await hands.types('card.number', cardNumber);
  await hands.press('card.check');
  // The patient is not registered yet, and so the caregiver's card serves nobody.
  await hands.sees('card.verdict.notYetRegistered');
  await shot('caregivers-card');
}

export async function replace(hands: Hands, view: SessionView, shot: Shot): Promise<void> {
  await hands.press('card.openPatient');
  await hands.seesHeading(new RegExp(view.patient?.name.family ?? ''));
  await hands.press('patient.caregivers.replace');
  await hands.types('patient.caregivers.reason', 'The patient asked for it.');
  await shot('replace-the-caregiver');
  await hands.press('patient.caregivers.replaceSave');
  await hands.sees('registration.new.title');
  await shot('start-of-the-next-caregiver');
}
