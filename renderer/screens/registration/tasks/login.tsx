/** The log-in on the state's page: what was given and that it worked, never the password (R-PAT-3). */
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../client/when';
import { TickBox } from '../../../forms/choice-fields';
import { SummaryList } from '../../../frame/parts';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

const steps = ['choseRole', 'gaveBirthDate', 'gaveEmail', 'loginWorked'] as const;
type Typed = Record<string, unknown>;

export function LoginTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'login');
  const values: Typed = Object.fromEntries(steps.map((step) => [step, saved?.[step] ?? false]));
  return (
    <TaskPage<Typed>
      task="login"
      values={values}
      answers={(typed) => typed}
      before={<Given />}
      {...(view.subject === 'minor' ? { lead: t('registration.task.login.leadMinor') } : {})}
    >
      <fieldset className="stack-tight">
        <legend className="field-label">{t('registration.task.login.steps')}</legend>
        {steps.map((step) => (
          <TickBox
            key={step}
            name={step}
            label={t(
              step === 'choseRole' && view.subject !== 'patient'
                ? 'registration.task.login.choseCaregiver'
                : `registration.task.login.${step}`,
            )}
          />
        ))}
      </fieldset>
    </TaskPage>
  );
}

function Given() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const email = answersIn(view, 'email');
  // A guardian logs in as the minor's caregiver (R-MIN-1).
  const guardian = answersIn(view, 'guardian');
  const birthDate = guardian?.birthDate ?? view.person.birthDate;
  const own = email && email.kind !== 'none' ? email.email : (view.known?.email?.address ?? null);
  return (
    <>
      <section className="card-plain">
        <h2>{t('registration.task.login.given')}</h2>
        <SummaryList
          rows={[
            {
              key: 'birthDate',
              label: t('registration.task.login.birthDate'),
              value: birthDate && when.day(birthDate),
            },
            { key: 'email', label: t('registration.task.login.email'), value: guardian?.email ?? own },
          ]}
        />
      </section>
      <div className="note stack-tight">
        <p className="strong">{t('registration.task.login.noPasswordTitle')}</p>
        <p>{t('registration.task.login.noPassword')}</p>
      </div>
    </>
  );
}
