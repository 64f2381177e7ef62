/** This window becomes the walk-in's, for chosen tasks, until the PIN takes it back. */
import { useTranslation } from 'react-i18next';
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { handOverTasks, TaskId } from '../../../preload/contract/registration-values';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { CheckList, RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmptyState } from '../../frame/parts';
import { isOpen, useDesk } from './desk';
import { TaskShell } from './task-page';

interface Typed extends Record<string, unknown> {
  readonly tasks: readonly string[];
  readonly language: Language;
}

const settled = ({ state }: TaskView) => state === 'done' || state === 'notNeeded';

/** What still waits for the review alone may go along with it: the walk-in does one after the other. */
const followsReview = (view: Pick<SessionView, 'tasks'>, task: TaskView): boolean =>
  view.tasks
    .filter((one) => task.after.includes(one.id) && !settled(one))
    .every((one) => one.id === 'review' && one.state !== 'cannotStart');

/** Tasks of the walk-in that can start now, or right after another of them. */
export const canHandOver = (view: Pick<SessionView, 'tasks'>): readonly TaskId[] =>
  handOverTasks.filter((id) =>
    view.tasks.some(
      (task) =>
        task.id === id &&
        task.state !== 'notNeeded' &&
        (task.state !== 'cannotStart' || followsReview(view, task)),
    ),
  );

export function HandOverPage() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { askAgain } = useSituation();
  const handOver = useAct('registration.handOver', { refresh: false });
  const possible = isOpen(view) ? canHandOver(view) : [];
  const open = possible.filter((id) => view.tasks.some((task) => task.id === id && task.state !== 'done'));

  if (possible.length === 0)
    return (
      <TaskShell title={t('registration.handOver.title')}>
        <EmptyState title={t('registration.handOver.none')} body={t('registration.handOver.noneBody')} />
      </TaskShell>
    );
  return (
    <TaskShell title={t('registration.handOver.title')} lead={t('registration.handOver.lead')}>
      <Form<Typed, Record<string, never>>
        name="hand-over"
        values={{ tasks: open, language: view.language }}
        send={({ tasks, language }) =>
          handOver.act({
            session: view.id,
            tasks: TaskId.array().parse(tasks),
            language,
          })
        }
        done={() => askAgain()}
      >
        <CheckList
          name="tasks"
          label={t('registration.handOver.tasks')}
          options={possible.map((value) => ({ value, label: t(`registration.task.${value}.name`) }))}
        />
        <RadioCards
          name="language"
          label={t('registration.handOver.language')}
          inline
          options={(['en', 'es'] as const).map((value) => ({
            value,
            label: t(`registration.languages.${value}`),
          }))}
        />
        <SubmitBar label={t('registration.handOver.hand')} />
      </Form>
    </TaskShell>
  );
}
