/** Who certified when, and what the state issued on it, newest first. */
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../client/when';
import { EmptyState } from '../../frame/parts';
import { CertificateLine } from './certificate-line';
import { canEnterCertificate } from './journey';
import type { PartProps } from './patient-screen';

export function Certifications({ patient, move }: PartProps) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <section className="stack">
      <div className="row-spread">
        <h2>{t('patient.certifications')}</h2>
        {canEnterCertificate(patient) && (
          <button type="button" className="button" onClick={() => move({ kind: 'entering' })}>
            {t('patient.enterCertificate')}
          </button>
        )}
      </div>
      {patient.certifications.length === 0 && (
        <EmptyState title={t('patient.noCertification')} body={t('patient.noCertificationBody')} />
      )}
      {patient.certifications.map((one) => (
        <div key={one.id} className="card stack-tight">
          <h3>{t('patient.certifiedBy', { day: when.day(one.certifiedOn), name: one.certifier.name })}</h3>
          {one.second && (
            <p>
              {t('patient.certifiedSecond', { day: when.day(one.second.certifiedOn), name: one.second.name })}
            </p>
          )}
          <p>{t('patient.expires', { day: when.day(one.expiresOn) })}</p>
          {one.certificates.length === 0 ? (
            <p className="soft">
              {t('patient.noCertificates')}. {t('patient.noCertificatesBody')}
            </p>
          ) : (
            <ul className="certificates">
              {one.certificates.map((certificate) => (
                <li key={certificate.id}>
                  <CertificateLine
                    certificate={certificate}
                    onChange={() => move({ kind: 'changing', certificate: certificate.id })}
                    onWithdraw={() => move({ kind: 'withdrawing', certificate: certificate.id })}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
