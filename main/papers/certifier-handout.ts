/** What the patient asks the certifier for, and how certifying works (R-PAT-1, R-PAT-10, R-MD-1 to R-MD-4). */
import { bullets, heading, paragraph, steps, ticks, title } from './blocks';
import type { CertifierHandout } from './content';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export function certifierHandout(sheet: Sheet, speech: Speech, content: CertifierHandout): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`certifier.${key}`, facts);
  const url = content.accountUrl;
  title(sheet, say('title'));
  paragraph(sheet, say('for', { name: fullName(content.patient.name), session: content.sessionNumber }), {
    weight: 'bold',
  });
  paragraph(sheet, say('intro'));

  heading(sheet, say('asksTitle'));
  const corrections = content.corrections.length > 0;
  ticks(sheet, [
    say('asks.certify'),
    say(content.askTemporaryEmail ? 'asks.temporaryEmail' : 'asks.email'),
    say('asks.caregiver'),
    ...(corrections ? [say('asks.correct')] : []),
  ]);
  if (corrections) {
    heading(sheet, say('correctionsTitle'));
    bullets(
      sheet,
      content.corrections.map(({ item, note }) =>
        note === '' ? item : say('correction', { item, note: sheet.note(note) }),
      ),
    );
  }
  heading(sheet, say('stepsTitle'));
  steps(sheet, speech.list('certifier.steps', { url }));

  heading(sheet, say('needsTitle'));
  bullets(sheet, speech.list('certifier.needs'));

  heading(sheet, say('bonaFideTitle'));
  paragraph(sheet, say('bonaFide'));
  bullets(sheet, speech.list('certifier.bonaFideItems'));
  paragraph(sheet, say('followUp'));

  heading(sheet, say('whoTitle'));
  bullets(sheet, speech.list('certifier.who'));

  heading(sheet, say('renewalTitle'));
  paragraph(sheet, say('renewal'));
  storeHours(sheet, speech);
}
