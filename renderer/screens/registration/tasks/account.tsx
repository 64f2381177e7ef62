/** The patient's account with the DAS Business Network: made once, verified by e-mail (R-PAT-2). */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TickBox } from '../../../forms/choice-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

const QrCode = lazy(async () => ({ default: (await import('../qr-code')).QrCode }));

interface Typed extends Record<string, unknown> {
  readonly registered: boolean;
  readonly emailVerified: boolean;
}

export function AccountTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'account');
  return (
    <TaskPage<Typed>
      task="account"
      values={{ registered: false, emailVerified: false, ...saved }}
      answers={({ registered, emailVerified }) => ({ registered, emailVerified })}
      before={<StateLink />}
      {...(view.subject === 'minor' ? { lead: t('registration.task.account.leadMinor') } : {})}
    >
      <fieldset className="stack-tight">
        <legend className="field-label">{t('registration.task.account.steps')}</legend>
        <p className="field-hint">{t('registration.task.account.hint')}</p>
        <TickBox name="registered" label={t('registration.task.account.registered')} />
        <TickBox name="emailVerified" label={t('registration.task.account.emailVerified')} />
      </fieldset>
    </TaskPage>
  );
}

/** The kiosk opens no page of the world: the walk-in's own phone does, from text or QR. */
export function StateLink() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const url = view.guide.accountUrl;
  if (!url) return <p className="note">{t('registration.task.account.noLink')}</p>;
  return (
    <div className="card-plain state-link">
      <Suspense fallback={<div className="qr-code" aria-busy />}>
        <QrCode text={url} label={t('registration.task.account.qrAlt', { url })} />
      </Suspense>
      <div className="stack-tight state-link-text">
        <p className="small soft">{t('registration.task.account.link')}</p>
        <p className="state-address">{url}</p>
        <p>{t('registration.task.account.qrHint')}</p>
      </div>
    </div>
  );
}
