/** Check your answers, then finish: the patient submitted on the state's page, and the papers are made. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionView } from '../../../preload/contract/registration';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { CheckList, TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Panel } from '../../frame/not-done';
import { SummaryList } from '../../frame/parts';
import { useCheckRows } from './check-rows';
import { addressOfPlace, isHandedIn, isHelp, isOpen, useDesk } from './desk';
import { PaperLook } from './make-paper';
import { TaskShell } from './task-page';
import { useTypedBy } from './typed-by';

export function CheckPage() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const rowsOf = useCheckRows();
  const typedBy = useTypedBy();
  const open = isOpen(view);
  const lead = t(isHelp(view) ? 'registration.help.checkLead' : 'registration.check.lead');
  return (
    <TaskShell
      title={t(open ? 'registration.check.title' : 'registration.check.readTitle')}
      lead={open ? lead : t('registration.session.closed')}
    >
      {view.tasks
        .filter((task) => task.state !== 'notNeeded' || task.answers !== null)
        .map((task) => (
          <section key={task.id} className="stack-tight">
            <div className="row-spread">
              <h2>{t(`registration.task.${task.id}.name`)}</h2>
              <span className="small soft">{typedBy(task)}</span>
            </div>
            <SummaryList rows={rowsOf(task.id)} />
          </section>
        ))}
      {open && (view.canFinish ? <Finish /> : <NotReady />)}
    </TaskShell>
  );
}

function NotReady() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Panel tone="info" icon={null} title={t('registration.check.notReadyTitle')}>
      <p>{t('registration.check.notReadyBody')}</p>
      <Link href={addressOfPlace(view.id, 'tasks')} className="button" data-kind="primary">
        {t('registration.check.openList')}
      </Link>
    </Panel>
  );
}

interface Typed extends Record<string, unknown> {
  readonly submittedOnStatePage: boolean;
  readonly papers: readonly string[];
  readonly language: Language;
  readonly largePrint: boolean;
}

function Finish() {
  const { t } = useTranslation();
  const { view, took, again, move } = useDesk();
  const finish = useAct('registration.finish', { refresh: false });
  const handedIn = isHandedIn(view);
  const templates = [...new Set(view.paperWishes.map(({ template }) => template))];
  return (
    <section className="card stack">
      <h2>{t('registration.check.finishTitle')}</h2>
      <Form<Typed, SessionView>
        name="finish"
        values={{
          submittedOnStatePage: false,
          papers: templates,
          language: view.paperWishes[0]?.language ?? view.language,
          largePrint: view.paperWishes[0]?.largePrint ?? false,
        }}
        onStale={() => void again()}
        send={async ({ submittedOnStatePage, papers, language, largePrint }) => {
          if (handedIn && !submittedOnStatePage)
            return { kind: 'invalid', fields: { submittedOnStatePage: { word: 'wrong.tick', facts: {} } } };
          const chosen = templates.filter((template) => papers.includes(template));
          return finish.act({
            session: view.id,
            version: view.version,
            submittedOnStatePage,
            papers: chosen.map((template) => ({ template, language, largePrint })),
          });
        }}
        done={(value) => {
          took(value);
          move({ kind: 'finished' });
        }}
      >
        {handedIn && <TickBox name="submittedOnStatePage" label={t('registration.check.submitted')} />}
        {templates.length > 0 && (
          <>
            <CheckList
              name="papers"
              label={t('registration.check.papers')}
              hint={t('registration.check.papersHint')}
              options={templates.map((value) => ({ value, label: t(`print.template.${value}`) }))}
            />
            <PaperLook />
          </>
        )}
        <SubmitBar label={t(handedIn ? 'registration.check.finish' : 'registration.check.end')} />
      </Form>
    </section>
  );
}
