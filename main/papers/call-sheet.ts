/** Whom to call about what (B-REG-4): name, phone, day, and room for what was said. */
import { notice, paragraph, title } from './blocks';
import type { CallSheet } from './desk-content';
import { entries } from './entries';
import type { Sheet } from './sheet';
import { fullName, phoneText, type Speech } from './speech';

export function callSheet(sheet: Sheet, speech: Speech, content: CallSheet): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`callSheet.${key}`, facts);
  const phoneOf = (phone: string | null) =>
    phone === null ? say('noPhone') : say('phone', { phone: phoneText(phone) });

  title(sheet, say('title'));
  paragraph(sheet, say('made', { day: speech.day(content.madeOn), name: content.madeFor }));
  paragraph(sheet, say(`due.${content.due}`, { number: content.calls.length }), { weight: 'bold' });
  notice(sheet, say('confidential'));
  entries(
    sheet,
    content.calls.map(({ name, phone, kind, due, overdue, session }) => ({
      head: fullName(name),
      lines: [
        { text: phoneOf(phone), strong: phone !== null },
        { text: say(`kinds.${kind}`) },
        {
          text: [
            say(overdue ? 'overdueSince' : 'dueOn', { day: speech.day(due) }),
            ...(session === null ? [] : [say('session', { number: session })]),
          ].join(' · '),
          strong: overdue,
        },
      ],
      write: say('notes'),
    })),
  );
}
