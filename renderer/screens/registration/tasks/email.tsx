/** E-mail is preferred; a certifier can make a temporary one (R-PAT-10). */
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { EmailField } from '../../../forms/text-fields';
import { Waiting } from '../../../frame/answer';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { useEmailSlip } from '../email-slip';
import { useReached } from '../reached';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly email: string;
}

const kinds = ['own', 'temporary', 'none'] as const;

export function EmailTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'email');
  const reached = useReached('email');
  const held = view.known?.email ?? (reached?.email ? { address: reached.email, temporary: false } : null);
  const known = held ? { kind: held.temporary ? 'temporary' : 'own', email: held.address } : null;
  if (reached === null) return <Waiting />;
  return (
    <TaskPage<Typed>
      task="email"
      values={{ kind: '', email: '', ...known, ...saved }}
      answers={({ kind, email }) => (kind === 'own' || kind === 'temporary' ? { kind, email } : { kind })}
    >
      <RadioCards
        name="kind"
        label={t('registration.task.email.kind')}
        options={kinds.map((value) => ({
          value,
          label: t(`registration.task.email.${value}`),
          hint: t(`registration.task.email.${value}Hint`),
        }))}
      />
      <Address />
    </TaskPage>
  );
}

function Address() {
  const { t } = useTranslation();
  const kind = useTyped('kind');
  const slip = useEmailSlip();
  if (kind === 'none')
    return (
      <div className="note stack-tight" data-tone="warn">
        <p className="strong">{t('registration.task.email.noneTitle')}</p>
        <p>{t('registration.task.email.noneBody')}</p>
        <p>{t('registration.task.email.noneThen')}</p>
      </div>
    );
  if (kind !== 'own' && kind !== 'temporary') return null;
  return (
    <>
      <EmailField
        name="email"
        label={t(
          kind === 'own' ? 'registration.task.email.address' : 'registration.task.email.temporaryAddress',
        )}
        notice={slip}
      />
      {kind === 'temporary' && <p className="note">{t('registration.task.email.noPassword')}</p>}
    </>
  );
}
