/** What a person ticked off in version 1 was told from what the program closed by the trail alone; now by its event, too. */
import type { Knex } from 'knex';

export async function keepEarlyTicks(db: Knex): Promise<void> {
  await db.raw(
    `INSERT INTO follow_up_event (follow_up_id, what, note, at, "by")
     SELECT follow_up.id, 'done', '', follow_up.done_at, follow_up.done_by FROM follow_up
     WHERE follow_up.done_at IS NOT NULL AND follow_up.done_by IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM follow_up_event AS event WHERE event.follow_up_id = follow_up.id)
       AND (follow_up.done_at, follow_up.done_by) IN (
         SELECT at, operator_id FROM audit WHERE call = 'today.followUpDone' AND outcome = 'done')`,
  );
}
