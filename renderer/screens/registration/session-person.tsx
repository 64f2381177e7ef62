import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

/** Whose session this is, below every heading of it: two sessions of one afternoon are easily confused. */
export function SessionPerson({ linked = false }: { linked?: boolean }): ReactNode {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const name = fullName(view.person.name);
  return (
    <p className="session-person">
      {linked && view.patient && view.patient.id === view.person.id ? (
        <Link href={pathTo('patient', { patient: view.patient.id })}>{name}</Link>
      ) : (
        <span className="strong">{name}</span>
      )}{' '}
      <span className="soft">
        {view.person.birthDate && t('registration.session.born', { day: when.day(view.person.birthDate) })}
      </span>
      {view.subject === 'caregiver' && view.patient && (
        <span className="session-ward">
          {' · '}
          {t('registration.session.caresFor')}{' '}
          {linked ? (
            <Link href={pathTo('patient', { patient: view.patient.id })}>{fullName(view.patient.name)}</Link>
          ) : (
            fullName(view.patient.name)
          )}
        </span>
      )}
    </p>
  );
}
