/** The record that a registration was handed in at this counter. */
import { heading, notice, paragraph, type Row, rows, steps, title } from './blocks';
import type { RegistrationConfirmation } from './content';
import { drawnLines } from './drawn-lines';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

type Say = (key: string, facts?: Parameters<Speech['say']>[1]) => string;

export function registrationConfirmation(
  sheet: Sheet,
  speech: Speech,
  content: RegistrationConfirmation,
): void {
  const say: Say = (key, facts) => speech.say(`confirmation.${key}`, facts);
  const expires = speech.day(content.expiresOn);
  title(sheet, say('title'));
  const standing = say(content.guardian ? 'notRegisteredMinor' : 'notRegistered');
  notice(sheet, content.renews ? speech.say('renewal.notYet') : standing);

  const entries: Row[] = [
    { term: say('session'), value: content.sessionNumber },
    { term: say(content.caresFor ? 'caregiver' : 'patient'), value: fullName(content.patient.name) },
    { term: say('birthDate'), value: speech.day(content.patient.birthDate) },
    { term: say('caresFor'), value: content.caresFor ? fullName(content.caresFor.name) : '' },
    { term: say('submitted'), value: speech.instant(content.submittedAt, sheet.frame.zone) },
    { term: say('certified'), value: speech.day(content.certifiedOn) },
    {
      term: say('certifier'),
      value: say('certifierValue', {
        name: content.certifier.name,
        profession: speech.say(`profession.${content.certifier.profession}`),
      }),
    },
    ...(content.second
      ? [
          {
            term: say('second'),
            value: say('secondValue', {
              name: content.second.name,
              day: speech.day(content.second.certifiedOn),
            }),
          },
        ]
      : []),
    {
      term: say('expires'),
      value: [
        expires,
        say(content.caresFor ? 'expiresWithPatient' : content.second ? 'expiresWithEarlier' : 'expiresWhy', {
          source: speech.source(content.expirySource),
        }),
      ],
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
      value: content.caregiver
        ? fullName(content.caregiver.name)
        : content.caresFor
          ? ''
          : say('noCaregiver'),
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
    { term: say('signature'), value: witnessLines(content.signature, say) },
    { term: say('helpedBy'), value: content.helpedBy },
  ];
  rows(
    sheet,
    entries.filter(({ value }) => value.length > 0),
  );

  if (content.signature?.how === 'signed')
    drawnLines(
      sheet,
      content.signature.strokes,
      say('signed', { name: fullName((content.guardian ?? content.patient).name) }),
    );
  heading(sheet, say('nextTitle'));
  const next = content.caresFor ? 'nextCaregiver' : content.guardian ? 'nextMinor' : 'next';
  steps(sheet, speech.list(`confirmation.${next}`, { expires }));
  if (content.documents.some(({ how }) => how === 'seen')) paragraph(sheet, say('seenOnly'));
  storeHours(sheet, speech);
}

/** Who said that the patient is unable to sign; what was drawn stands below the list. */
const witnessLines = (signature: RegistrationConfirmation['signature'], say: Say): string[] =>
  signature?.how === 'unable'
    ? [
        say('unableToSign'),
        say(signature.witnessIs === 'staff' ? 'staffWitness' : 'witness', { name: signature.witness }),
      ]
    : [];

const emailLines = (
  email: NonNullable<RegistrationConfirmation['email']>,
  say: (key: string) => string,
): string[] => (email.temporary ? [email.address, say('temporaryEmail')] : [email.address]);
