/** What a follow-up's row leads to, for each query that reads follow-ups. */

/**
 * Who is called: the caregiver where it is their own session, else the patient; where a record was merged,
 * the one that stays. `union` ends at a ring of merges, of which nobody stays.
 */
export const calledPerson = `left join person on person.id = (
  with recursive leads (id, onto) as (
    select id, merged_into from person
      where id = case session.subject when 'caregiver' then session.person_id else follow_up.patient_id end
    union
    select above.id, above.merged_into from person as above join leads on above.id = leads.onto
  ) select id from leads where onto is null limit 1)`;

/** The day that the program put it on: moving by hand does not make another one wanted. */
export const plannedDay = `coalesce((select from_day from follow_up_event
  where follow_up_id = follow_up.id and what = 'moved' order by sequence limit 1), follow_up.due)`;

/** Only what a person does leaves an event, and one that was taken back counts for nothing. */
export const isTicked = `exists (select 1 from follow_up_event as tick
  where tick.follow_up_id = follow_up.id and tick.what = 'done' and tick.at = follow_up.done_at
    and not exists (select 1 from follow_up_event as undoing where undoing.follow_up_id = follow_up.id
      and undoing.what = 'undone' and undoing.sequence > tick.sequence))`;
