/** Tasks of a session: saved answers with their version, and what lies typed but unsaved. */
import { z } from 'zod';
import type { TaskId } from '../../preload/contract/registration-values';
import type { Instant } from '../../preload/contract/values';
import { StaleError } from './errors';
import { instant, json, leaveAll, metOne } from './rows';
import type { Unit } from './unit';

const TaskRow = z.object({
  // A word of the contract's closed set; whoever reads the session parses it.
  task: z.string(),
  version: z.number(),
  answers: json(z.unknown()),
  answersVersion: z.number(),
  typedBy: z.enum(['walkIn', 'staff']),
  savedAt: instant,
  savedBy: z.string(),
  savedName: z.string(),
});
/** `answers` has the shape of its task's schema in `answersVersion`; the caller parses it. */
export type TaskRecord = z.infer<typeof TaskRow>;

const DraftRow = z.object({
  task: z.string(),
  typist: z.string(),
  typed: json(z.record(z.string(), z.unknown())),
  savedAt: instant,
});
export type DraftRecord = z.infer<typeof DraftRow>;

export interface TaskSave {
  readonly session: string;
  readonly task: TaskId;
  /** The version that the screen read, 0 before the first save. */
  readonly version: number;
  readonly answers: unknown;
  readonly answersVersion: number;
  readonly typedBy: 'walkIn' | 'staff';
  readonly at: Instant;
  readonly by: string;
}

export const sessionTasks = (unit: Unit) => ({
  async tasks(session: string): Promise<TaskRecord[]> {
    const rows = await unit('session_task')
      .join('operator', 'operator.id', 'session_task.saved_by')
      .where('session_id', session)
      .select('session_task.*', 'operator.name as saved_name')
      .orderBy('task');
    return leaveAll(TaskRow, rows);
  },

  /** Answers the new version; throws `StaleError` unless the task is in `version`. */
  async saveTask(save: TaskSave): Promise<number> {
    const { session, task: name, version } = save;
    const saved = {
      version: version + 1,
      answers: JSON.stringify(save.answers),
      answers_version: save.answersVersion,
      typed_by: save.typedBy,
      saved_at: save.at,
      saved_by: save.by,
    };
    const here = { session_id: session, task: name };
    if (version > 0)
      metOne(
        await unit('session_task')
          .where({ ...here, version })
          .update(saved),
        'task',
      );
    else if (await unit('session_task').where(here).first('task')) throw new StaleError('task');
    else await unit('session_task').insert({ ...here, ...saved });
    return version + 1;
  },

  /** `typist` is an operator's id, or `walkIn`; null drops the draft. */
  async saveDraft(draft: {
    session: string;
    task: TaskId;
    typist: string;
    typed: Readonly<Record<string, unknown>> | null;
    at: Instant;
  }): Promise<void> {
    const here = { session_id: draft.session, task: draft.task, typist: draft.typist };
    if (draft.typed === null) await unit('task_draft').where(here).delete();
    else
      await unit('task_draft')
        .insert({ ...here, typed: JSON.stringify(draft.typed), saved_at: draft.at })
        .onConflict(['session_id', 'task', 'typist'])
        .merge();
  },

  /** The drafts of one person typing. */
  async drafts(session: string, typist: string): Promise<DraftRecord[]> {
    return leaveAll(DraftRow, await unit('task_draft').where({ session_id: session, typist }));
  },

  /** Everybody's drafts of a task (of all tasks without one) are done with. */
  async dropDrafts(session: string, name?: TaskId): Promise<void> {
    await unit('task_draft')
      .where({ session_id: session, ...(name === undefined ? {} : { task: name }) })
      .delete();
    // A question that was never sent ends with the session, as what was typed of its tasks does.
    if (name === undefined) await unit('contact_draft').where({ session_id: session }).delete();
  },
});
