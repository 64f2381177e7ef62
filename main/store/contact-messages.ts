/** What walk-ins asked, and who answered how (R-ST-2). */
import { z } from 'zod';
import { AnswerWay } from '../../preload/contract/contact';
import type { Instant, Language } from '../../preload/contract/values';
import { columns, instant, json, language, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const MessageRow = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    message: z.string(),
    language,
    at: instant,
    sessionId: z.string().nullable(),
    sessionNumber: z.string().nullable(),
    way: AnswerWay.nullable(),
    note: z.string().nullable(),
    answeredAt: instant.nullable(),
    answeredName: z.string().nullable(),
    version: z.number(),
  })
  .transform(({ sessionId, sessionNumber, way, note, answeredAt, answeredName, ...row }) => ({
    ...row,
    session: sessionId && sessionNumber ? { id: sessionId, number: sessionNumber } : null,
    answer: way && answeredAt ? { way, note: note ?? '', at: answeredAt, by: answeredName ?? '' } : null,
  }));
export type MessageRecord = z.infer<typeof MessageRow>;

const DraftRow = z.object({ typed: json(z.record(z.string(), z.unknown())) });
type Typed = Readonly<Record<string, unknown>>;

type State = 'open' | 'answered';

export const contactMessages = (unit: Unit) => {
  const all = () =>
    unit('contact_message as message')
      .leftJoin('contact_answer as answer', (on) => {
        on.on('answer.message_id', 'message.id').andOnNull('answer.undone_at');
      })
      .leftJoin('operator as answerer', 'answerer.id', 'answer.by')
      .leftJoin('registration_session as session', 'session.id', 'message.session_id');
  const whole = () =>
    all().select('message.*', 'answer.way', 'answer.note', 'answer.at as answered_at', {
      answered_name: 'answerer.name',
      session_number: 'session.number',
    });
  const inState = (query: ReturnType<typeof all>, state: State) =>
    state === 'open' ? query.whereNull('answer.message_id') : query.whereNotNull('answer.message_id');
  /** Counts the version up, so that two windows do not both answer. */
  async function touch(id: string, version: number): Promise<void> {
    const changed = await unit('contact_message')
      .where({ id, version })
      .update({ version: version + 1 });
    metOne(changed, 'message');
  }
  return {
    async add(message: {
      id: string;
      name: string;
      email: string;
      message: string;
      language: Language;
      session: string | null;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { session, ...rest } = message;
      await unit('contact_message').insert({ ...columns(rest), session_id: session, version: 1 });
    },

    /** Of one hand-over after another: it belongs to the session. */
    async draft(session: string): Promise<Typed | null> {
      const row = leaveOne(DraftRow, await unit('contact_draft').where({ session_id: session }).first());
      return row?.typed ?? null;
    },

    /** Null drops it. */
    async saveDraft({ session, typed, at }: { session: string; typed: Typed | null; at: Instant }) {
      if (typed === null) await unit('contact_draft').where({ session_id: session }).delete();
      else
        await unit('contact_draft')
          .insert({ session_id: session, typed: JSON.stringify(typed), saved_at: at })
          .onConflict('session_id')
          .merge();
    },

    async byId(id: string): Promise<MessageRecord | undefined> {
      return leaveOne(MessageRow, await whole().where('message.id', id).first());
    },

    /** Open ones oldest first, answered ones newest first. */
    async page(state: State, after: string | null, limit: number): Promise<MessageRecord[]> {
      const last = after === null ? undefined : await this.byId(after);
      const newestFirst = state === 'answered';
      const order = newestFirst ? 'desc' : 'asc';
      const rows = inState(whole(), state)
        .orderBy([
          { column: 'message.at', order },
          { column: 'message.id', order },
        ])
        .limit(limit);
      if (last)
        rows.whereRaw(`(message.at, message.id) ${newestFirst ? '<' : '>'} (?, ?)`, [last.at, last.id]);
      return leaveAll(MessageRow, await rows);
    },

    async count(state: State): Promise<number> {
      const row = await inState(all(), state).count({ count: '*' }).first();
      return z.number().parse(row?.count);
    },

    async answer(answer: {
      message: string;
      version: number;
      way: AnswerWay;
      note: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { message, version, ...rest } = answer;
      await touch(message, version);
      await unit('contact_answer').insert({ message_id: message, ...rest });
    },

    /** The answer stays with the day on which it was taken back. */
    async reopen(to: { message: string; version: number; at: Instant; by: string }): Promise<void> {
      const { message, version, at, by } = to;
      await touch(message, version);
      const changed = await unit('contact_answer')
        .where({ message_id: message, undone_at: null })
        .update({ undone_at: at, undone_by: by });
      metOne(changed, 'answer');
    },
  };
};
