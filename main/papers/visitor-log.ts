/** Who entered without a card (B-REG-5, RCSA 21a-408-36(e)): a record, in English. */
import { notice, paragraph, title } from './blocks';
import type { VisitorLog } from './desk-content';
import { entries } from './entries';
import type { Sheet } from './sheet';
import type { Speech } from './speech';

export function visitorLog(sheet: Sheet, speech: Speech, content: VisitorLog): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`visitorLog.${key}`, facts);
  const { from, until, source, visitors } = content;
  const at = (instant: string) => speech.instant(instant, sheet.frame.zone);

  title(sheet, say('title'));
  paragraph(
    sheet,
    from === until
      ? say('onDay', { day: speech.day(from) })
      : say('period', { from: speech.day(from), until: speech.day(until) }),
    { weight: 'bold' },
  );
  if (source !== null) paragraph(sheet, say('source', { source: speech.source(source) }));
  const inside = visitors.filter(({ outAt }) => outAt === null).length;
  if (inside > 0) notice(sheet, say('stillInside', { number: inside }));
  paragraph(sheet, visitors.length === 0 ? say('nobody') : say('count', { number: visitors.length }));
  entries(
    sheet,
    visitors.map(({ name, why, escort, authorisedBy, badge, inAt, outAt }) => ({
      head: name,
      lines: [
        { text: say('why', { why }) },
        { text: say('escort', { escort }) },
        { text: say('authorised', { by: authorisedBy }) },
        { text: say('badge', { badge }) },
        { text: say('in', { at: at(inAt) }) },
        outAt === null ? { text: say('notOut'), strong: true } : { text: say('out', { at: at(outAt) }) },
      ],
      write: null,
    })),
  );
}
