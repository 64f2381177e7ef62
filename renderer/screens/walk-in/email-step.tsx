/** The walk-in's e-mail address; without one, the certifier can make one (R-PAT-10). */

import { useTranslation } from 'react-i18next';
import { likelyEmail } from '../../../preload/contract/email-typo';
import { taskAnswers } from '../../../preload/contract/registration-values';
import { RadioCards } from '../../forms/choice-fields';
import { useTyped } from '../../forms/form';
import { EmailField } from '../../forms/text-fields';
import { savedAnswers } from './saved';
import { TaskForm } from './task-form';
import type { StepProps } from './walk-in-screen';

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly email: string;
}

export function EmailStep(props: StepProps) {
  const { t } = useTranslation();
  const { email } = props.view;
  return (
    <TaskForm<Typed>
      {...props}
      task="email"
      values={{
        kind: email ? 'own' : '',
        email: email ?? '',
        ...savedAnswers(props.view, 'email', taskAnswers.email),
      }}
      answers={({ kind, email }) => (kind === 'own' || kind === 'temporary' ? { kind, email } : { kind })}
      submit={t('walkIn.email.save')}
    >
      <RadioCards
        name="kind"
        label={t('walkIn.email.kind')}
        options={(['own', 'temporary', 'none'] as const).map((value) => ({
          value,
          label: t(`walkIn.email.${value}`),
          hint: t(`walkIn.email.${value}Hint`),
        }))}
      />
      <Address domains={props.view.emailDomains} />
    </TaskForm>
  );
}

function Address({ domains }: { domains: readonly string[] }) {
  const { t } = useTranslation();
  const kind = useTyped('kind');
  if (kind !== 'own' && kind !== 'temporary') return null;
  const slip = (typed: string) => {
    const suggestion = likelyEmail(typed.trim().toLowerCase(), domains);
    return suggestion ? t('registration.task.email.slip', { suggestion }) : null;
  };
  return (
    <EmailField
      name="email"
      label={t(
        kind === 'own' ? 'registration.task.email.address' : 'registration.task.email.temporaryAddress',
      )}
      notice={slip}
    />
  );
}
