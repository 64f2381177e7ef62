/** A task in the walk-in's hands: heading, form, draft, and on to the next one. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { useAct, useClient } from '../../client/client';
import { useDraft } from '../../forms/draft';
import { Form } from '../../forms/form';
import { SavedMark } from '../../forms/saved-mark';
import { SubmitBar } from '../../forms/submit-bar';
import { Heading } from './heading';
import type { HandedTask } from './journey';
import { PartProgress } from './progress';
import type { StepProps } from './walk-in-screen';

interface TaskFormProps<Typed extends Record<string, unknown>> extends StepProps {
  readonly task: HandedTask;
  /** From what was saved, or blank; a draft is laid over it. */
  readonly values: Typed;
  readonly answers: (typed: Typed) => unknown;
  readonly submit: string;
  /** Where the task's own words do not fit whoever stands there. */
  readonly title?: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function TaskForm<Typed extends Record<string, unknown>>(props: TaskFormProps<Typed>) {
  const { t } = useTranslation();
  const client = useClient();
  const { task: id, view, move } = props;
  const task = view.tasks.find((one) => one.id === id);
  const save = useAct('walkIn.saveTask');
  const draft = useDraft((typed) => client.call('walkIn.saveDraft', { task: id, typed }));
  const [values] = useState<Typed>(() => ({ ...props.values, ...task?.draft }));
  return (
    <>
      <PartProgress view={view} task={id} />
      <Heading title={props.title ?? t(`walkIn.${id}.title`)} lead={props.lead ?? t(`walkIn.${id}.lead`)} />
      <Form<Typed, WalkInView>
        name={id}
        prefix="answers"
        values={values}
        onTyped={draft.typed}
        send={async (typed) => {
          // The draft goes first: one that arrived after the answers would rise again.
          await draft.flush();
          return save.act({ task: id, version: task?.version ?? 0, answers: props.answers(typed) });
        }}
        done={(after) => {
          draft.drop();
          move({ kind: 'saved', task: id, view: after });
        }}
      >
        {props.children}
        <SubmitBar label={props.submit}>
          <SavedMark savedAt={draft.savedAt} failed={draft.failed} />
        </SubmitBar>
      </Form>
    </>
  );
}
