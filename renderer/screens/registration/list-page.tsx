/** The task list: where everything stands, what waits for what, and the one thing to go on with. */
import { Check, CircleDashed, CircleDot, Lock, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import type { TaskState } from '../../../preload/contract/registration-values';
import { useAct } from '../../client/client';
import { useSessionKind } from '../../client/session-kind';
import { useWhen } from '../../client/when';
import { ComingOfAge } from '../../frame/coming-of-age';
import { NotDone, Panel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { Progress, StatusPill, TaskList, type Tone } from '../../frame/parts';
import { pathTo } from '../../routes';
import { answersIn } from './answers';
import { addressOfPlace, isHelp, isOpen, useDesk, useIsOthers } from './desk';
import { CaregiverPart } from './linked-sessions';
import { SessionPerson } from './session-person';
import { SessionPills } from './session-pills';
import { SessionSide } from './session-side';
import { Stray } from './stray';

const looks: Record<TaskState, { readonly tone: Tone; readonly Icon: typeof Check }> = {
  cannotStart: { tone: 'neutral', Icon: Lock },
  notStarted: { tone: 'info', Icon: CircleDashed },
  inProgress: { tone: 'warn', Icon: CircleDot },
  done: { tone: 'good', Icon: Check },
  notNeeded: { tone: 'neutral', Icon: Minus },
};

export function ListPage() {
  const { t } = useTranslation();
  const { title: titleOf } = useSessionKind();
  const { view } = useDesk();
  const done = view.tasks.filter(({ state }) => state === 'done' || state === 'notNeeded').length;
  const statusOf = ({ state }: TaskView) => {
    const { tone, Icon } = looks[state];
    return (
      <StatusPill tone={tone} icon={<Icon aria-hidden />}>
        {t(`registration.taskState.${state}`)}
      </StatusPill>
    );
  };
  const hintOf = useHint();
  const isOthers = useIsOthers();
  return (
    <Page
      title={titleOf(view)}
      back={{ path: pathTo('today'), label: t('registration.session.toToday') }}
      aside={<SessionPills view={view} />}
    >
      <SessionPerson linked />
      <TakeOver />
      <div className="session-columns">
        <div className="stack">
          <Progress
            done={done}
            all={view.tasks.length}
            label={t('registration.session.progress', { count: done, all: view.tasks.length })}
          />
          {view.comesOfAgeOn && isOpen(view) && (
            <ComingOfAge on={view.comesOfAgeOn} forbiddenForms={view.guide.forbiddenForms} />
          )}
          {!isOthers && <CaregiverPart />}
          {view.stray ? <Stray /> : !isOthers && <GoOn />}
          <TaskList
            label={t(isHelp(view) ? 'registration.help.tasks' : 'registration.session.tasks')}
            tasks={view.tasks.map((task) => ({
              key: task.id,
              label: t(`registration.task.${task.id}.name`),
              hint: hintOf(task),
              path:
                isOpen(view) && view.stray === null && task.state !== 'cannotStart'
                  ? addressOfPlace(view.id, task.id)
                  : null,
              status: statusOf(task),
            }))}
          />
        </div>
        <SessionSide />
      </div>
    </Page>
  );
}

/** How many lines of the review are said to be wrong (R-PAT-4). */
const disputed = (view: SessionView): number =>
  answersIn(view, 'review')?.items.filter(({ verdict }) => verdict === 'wrong').length ?? 0;

/** What a task waits for, or who typed it and when (B-REG-2). */
function useHint(): (task: TaskView) => string | undefined {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  return (task) => {
    if (task.state === 'cannotStart') {
      const open = task.after.filter((id) => view.tasks.some((one) => one.id === id && one.state !== 'done'));
      const tasks = open.map((id) => t(`registration.task.${id}.name`)).join(', ');
      return tasks === '' ? undefined : t('registration.session.after', { tasks });
    }
    const saved =
      task.savedAt &&
      t(
        task.typedBy === 'walkIn'
          ? 'registration.session.typedByWalkIn'
          : 'registration.session.typedByStaff',
        {
          name: task.savedBy,
          when: when.instant(task.savedAt),
        },
      );
    const wrong = task.id === 'review' ? disputed(view) : 0;
    const parts = [
      saved,
      task.draft ? t('registration.session.draftKept') : null,
      wrong > 0 ? t('registration.task.review.corrections', { count: wrong }) : null,
    ].filter((part) => part);
    return parts.length > 0 ? parts.join(' · ') : undefined;
  };
}

/** One obvious next action. */
function GoOn() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (view.state === 'submitted' && view.patient) return <Submitted patient={view.patient.id} />;
  if (!isOpen(view))
    return (
      <Link href={addressOfPlace(view.id, 'check')} className="button" data-kind="primary">
        {t('registration.session.seeAnswers')}
      </Link>
    );
  if (view.canFinish)
    return (
      <Link href={addressOfPlace(view.id, 'check')} className="button" data-kind="primary">
        {t('registration.session.goCheck')}
      </Link>
    );
  if (!view.nextTask) return null;
  return (
    <div className="row">
      <Link href={addressOfPlace(view.id, view.nextTask)} className="button" data-kind="primary">
        {t('registration.session.go', { task: t(`registration.task.${view.nextTask}.name`) })}
      </Link>
      {view.waitsFor.includes('certifier') && (
        <Link href={addressOfPlace(view.id, 'waiting')} className="button">
          {t('registration.waiting.make')}
        </Link>
      )}
    </div>
  );
}

/** The state's answer is what a submitted session waits for: it came, or the session comes back. */
function Submitted({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <div className="row">
      <Link
        href={`${pathTo('patient', { patient })}?certificate=${view.id}`}
        className="button"
        data-kind="primary"
      >
        {t('registration.session.enterCertificate')}
      </Link>
      <Link href={addressOfPlace(view.id, 'returned')} className="button">
        {t('registration.session.returned')}
      </Link>
      <Link href={addressOfPlace(view.id, 'check')} className="button">
        {t('registration.session.seeAnswers')}
      </Link>
    </div>
  );
}

/** Another member of staff goes on: said, and done by one press. */
function TakeOver() {
  const { t } = useTranslation();
  const { view, took } = useDesk();
  const takeOver = useAct('registration.takeOver', { refresh: false });
  const isOthers = useIsOthers();
  if (!isOthers) return null;
  return (
    <Panel tone="info" icon={null} title={t('registration.session.assigned', { name: view.assignedTo })}>
      <p>{t('registration.session.assignedOther', { name: view.assignedTo })}</p>
      <button
        type="button"
        className="button"
        data-kind="primary"
        aria-disabled={takeOver.busy}
        onClick={() => {
          void takeOver.act({ session: view.id }).then((reply) => reply.kind === 'done' && took(reply.value));
        }}
      >
        {t('registration.session.takeOver')}
      </button>
      {takeOver.reply && <NotDone reply={takeOver.reply} focus />}
    </Panel>
  );
}
