/** The record that a registration was handed in at this counter. */
import type { Signature } from '../../preload/contract/signature';
import { heading, notice, paragraph, type Row, rows, steps, title } from './blocks';
import type { RegistrationConfirmation } from './content';
import { drawnLines } from './drawn-lines';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export function registrationConfirmation(
  sheet: Sheet,
  speech: Speech,
  content: RegistrationConfirmation,
): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`confirmation.${key}`, facts);
  const expires = speech.day(content.expiresOn);
  title(sheet, say('title'));
  notice(sheet, say('notRegistered'));

  const entries: Row[] = [
    { term: say('session'), value: content.sessionNumber },
    { term: say('patient'), value: fullName(content.patient.name) },
    { term: say('birthDate'), value: speech.day(content.patient.birthDate) },
    { term: say('submitted'), value: speech.instant(content.submittedAt, sheet.frame.zone) },
    { term: say('certified'), value: speech.day(content.certifiedOn) },
    {
      term: say('certifier'),
      value: say('certifierValue', {
        name: content.certifier.name,
        profession: speech.say(`profession.${content.certifier.profession}`),
      }),
    },
    {
      term: say('expires'),
      value: [expires, say('expiresWhy', { source: speech.source(content.expirySource) })],
    },
    { term: say('email'), value: content.email ? emailLines(content.email, say) : say('noEmail') },
    {
      term: say('documents'),
      value: content.documents.map((item) =>
        say('document', {
          proof: speech.say(`proof.${item.proof}`),
          document: item.document,
          how: speech.say(`how.${item.how}`),
        }),
      ),
    },
    {
      term: say('caregiver'),
      value: content.caregiver ? fullName(content.caregiver.name) : say('noCaregiver'),
    },
    {
      term: say('affirmations'),
      value: content.affirmations.onStatePage
        ? say('affirmedOnStatePage')
        : [
            say('affirmed', { count: content.affirmations.count }),
            ...(content.affirmations.byStaff ? [say('affirmedByStaff')] : []),
          ],
    },
    { term: say('helpedBy'), value: content.helpedBy },
  ];
  rows(
    sheet,
    entries.filter(({ value }) => value.length > 0),
  );

  if (content.signature) signature(sheet, say, content.signature, fullName(content.patient.name));
  heading(sheet, say('nextTitle'));
  steps(sheet, speech.list('confirmation.next', { expires }));
  if (content.documents.some(({ how }) => how === 'seen')) paragraph(sheet, say('seenOnly'));
  storeHours(sheet, speech);
}

/** Under the statements that it stands for, and never without what it is. */
function signature(
  sheet: Sheet,
  say: (key: string, facts?: Parameters<Speech['say']>[1]) => string,
  given: Signature,
  name: string,
): void {
  heading(sheet, say('signature'));
  if (given.how === 'signed') drawnLines(sheet, given.strokes, say('signed', { name }));
  else {
    paragraph(sheet, say('unableToSign'));
    paragraph(sheet, say(given.witnessIs === 'staff' ? 'staffWitness' : 'witness', { name: given.witness }));
  }
}

const emailLines = (
  email: NonNullable<RegistrationConfirmation['email']>,
  say: (key: string) => string,
): string[] => (email.temporary ? [email.address, say('temporaryEmail')] : [email.address]);
