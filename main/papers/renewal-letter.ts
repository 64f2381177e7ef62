/** What a patient does to renew, by when, and what the certifier does (R-MD-4). */
import type { Address, PersonName } from '../../preload/contract/values';
import { addressBox, bullets, heading, notice, paragraph, steps, title } from './blocks';
import { storeHours } from './shared-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

export interface RenewalLetter {
  readonly patient: { readonly name: PersonName; readonly address: Address | null };
  /** The last day of the certificate that runs, or ran. */
  readonly expiresOn: string;
  readonly opensOn: string | null;
  readonly expired: boolean;
  readonly certifier: string | null;
  /** A guardian renews for a minor, whom two physicians certify (R-MIN-1). */
  readonly minor: boolean;
  readonly accountUrl: string;
}

const lines = ({ line1, line2, town, state, zip }: Address) =>
  [line1, line2, `${town}, ${state} ${zip}`].filter((line) => line !== '');

export function renewalLetter(sheet: Sheet, speech: Speech, content: RenewalLetter): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`renewal.${key}`, facts);
  const { accountUrl: url, address, name } = { ...content, ...content.patient };
  const expires = speech.day(content.expiresOn);
  const opens = content.opensOn === null ? null : speech.day(content.opensOn);
  // Somebody who is called by phone gets the letter by hand; then there may be no address.
  if (address) {
    sheet.skip(sheet.measures.body);
    addressBox(sheet, [fullName(name), ...lines(address)]);
  }
  title(sheet, say('title'));
  if (!address) paragraph(sheet, say('for', { name: fullName(name) }), { weight: 'bold' });
  notice(sheet, say(content.expired ? 'ranOut' : 'expires', { day: expires }));
  const when = content.expired || opens === null ? [] : [say('opens', { day: opens })];
  const meanwhile = say(content.expired ? 'meanwhileRanOut' : 'meanwhile');
  paragraph(sheet, [...when, say('noReminder'), meanwhile].join(' '));

  heading(sheet, say('certifierTitle'));
  const { certifier, minor } = content;
  const confirms = certifier ? say('certifierNamed', { name: certifier }) : say('certifierAny');
  paragraph(sheet, [confirms, say('certifies'), ...(minor ? [say('minor')] : [])].join(' '));

  heading(sheet, say('youTitle'));
  steps(sheet, [
    say('ask'),
    say(content.minor ? 'logInGuardian' : 'logIn', { url }),
    ...speech.list('renewal.steps'),
  ]);

  heading(sheet, say('bringTitle'));
  bullets(sheet, speech.list('renewal.bring'));

  paragraph(sheet, say('caregiver'));
  storeHours(sheet, speech);
}
