/** Who cares for the patient: relationship, days, own certificates; removed and replaced with a reason (R-CG-5). */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaregiverView } from '../../../preload/contract/caregiver';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { CertificateLine } from './certificate-line';
import type { PartProps } from './patient-screen';

export function Caregivers({ patient, move }: PartProps) {
  const { t } = useTranslation();
  const living = patient.caregivers.filter(({ until }) => until === null);
  return (
    <section className="stack">
      <div className="row-spread">
        <h2>{t('patient.caregivers.title')}</h2>
        {living.length === 0 && (
          <Link href={`${pathTo('registerNew')}?subject=caregiver&patient=${patient.id}`} className="button">
            {t('patient.caregivers.start')}
          </Link>
        )}
      </div>
      {patient.caregivers.length === 0 && (
        <EmptyState title={t('patient.caregivers.none')} body={t('patient.caregivers.noneBody')} />
      )}
      {patient.caregivers.map((one) => (
        <Caregiver key={one.id} one={one} patient={patient} move={move} />
      ))}
    </section>
  );
}

interface OneProps extends PartProps {
  readonly one: CaregiverView;
}

function Caregiver({ one, patient, move }: OneProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const lives = one.until === null;
  return (
    <div className="card stack-tight">
      <div className="row-spread">
        <h3>{fullName(one.person.name)}</h3>
        <StatusPill tone={lives ? 'good' : 'neutral'}>
          {t(lives ? 'patient.caregivers.now' : `patient.caregivers.${one.endedAs ?? 'removed'}`)}
        </StatusPill>
      </div>
      <p>
        {t(`relationship.${one.relationship}`)}
        {one.inPlaceOfPatient && ` · ${t('patient.caregivers.inPlace')}`}
      </p>
      <p className="soft">
        {t('patient.caregivers.from', { day: when.day(one.from) })}
        {one.until && ` · ${t('patient.caregivers.until', { day: when.day(one.until) })}`}
      </p>
      {one.endedWhy && <p className="small">{t('patient.reasonGiven', { reason: one.endedWhy })}</p>}
      {lives && one.expiresOn && (
        <p>
          {t('patient.caregivers.expires', { day: when.day(one.expiresOn) })}{' '}
          <span className="small soft">{t('patient.caregivers.expiresNote')}</span>
        </p>
      )}
      {one.certificates.length > 0 && (
        <ul className="certificates">
          {one.certificates.map((certificate) => (
            <li key={certificate.id}>
              <CertificateLine
                certificate={certificate}
                ended={!lives}
                onChange={() => move({ kind: 'changing', certificate: certificate.id })}
                onWithdraw={() => move({ kind: 'withdrawing', certificate: certificate.id })}
              />
            </li>
          ))}
        </ul>
      )}
      <Ways one={one} patient={patient} move={move} />
    </div>
  );
}

/** Their renewal follows the patient's: the address begins it with both of them filled in (R-CG-5). */
function Renewal({ one, patient }: Omit<OneProps, 'move'>) {
  const { t } = useTranslation();
  const { renewal } = one;
  const name = <span className="visually-hidden">{fullName(one.person.name)}</span>;
  if (renewal?.kind === 'underWay')
    return (
      <Link href={pathTo('register', { session: renewal.session })} className="button">
        {t('patient.caregivers.openRenewal')} {name}
      </Link>
    );
  if (renewal?.kind !== 'open') return null;
  const ids = `person=${one.person.id}&patient=${patient.id}`;
  return (
    <Link
      href={`${pathTo('registerNew')}?subject=caregiver&purpose=renewal&${ids}`}
      className="button"
      data-kind="primary"
    >
      {t('patient.caregivers.renew')} {name}
    </Link>
  );
}

function Ways({ one, patient, move }: OneProps) {
  const { t } = useTranslation();
  const name = <span className="visually-hidden">{fullName(one.person.name)}</span>;
  return (
    <div className="row">
      {one.until === null && (
        <>
          <Renewal one={one} patient={patient} />
          <button
            type="button"
            className="button"
            onClick={() => move({ kind: 'entering', caregiving: one.id })}
          >
            {t('patient.caregivers.enterCertificate')} {name}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => move({ kind: 'endingCaregiver', caregiving: one.id, as: 'replaced' })}
          >
            {t('patient.caregivers.replace')} {name}
          </button>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => move({ kind: 'endingCaregiver', caregiving: one.id, as: 'removed' })}
          >
            {t('patient.caregivers.remove')} {name}
          </button>
        </>
      )}
      {one.session && (
        <Link href={pathTo('register', { session: one.session })} className="link-button">
          {t('patient.caregivers.openSession')} {name}
        </Link>
      )}
    </div>
  );
}
