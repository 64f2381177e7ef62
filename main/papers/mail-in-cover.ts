/** Goes on top of the documents that a patient mails to the state (R-PAT-6). */
import { addressBox, heading, paragraph, rows, ticks, title } from './blocks';
import type { MailInCover } from './content';
import type { Sheet } from './sheet';
import { addressLines, fullName, type Speech } from './speech';

/** Where the window of a No. 10 envelope lies on a sheet folded in three, in points. */
const envelopeWindow = { y: 152, width: 312 } as const;

export function mailInCover(sheet: Sheet, speech: Speech, content: MailInCover): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`mailIn.${key}`, facts);
  const size = sheet.frame.largePrint ? 20 : 13;
  const width = sheet.frame.largePrint ? sheet.width - 20 : envelopeWindow.width;
  addressBox(sheet, content.mailTo, { y: Math.max(sheet.y + 14, envelopeWindow.y), size, width });
  sheet.skip(sheet.measures.body * 2.2);

  title(sheet, say('title'));
  paragraph(sheet, say('intro'));
  rows(sheet, [
    { term: say('patient'), value: fullName(content.patient.name) },
    { term: say('birthDate'), value: speech.day(content.patient.birthDate) },
    { term: say('address'), value: addressLines(content.patient.address) },
    { term: say('date'), value: speech.instant(sheet.frame.issuedAt, sheet.frame.zone) },
    { term: say('session'), value: content.sessionNumber },
  ]);
  heading(sheet, say('enclosedTitle'));
  ticks(
    sheet,
    content.enclosed.map((one) =>
      say('enclosed', {
        proof: speech.say(`proof.${one.proof}`),
        document: 'kind' in one ? speech.say(`proofKind.${one.kind}`) : one.document,
      }),
    ),
  );
  paragraph(sheet, say('check'));
}
