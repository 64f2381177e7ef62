/** A minor registers through a guardian, certified by two physicians, whichever hands take the steps. */
import type { SessionView } from '../../../preload/contract/registration';
import type { Hands } from '../hands';
import type { Shot } from './adult-patient';
import { accountAndLogin, address, certification, closing, list } from './caregiver';
import { day, goOn, save, task } from './help';

export const minor = { given: 'Leo', family: 'Delgado' };

const first = { name: 'Dr. Grace Bell', licence: '1.048212', on: day(-9) };
const second = { name: 'Dr. Omar Haddad', licence: '1.051733', on: day(-5) };

export async function begin(hands: Hands, shot: Shot): Promise<void> {
  await hands.press('today.register');
  await hands.sees('registration.new.title');
  await hands.answers('registration.new.reason', 'registration.new.reasons.minor');
  await hands.answers('registration.new.who', 'registration.new.whoNew');
  await hands.types('forms.given', minor.given);
  await hands.types('forms.family', minor.family);
  await hands.typesDay('registration.new.birthDate', `${new Date().getFullYear() - 14}-07-14`);
  await hands.answers('registration.new.language', `registration.languages.${hands.language}`);
  await shot('start-of-the-minor');
  await hands.press('registration.new.start');
  await list(hands);
  await shot('minors-tasks');
}

export async function fillTasks(hands: Hands, shot: Shot): Promise<void> {
  await goOn(hands, 'certification');
  await certification(hands, 'certification', first);
  await shot('first-certification');
  await save(hands);
  await certification(hands, 'secondCertification', first);
  await save(hands);
  await hands.sees('registration.save.refusedTitle');
  await shot('two-physicians-who-are-one');
  await hands.press('registration.save.refusedBack');
  await certification(hands, 'secondCertification', second);
  await shot('second-certification');
  await save(hands);

  await task(hands, 'details');
  await hands.answers('registration.task.details.resident', 'common.yes');
  await address(hands);
  await hands.types('registration.task.details.phone', '(860) 555-0142');
  await save(hands);
  await task(hands, 'guardian');
  await hands.types('forms.given', 'Rosa');
  await hands.types('forms.family', 'Delgado');
  await hands.typesDay('registration.task.guardian.birthDate', '1984-05-02');
  await hands.answers('registration.task.guardian.relationship', 'relationship.parent');
  await hands.types('registration.task.guardian.email', 'rosa@example.org');
  await hands.types('registration.task.guardian.phone', '(860) 555-0177');
  await shot('guardian');
  await save(hands);
  await list(hands);
  await shot('guardians-part-is-offered');
  await goOn(hands, 'letters');
  await task(hands, 'letters');
  for (const letter of ['primaryCareProvider', 'boardCertifiedSpecialist'])
    await hands.answers(`registration.task.letters.letter.${letter}`, 'registration.task.letters.here');
  await shot('letters');
  await save(hands);
  await accountAndLogin(hands, shot);
  await closing(hands, shot);
}

/** The guardian becomes the caregiver: a linked session, with what is known filled in. */
export async function beginGuardian(hands: Hands, view: SessionView, shot: Shot): Promise<void> {
  await hands.press('registration.linked.startGuardian');
  await hands.sees('registration.new.title');
  await shot('start-of-the-guardian');
  await hands.press('registration.new.start');
  await list(hands);
  await hands.page.getByText(view.number).first().waitFor();
  await shot('guardians-tasks');
}
