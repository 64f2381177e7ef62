/** Optional: only where the certifier authorised a caregiver (R-PAT-5). */
import { useTranslation } from 'react-i18next';
import { YesNoField } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { NameFields, noName } from '../../../forms/person-fields';
import { EmailField } from '../../../forms/text-fields';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { useEmailSlip } from '../email-slip';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly authorised: string;
  readonly name: Readonly<Record<string, string>>;
  readonly email: string;
}

const duties = ['must1', 'must2', 'must3', 'must4', 'must5'] as const;

export function CaregiverTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'caregiver');
  return (
    <TaskPage<Typed>
      task="caregiver"
      values={{ authorised: '', name: noName, email: '', ...saved }}
      answers={({ authorised, name, email }) =>
        authorised === 'yes' ? { authorised, name, email } : { authorised }
      }
    >
      <YesNoField name="authorised" label={t('registration.task.caregiver.authorised')} />
      <Details />
    </TaskPage>
  );
}

function Details() {
  const { t } = useTranslation();
  const authorised = useTyped('authorised') === 'yes';
  const slip = useEmailSlip();
  if (!authorised) return null;
  return (
    <>
      <div className="note stack-tight">
        <p className="strong">{t('registration.task.caregiver.mustTitle')}</p>
        <ul className="plain-list">
          {duties.map((duty) => (
            <li key={duty}>{t(`registration.task.caregiver.${duty}`)}</li>
          ))}
        </ul>
      </div>
      <fieldset className="stack">
        <legend className="field-label">{t('registration.task.caregiver.nameGroup')}</legend>
        <NameFields name="name" />
      </fieldset>
      <EmailField
        name="email"
        label={t('registration.task.caregiver.email')}
        hint={t('registration.task.caregiver.emailHint')}
        notice={slip}
      />
    </>
  );
}
