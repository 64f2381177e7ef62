/** What a caregiver still has to do, and until when their certificate is good (R-CG-1 to R-CG-5). */
import { bullets, heading, notice, paragraph, steps, ticks, title } from './blocks';
import type { CaregiverHandout } from './caregiver-content';
import { mailAddress, storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export function caregiverHandout(sheet: Sheet, speech: Speech, content: CaregiverHandout): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`caregiver.${key}`, facts);
  const url = content.accountUrl;
  title(sheet, say('title'));
  const names = { name: fullName(content.caregiver.name), patient: fullName(content.patient.name) };
  paragraph(sheet, say('for', { ...names, session: content.sessionNumber }), { weight: 'bold' });
  notice(sheet, content.renews ? speech.say('renewal.notYet') : say('notRegistered'));
  if (content.waitsFor.length > 0) {
    heading(sheet, say('missingTitle'));
    ticks(
      sheet,
      content.waitsFor.map((what) => say(`missing.${what}`)),
    );
  }
  heading(sheet, say('stepsTitle'));
  steps(sheet, speech.list('caregiver.steps', { url }));
  if (content.mailTo.length > 0) mailAddress(sheet, speech, content.mailTo);

  heading(sheet, say('rulesTitle'));
  bullets(sheet, speech.list('caregiver.rules'));

  heading(sheet, say('expiryTitle'));
  paragraph(
    sheet,
    [
      content.expiresOn ? say('expires', { day: speech.day(content.expiresOn) }) : say('expiresRule'),
      say('renewal'),
    ].join(' '),
  );
  storeHours(sheet, speech);
}
