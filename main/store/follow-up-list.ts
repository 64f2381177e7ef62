/** All follow-ups as a page to work through: filtered, counted, done with a note, taken back, moved (B-REG-4). */
import { z } from 'zod';
import type { FollowUpFilter } from '../../preload/contract/follow-up';
import { FollowUpKind } from '../../preload/contract/follow-up';
import type { Day, Instant } from '../../preload/contract/values';
import { calledPerson, isTicked, plannedDay } from './follow-up-parts';
import { columns, day, flag, instant, json, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import type { Unit } from './unit';

const part = z.string().nullable();

const Row = z
  .object({
    id: z.string(),
    kind: FollowUpKind,
    due: day,
    patientId: part,
    phone: part,
    sessionId: part,
    sessionNumber: part,
    assignedName: part,
    registrant: json(z.object(nameParts).transform(nameOf)).nullable(),
    given: part,
    middle: part,
    family: part,
    suffix: part,
    doneAt: instant.nullable(),
    doneName: part,
    doneNote: part,
    mayUndo: flag,
    movedFrom: day.nullable(),
    movedWhy: part,
    movedAt: instant.nullable(),
    movedName: part,
  })
  .transform((row) => {
    const { given, middle, family, suffix } = row;
    return {
      id: row.id,
      kind: row.kind,
      due: row.due,
      about: {
        id: row.patientId,
        name:
          row.registrant ??
          nameOf({ given: given ?? '', middle: middle ?? '', family: family ?? '', suffix: suffix ?? '' }),
      },
      phone: row.phone,
      session:
        row.sessionId && row.sessionNumber
          ? { id: row.sessionId, number: row.sessionNumber, assignedTo: row.assignedName ?? '' }
          : null,
      done: row.doneAt && {
        at: row.doneAt,
        by: row.doneName ?? '',
        note: row.doneNote ?? '',
        mayUndo: row.mayUndo,
      },
      moved:
        row.movedFrom && row.movedAt
          ? { from: row.movedFrom, why: row.movedWhy ?? '', at: row.movedAt, by: row.movedName ?? '' }
          : null,
    };
  });
export type ListedFollowUp = z.infer<typeof Row>;

/** What a list shows, with the days that its filter stands for. */
export interface FollowUpWish {
  readonly filter: FollowUpFilter;
  readonly operator: string;
  readonly today: Day;
  /** The last day that belongs to the running week. */
  readonly weekUntil: Day;
}

/** A person did it, and nothing that was put on the list since stands in its place. */
const mayUndo = `${isTicked} and not exists (select 1 from follow_up as other
  where other.id <> follow_up.id and other.done_at is null and other.kind = follow_up.kind
    and other.session_id is follow_up.session_id and other.patient_id is follow_up.patient_id
    and (follow_up.kind not in ('renewalOpens', 'renewalReminder') or other.due = ${plannedDay}))`;

export const followUpList = (unit: Unit) => {
  const base = () =>
    unit('follow_up')
      .leftJoin('registration_session as session', 'session.id', 'follow_up.session_id')
      .joinRaw(calledPerson);
  const whole = () =>
    base()
      .leftJoin('operator as assigned', 'assigned.id', 'session.assigned_to')
      .leftJoin('operator as doer', 'doer.id', 'follow_up.done_by')
      // What was noted with an end that was taken back since is not shown.
      .leftJoin('follow_up_event as ending', (on) => {
        on.on('ending.follow_up_id', 'follow_up.id')
          .andOnVal('ending.what', 'done')
          .andOn('ending.at', 'follow_up.done_at');
      })
      .joinRaw(
        'left join follow_up_event as moving on moving.sequence = ' +
          "(select max(sequence) from follow_up_event where follow_up_id = follow_up.id and what = 'moved')",
      )
      .leftJoin('operator as mover', 'mover.id', 'moving.by')
      .select('follow_up.*', 'session.registrant', 'given', 'middle', 'family', 'suffix', {
        session_number: 'session.number',
        assigned_name: 'assigned.name',
        done_name: 'doer.name',
        done_note: 'ending.note',
        moved_from: 'moving.from_day',
        moved_why: 'moving.note',
        moved_at: 'moving.at',
        moved_name: 'mover.name',
        may_undo: unit.raw(mayUndo),
        phone: unit('person_contact')
          .where({ kind: 'phone', until_at: null })
          .whereRaw('person_id = person.id')
          .limit(1)
          .select('value'),
      });

  function narrowed(query: ReturnType<typeof base>, { filter, operator, today, weekUntil }: FollowUpWish) {
    if (filter.kind !== null) query.where('follow_up.kind', filter.kind);
    if (filter.whose === 'mine') query.where('session.assigned_to', operator);
    if (filter.whose === 'others') query.whereNot('session.assigned_to', operator);
    if (filter.whose === 'nobodys') query.whereNull('follow_up.session_id');
    if (filter.due === 'done') return query.whereNotNull('done_at');
    query.whereNull('done_at');
    if (filter.due === 'due') query.where('due', '<=', today);
    if (filter.due === 'week') query.where('due', '>', today).where('due', '<=', weekUntil);
    if (filter.due === 'later') query.where('due', '>', weekUntil);
    return query;
  }

  return {
    async byId(id: string): Promise<ListedFollowUp | undefined> {
      return leaveOne(Row, await whole().where('follow_up.id', id).first());
    },
    /** Soonest due first; done ones with the newest first. */
    async page(wish: FollowUpWish, after: string | null, limit: number): Promise<ListedFollowUp[]> {
      const done = wish.filter.due === 'done';
      const column = done ? 'follow_up.done_at' : 'follow_up.due';
      const order = done ? 'desc' : 'asc';
      const rows = narrowed(whole(), wish)
        .orderBy([
          { column, order },
          { column: 'follow_up.id', order },
        ])
        .limit(limit);
      const last = after === null ? undefined : await this.byId(after);
      if (last)
        rows.whereRaw(`(${column}, follow_up.id) ${done ? '<' : '>'} (?, ?)`, [
          (done ? last.done?.at : last.due) ?? '',
          last.id,
        ]);
      return leaveAll(Row, await rows);
    },
    async count(wish: FollowUpWish): Promise<number> {
      const row = await narrowed(base(), wish).count({ count: '*' }).first();
      return z.number().parse(row?.count);
    },
    /** Throws `StaleError` where it was done, moved or taken back meanwhile. */
    async move(to: { id: string; from: Day; to: Day; why: string; at: Instant; by: string }): Promise<void> {
      const { id, from, why, at, by } = to;
      const changed = await unit('follow_up').where({ id, due: from, done_at: null }).update({ due: to.to });
      metOne(changed, 'follow-up');
      await unit('follow_up_event').insert(
        columns({ followUpId: id, what: 'moved', note: why, fromDay: from, toDay: to.to, at, by }),
      );
    },
    async undo(undone: { id: string; at: Instant; by: string }): Promise<void> {
      const { id, at, by } = undone;
      const changed = await unit('follow_up')
        .where({ id })
        .whereNotNull('done_at')
        .update({ done_at: null, done_by: null });
      metOne(changed, 'follow-up');
      await unit('follow_up_event').insert(columns({ followUpId: id, what: 'undone', note: '', at, by }));
    },
  };
};
