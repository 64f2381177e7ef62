/** Somebody who is known here and no patient, for instance a caregiver: who they are and whom they care for. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PersonView } from '../../../preload/contract/person';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { Identity } from './identity';
import { Sessions } from './records';

export function PersonPage({ person }: { person: string }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('person.view', { person });
  const back = { path: pathTo('today'), label: t('patient.toToday') };
  if (reply?.kind !== 'done')
    return (
      <Page title={t('patient.title')} back={back}>
        <Answer reply={reply} again={again}>
          {() => null}
        </Answer>
      </Page>
    );
  const { value } = reply;
  return (
    <Page
      title={fullName(value.name)}
      documentTitle={t('patient.documentTitle')}
      lead={t('patient.noPatient')}
      back={back}
    >
      <div className="patient-columns">
        <div className="stack-wide">
          <CaresFor person={value} />
          <Sessions sessions={value.sessions} />
        </div>
        <Identity patient={value} />
      </div>
    </Page>
  );
}

function CaresFor({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <section className="stack">
      <h2>{t('patient.caresFor')}</h2>
      {person.caresFor.length === 0 && <p className="soft">{t('patient.caresForNobody')}</p>}
      {person.caresFor.map(({ from, name, patient, relationship, until }) => (
        <div key={`${patient} ${from}`} className="card stack-tight">
          <h3>
            <Link href={pathTo('patient', { patient })}>{fullName(name)}</Link>
          </h3>
          <p>{t(`relationship.${relationship}`)}</p>
          <p className="soft">
            {t('patient.caregivers.from', { day: when.day(from) })}
            {until && ` · ${t('patient.caregivers.until', { day: when.day(until) })}`}
          </p>
        </div>
      ))}
    </section>
  );
}
