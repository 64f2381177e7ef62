/** For a minor's guardian: what is missing, what a minor may not receive, what changes at eighteen (R-MIN-1, R-MIN-2). */
import { heading, notice, paragraph, steps, ticks, title } from './blocks';
import type { MinorHandout } from './caregiver-content';
import { mailAddress, storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export function minorHandout(sheet: Sheet, speech: Speech, content: MinorHandout): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`minor.${key}`, facts);
  const url = content.accountUrl;
  const comes = speech.day(content.comesOfAgeOn);
  title(sheet, say('title'));
  paragraph(sheet, say('for', { name: fullName(content.minor.name), session: content.sessionNumber }), {
    weight: 'bold',
  });
  if (content.guardian) paragraph(sheet, say('guardian', { name: fullName(content.guardian.name) }));
  notice(sheet, content.renews ? speech.say('renewal.notYet') : say('notRegistered'));

  const { first, second } = content.certifications;
  const missing = [
    ...(first && second ? [] : [say(first || second ? 'missing.second' : 'missing.certifier')]),
    ...content.letters.map((letter) => say(`letter.${letter}`)),
    ...content.waitsFor.filter((what) => what !== 'certifier').map((what) => say(`missing.${what}`)),
  ];
  if (missing.length > 0) {
    heading(sheet, say('missingTitle'));
    ticks(sheet, missing);
  }
  heading(sheet, say('stepsTitle'));
  steps(sheet, speech.list('minor.steps', { url }));
  if (content.mailTo.length > 0) mailAddress(sheet, speech, content.mailTo);

  if (content.forbiddenForms.length > 0) {
    heading(sheet, say('formsTitle'));
    const forms = content.forbiddenForms.map((form) => say(`form.${form}`));
    paragraph(sheet, say('forms', { forms: forms.join(', ') }));
  }
  heading(sheet, say('ageTitle', { day: comes }));
  paragraph(sheet, say('age', { day: comes }));

  heading(sheet, say('expiryTitle'));
  paragraph(
    sheet,
    content.expiresOn ? say('expires', { day: speech.day(content.expiresOn) }) : say('expiresRule'),
  );
  storeHours(sheet, speech);
}
