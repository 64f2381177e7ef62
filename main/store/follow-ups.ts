/** What is due on which day (B-REG-4). */
import { z } from 'zod';
import type { FollowUpKind } from '../../preload/contract/follow-up';
import type { Day, Instant } from '../../preload/contract/values';
import { calledPerson, isTicked, plannedDay } from './follow-up-parts';
import { recordsOf } from './merged';
import { columns, day, flag, instant, json, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import type { Unit } from './unit';

const part = z.string().nullable();

const FollowUpRow = z
  .object({
    id: z.string(),
    kind: z.enum([
      'certificateToArrive',
      'caregiverPart',
      'certifierToCertify',
      'documentsToSend',
      'renewalOpens',
      'renewalReminder',
      'cpmrsApproval',
      'cpmrsPassword',
      'changeToReport',
      'comesOfAge',
      'deliveryMovedUp',
    ]) satisfies z.ZodType<FollowUpKind>,
    due: day,
    plannedDay: day,
    ticked: flag,
    patientId: z.string().nullable(),
    sessionId: z.string().nullable(),
    doneAt: instant.nullable(),
    registrant: json(z.object(nameParts).transform(nameOf)).nullable(),
    given: part,
    middle: part,
    family: part,
    suffix: part,
  })
  .transform(({ id, kind, due, plannedDay, ticked, patientId, sessionId, doneAt, registrant, ...name }) => ({
    id,
    kind,
    due,
    /** The day that the program put it on, wherever somebody moved it since. */
    planned: plannedDay,
    doneAt,
    /** A person did it; what the program closed because it was over is not ticked. */
    ticked,
    session: sessionId,
    about: {
      id: patientId,
      name: registrant ?? {
        given: name.given ?? '',
        middle: name.middle ?? '',
        family: name.family ?? '',
        suffix: name.suffix ?? '',
      },
    },
  }));
export type FollowUp = z.infer<typeof FollowUpRow>;

export const followUps = (unit: Unit) => {
  const all = () =>
    unit('follow_up')
      .leftJoin('registration_session as session', 'session.id', 'follow_up.session_id')
      .joinRaw(calledPerson)
      .select('follow_up.*', 'session.registrant', 'given', 'middle', 'family', 'suffix')
      .select(unit.raw(`${plannedDay} as planned_day`), unit.raw(`${isTicked} as ticked`))
      .orderBy([{ column: 'due' }, { column: 'follow_up.created_at' }]);
  return {
    async add(followUp: {
      id: string;
      kind: FollowUpKind;
      due: Day;
      patient: string | null;
      session: string | null;
      at: Instant;
    }): Promise<void> {
      const { id, kind, due, patient, session, at } = followUp;
      await unit('follow_up').insert(
        columns({ id, kind, due, patientId: patient, sessionId: session, createdAt: at }),
      );
    },
    async byId(id: string): Promise<FollowUp | undefined> {
      return leaveOne(FollowUpRow, await all().where('follow_up.id', id).first());
    },
    /** Not done and due by that day, soonest first. */
    async dueBy(due: Day, limit = 100): Promise<FollowUp[]> {
      return leaveAll(FollowUpRow, await all().whereNull('done_at').where('due', '<=', due).limit(limit));
    },
    async openOf(patient: string): Promise<FollowUp[]> {
      const records = await recordsOf(unit, patient);
      const rows = await all().whereNull('done_at').whereIn('follow_up.patient_id', records);
      return leaveAll(FollowUpRow, rows);
    },
    /** Done or not: what was called about once is not put on the list again. */
    async everOf(patient: string, kinds: readonly FollowUpKind[]): Promise<FollowUp[]> {
      const rows = all()
        .whereIn('kind', [...kinds])
        .whereIn('follow_up.patient_id', await recordsOf(unit, patient));
      return leaveAll(FollowUpRow, await rows);
    },
    async everOfSession(session: string): Promise<FollowUp[]> {
      return leaveAll(FollowUpRow, await all().where('follow_up.session_id', session));
    },
    /** Somebody did it, and may say so; throws `StaleError` if it was done already. */
    async done(followUp: { id: string; at: Instant; by: string; note?: string }): Promise<void> {
      const { note = '', ...ended } = followUp;
      await this.close(ended);
      const { id, ...rest } = ended;
      await unit('follow_up_event').insert(columns({ followUpId: id, what: 'done', note, ...rest }));
    },
    /** What it was for is over: nobody did it, so it counts for nothing once it is wanted again. */
    async close(followUp: { id: string; at: Instant; by: string }): Promise<void> {
      const { id, at, by } = followUp;
      const changed = await unit('follow_up')
        .where({ id, done_at: null })
        .update({ done_at: at, done_by: by });
      metOne(changed, 'follow-up');
    },
    /** What the program closed is wanted again, on the day where it stood. */
    async reopen(id: string): Promise<void> {
      await unit('follow_up').where({ id }).update({ done_at: null, done_by: null });
    },
    /** Closes what a session (or one kind of it) still waits for, for instance once it is finished. */
    async doneForSession(done: {
      session: string;
      kinds: readonly FollowUpKind[];
      at: Instant;
      by: string;
    }): Promise<void> {
      await unit('follow_up')
        .where({ session_id: done.session, done_at: null })
        .whereIn('kind', [...done.kinds])
        .update({ done_at: done.at, done_by: done.by });
    },
  };
};
