/** A window becomes the walk-in's, for chosen tasks: the customer's screen, or this one until the PIN takes it back. */
import { useTranslation } from 'react-i18next';
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { handOverTasks, TaskId } from '../../../preload/contract/registration-values';
import type { Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { CheckList, RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmptyState } from '../../frame/parts';
import { isOpen, useDesk } from './desk';
import { TaskShell } from './task-page';
import { Watch } from './watch';

interface Typed extends Record<string, unknown> {
  readonly tasks: readonly string[];
  readonly language: Language;
  readonly where: 'customer' | 'here';
}

const settled = ({ state }: TaskView) => state === 'done' || state === 'notNeeded';

type Tasks = Pick<SessionView, 'tasks'>;
const mayBeHanded = (id: TaskId) => handOverTasks.some((one) => one === id);

/** It can start now, or right after others that go along with it: the walk-in does one after the other. */
function hasItsTurn(view: Tasks, task: TaskView): boolean {
  if (task.state !== 'cannotStart') return true;
  return view.tasks
    .filter((one) => task.after.includes(one.id) && !settled(one))
    .every((one) => mayBeHanded(one.id) && hasItsTurn(view, one));
}

export const canHandOver = (view: Tasks): readonly TaskId[] =>
  view.tasks
    .filter((task) => mayBeHanded(task.id) && task.state !== 'notNeeded' && hasItsTurn(view, task))
    .map(({ id }) => id);

export const HandOverPage = () => <Watch otherwise={<Choose />} />;

function Choose() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { situation, askAgain } = useSituation();
  const { customerScreen } = situation;
  const watch = useCall('walkIn.watch', {});
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
    <TaskShell
      title={t('registration.handOver.title')}
      lead={t(customerScreen ? 'registration.handOver.leadCustomer' : 'registration.handOver.lead')}
    >
      <Form<Typed, { where: Typed['where'] }>
        name="hand-over"
        values={{ tasks: open, language: view.language, where: customerScreen ? 'customer' : 'here' }}
        send={({ tasks, language, where }) =>
          handOver.act({
            session: view.id,
            tasks: TaskId.array().parse(tasks),
            language,
            where,
          })
        }
        done={({ where }) => (where === 'here' ? askAgain() : watch.again())}
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
        {customerScreen && (
          <RadioCards
            name="where"
            label={t('registration.handOver.where')}
            inline
            options={(['customer', 'here'] as const).map((value) => ({
              value,
              label: t(`registration.handOver.wheres.${value}`),
            }))}
          />
        )}
        <SubmitBar label={t('registration.handOver.hand')} />
      </Form>
    </TaskShell>
  );
}
