/** What happens next, for the patient to take home (R-PAT-11). */
import { heading, notice, paragraph, steps, ticks, title } from './blocks';
import type { PatientHandout } from './content';
import { mailAddress, storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export function patientHandout(sheet: Sheet, speech: Speech, content: PatientHandout): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`patient.${key}`, facts);
  const url = content.accountUrl;
  title(sheet, say('title'));
  paragraph(sheet, say('for', { name: fullName(content.patient.name), session: content.sessionNumber }), {
    weight: 'bold',
  });
  const standing = say(content.submitted ? 'submitted' : 'notRegistered');
  notice(sheet, content.renews ? speech.say('renewal.notYet') : standing);

  if (content.waitsFor.length > 0) {
    heading(sheet, say('missingTitle'));
    ticks(
      sheet,
      content.waitsFor.map((what) => say(`missing.${what}`)),
    );
  }
  heading(sheet, say('stepsTitle'));
  if (content.waitsFor.includes('certifier')) steps(sheet, speech.list('patient.firstSteps', { url }));
  else if (content.submitted)
    steps(sheet, [...(content.mailTo.length > 0 ? [say('mail')] : []), ...speech.list('patient.last')]);
  else {
    const missing = content.waitsFor.some((what) => what !== 'state');
    steps(sheet, [
      say('logIn', { url }),
      ...(missing ? [say('finish')] : []),
      ...speech.list('patient.last'),
    ]);
  }

  if (content.mailTo.length > 0) mailAddress(sheet, speech, content.mailTo);

  heading(sheet, say('keepTitle'));
  paragraph(sheet, say('keep'));

  heading(sheet, say('renewalTitle'));
  paragraph(
    sheet,
    [
      content.expiresOn ? say('expires', { day: speech.day(content.expiresOn) }) : say('expiresRule'),
      ...(content.renewalOpensOn ? [say('renewalOpens', { day: speech.day(content.renewalOpensOn) })] : []),
      say('renewalHow'),
    ].join(' '),
  );
  storeHours(sheet, speech);
}
