/** The page around every task: form, draft, what it waits for, refusal on a page of its own. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { RefusalFacts } from '../../../preload/contract/reply';
import { useAct, useClient } from '../../client/client';
import { useKeepBeforeLeaving } from '../../client/leaving';
import { useSessionKind } from '../../client/session-kind';
import { type Draft, useDraft } from '../../forms/draft';
import { Form } from '../../forms/form';
import { SavedMark } from '../../forms/saved-mark';
import { SubmitBar } from '../../forms/submit-bar';
import { Panel, RefusalPanel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { addressOfPlace, isOpen, taskOf, useDesk } from './desk';
import { SessionPerson } from './session-person';
import { Stray } from './stray';

type Values = Record<string, unknown>;

export interface TaskPageProps<Typed extends Values> {
  readonly task: TaskId;
  /** The form's values from what was saved, or blank. A draft is laid over them. */
  readonly values: Typed;
  /** The answers that the contract wants, from what stands in the form. */
  readonly answers: (typed: Typed) => unknown;
  readonly lead?: string;
  readonly submit?: string;
  /** Stands above the form: guidance, a link, a hand-over. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** Eligibility is no typing mistake: these get a page of their own (R-PAT-9, GOV.UK validation). */
const ownPage: readonly RefusalFacts['code'][] = [
  'caregiver-is-certifier',
  'caregiver-not-managing',
  'caregiver-has-patient',
  'caregiver-wrong-relationship',
  'patient-has-caregiver',
  'own-caregiver',
  'guardian-under-age',
  'not-a-minor',
  'same-physician',
  'physician-needed',
  'not-resident',
  'under-age',
  'certification-expired',
  'affirmation-refused',
];

export function TaskPage<Typed extends Values>(props: TaskPageProps<Typed>) {
  const { t } = useTranslation();
  const { view, move, again, took } = useDesk();
  const task = taskOf(view, props.task);
  const save = useAct('registration.saveTask', { refresh: false });
  const draft = useTaskDraft(props.task);
  const [kept, setKept] = useState<Typed>(() => ({ ...props.values, ...task.draft }));
  const [restored] = useState(task.draft !== null);
  const [refused, setRefused] = useState<RefusalFacts | null>(null);
  const name = t(`registration.task.${props.task}.name`);

  if (!isOpen(view) || task.state === 'cannotStart') return <CannotStart task={props.task} title={name} />;
  if (view.stray)
    return (
      <TaskShell title={name}>
        <Stray />
      </TaskShell>
    );
  if (refused)
    return (
      <TaskShell title={t('registration.save.refusedTitle')}>
        <RefusalPanel
          refusal={refused}
          focus
          next={
            <div className="row">
              <button type="button" className="button" data-kind="primary" onClick={() => setRefused(null)}>
                {t('registration.save.refusedBack')}
              </button>
              <Link href={addressOfPlace(view.id, 'tasks')} className="button">
                {t('registration.session.toList')}
              </Link>
            </div>
          }
        />
      </TaskShell>
    );

  return (
    <TaskShell
      title={name}
      lead={props.lead ?? t(`registration.task.${props.task}.lead`)}
      aside={<SavedMark savedAt={draft.savedAt} failed={draft.failed} />}
    >
      {restored && <p className="note">{t('registration.save.restored')}</p>}
      {props.before}
      <Form<Typed, typeof view>
        name={props.task}
        values={kept}
        prefix="answers"
        onTyped={draft.typed}
        onStale={() => void again()}
        send={async (typed) => {
          // The draft goes first: one that arrived after the answers would rise again.
          await draft.flush();
          const reply = await save.act({
            session: view.id,
            task: props.task,
            version: task.version,
            answers: props.answers(typed),
          });
          if (reply.kind === 'refused' && ownPage.includes(reply.code)) {
            setKept(typed);
            setRefused(reply);
          }
          return reply;
        }}
        done={(value) => {
          draft.drop();
          took(value);
          move({ kind: 'saved', task: props.task, progress: value });
        }}
      >
        {props.children}
        <SubmitBar label={props.submit ?? t('registration.save.continue')}>
          <button
            type="button"
            className="button"
            onClick={() => void draft.flush().then(() => move({ kind: 'left' }))}
          >
            {t('registration.save.later')}
          </button>
        </SubmitBar>
      </Form>
    </TaskShell>
  );
}

function useTaskDraft(task: TaskId): Draft {
  const client = useClient();
  const { view, tookDraft } = useDesk();
  const draft = useDraft(async (typed) => {
    const reply = await client.call('registration.saveDraft', { session: view.id, task, typed });
    if (reply.kind === 'done') tookDraft(task, typed);
    return reply;
  });
  useKeepBeforeLeaving(draft.flush);
  return draft;
}

interface ShellProps {
  readonly title: string;
  readonly lead?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of this session with its way back; a person's name never stands in the window's title. */
export function TaskShell({ title, lead, aside, children }: ShellProps) {
  const { title: titleOf } = useSessionKind();
  const { view } = useDesk();
  const back = {
    path: addressOfPlace(view.id, 'tasks'),
    label: titleOf(view),
  };
  return (
    <Page
      title={title}
      below={<SessionPerson />}
      width="reading"
      back={back}
      {...(lead ? { lead } : {})}
      aside={aside}
    >
      {children}
    </Page>
  );
}

function CannotStart({ task, title }: { task: TaskId; title: string }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const missing = taskOf(view, task).after.filter((id) => taskOf(view, id).state !== 'done');
  const [first] = missing;
  const nameOf = (id: TaskId) => t(`registration.task.${id}.name`);
  return (
    <TaskShell title={title}>
      {isOpen(view) ? (
        <Panel tone="info" icon={null} title={t('registration.save.cannotStartTitle')}>
          <p>{t('registration.save.cannotStartBody', { tasks: missing.map(nameOf).join(', ') })}</p>
          {first && (
            <Link href={addressOfPlace(view.id, first)} className="button" data-kind="primary">
              {t('registration.save.openFirst', { task: nameOf(first) })}
            </Link>
          )}
        </Panel>
      ) : (
        <p className="note">{t('registration.session.closed')}</p>
      )}
      <Link href={addressOfPlace(view.id, 'tasks')} className="button">
        {t('registration.session.toList')}
      </Link>
    </TaskShell>
  );
}
