/** A window becomes the walk-in's, for chosen tasks: the customer's screen, or this one until the PIN takes it back. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { TaskId } from '../../../preload/contract/registration-values';
import type { Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { CheckList, RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmptyState } from '../../frame/parts';
import { addressOfPlace, isOpen, useDesk } from './desk';
import { blockersOf, canHandOver, mayBeHanded } from './may-hand-over';
import { TaskShell } from './task-page';
import { Watch } from './watch';

interface Typed extends Record<string, unknown> {
  readonly tasks: readonly string[];
  readonly language: Language;
  readonly where: 'customer' | 'here';
}

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
        <NotYet />
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
        <NotYet />
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

/** What could be handed over later, and what it waits for. */
function NotYet() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const waiting = view.tasks
    .filter((task) => mayBeHanded(task.id) && task.state === 'cannotStart')
    .map((task) => ({ id: task.id, blockers: blockersOf(view, task) }))
    .filter(({ blockers }) => blockers.length > 0);
  if (waiting.length === 0 || !isOpen(view)) return null;
  return (
    <section className="note stack-tight" aria-labelledby="not-yet">
      <h2 id="not-yet" className="side-title">
        {t('registration.handOver.notYet')}
      </h2>
      <ul className="stack-tight">
        {waiting.map(({ id, blockers }) => (
          <li key={id} className="row">
            <span className="strong">{t(`registration.task.${id}.name`)}</span>
            <span>{t('registration.handOver.first')}</span>
            {blockers.map((task) => (
              <Link key={task} href={addressOfPlace(view.id, task)} className="link-button">
                {t(`registration.task.${task}.name`)}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
