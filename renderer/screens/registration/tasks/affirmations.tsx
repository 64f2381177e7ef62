/** Each statement by "Yes" or "No", in the walk-in's own hands; nothing is preselected (R-PAT-7). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../preload/contract/registration';
import { YesNoField } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { isOpen, taskOf, useDesk } from '../desk';
import { TaskPage, TaskShell } from '../task-page';
import { HandOverHint } from './review';

interface Typed extends Record<string, unknown> {
  readonly statements: readonly {
    readonly statement: string;
    readonly version: number;
    readonly answer: string;
  }[];
  readonly onStatePage: string | null;
}

/** An answer holds only for the wording that it was given to. */
function valuesOf(view: SessionView): Typed {
  const saved = answersIn(view, 'affirmations');
  const answerTo = (statement: string, version: number) =>
    saved?.statements.find((one) => one.statement === statement && one.version === version)?.answer ?? '';
  return {
    statements: view.statements.map(({ statement, version }) => ({
      statement,
      version,
      answer: answerTo(statement, version),
    })),
    onStatePage: view.statements.length === 0 ? (saved?.onStatePage ?? '') : null,
  };
}

export function AffirmationsTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const task = taskOf(view, 'affirmations');
  const [typing, setTyping] = useState(task.draft !== null || task.answers !== null);
  const set = view.statements.length > 0;

  if (set && !typing && isOpen(view) && task.state !== 'cannotStart')
    return (
      <TaskShell
        title={t('registration.task.affirmations.name')}
        lead={t('registration.task.affirmations.lead')}
      >
        <HandOverHint
          title="registration.task.affirmations.handTitle"
          body="registration.task.affirmations.handBody"
          primary
        />
        <section className="stack-tight">
          <h2>{t('registration.task.affirmations.staffTitle')}</h2>
          <p>{t('registration.task.affirmations.staffBody')}</p>
          <button type="button" className="button" onClick={() => setTyping(true)}>
            {t('registration.task.affirmations.staffOpen')}
          </button>
        </section>
      </TaskShell>
    );
  return (
    <TaskPage<Typed>
      task="affirmations"
      values={valuesOf(view)}
      answers={(typed) => typed}
      before={set ? null : <NotSet />}
    >
      {set ? (
        <Statements />
      ) : (
        <YesNoField name="onStatePage" label={t('registration.task.affirmations.onStatePage')} />
      )}
      <StoppedByNo />
    </TaskPage>
  );
}

function NotSet() {
  const { t } = useTranslation();
  return (
    <div className="note stack-tight">
      <p className="strong">{t('registration.task.affirmations.notSetTitle')}</p>
      <p>{t('registration.task.affirmations.notSetBody')}</p>
    </div>
  );
}

function Statements() {
  const { t, i18n } = useTranslation();
  const { view } = useDesk();
  const spanish = i18n.language.startsWith('es');
  return view.statements.map((one, at) => (
    <section key={one.statement} className="card-plain stack-tight">
      <p className="small soft">
        {t('registration.task.affirmations.statement', { number: at + 1, all: view.statements.length })}
      </p>
      <YesNoField name={`statements.${at}.answer`} label={spanish ? one.es : one.en} />
    </section>
  ));
}

/** Said while it is chosen, not only when it is refused. */
function StoppedByNo() {
  const { t } = useTranslation();
  const statements = useTyped('statements');
  const onStatePage = useTyped('onStatePage');
  const no =
    onStatePage === 'no' ||
    (Array.isArray(statements) && statements.some((one: Typed['statements'][number]) => one.answer === 'no'));
  return (
    <div role="status">
      {no && (
        <div className="note stack-tight" data-tone="warn">
          <p className="strong">{t('registration.task.affirmations.noTitle')}</p>
          <p>{t('registration.task.affirmations.noBody')}</p>
        </div>
      )}
    </div>
  );
}
