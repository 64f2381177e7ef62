/** Who certified when, and what the state issued on it, newest first. */
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../preload/contract/card';
import { useWhen } from '../../client/when';
import { EmptyState, StatusPill, type Tone } from '../../frame/parts';
import { canEnterCertificate } from './journey';
import type { PartProps } from './patient-screen';

const tones: Record<CertificateView['state'], Tone> = {
  active: 'good',
  revoked: 'wrong',
  lost: 'warn',
  replaced: 'neutral',
  enteredByMistake: 'neutral',
};

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
          <p>{t('patient.expires', { day: when.day(one.expiresOn) })}</p>
          {one.certificates.length === 0 ? (
            <p className="soft">
              {t('patient.noCertificates')}. {t('patient.noCertificatesBody')}
            </p>
          ) : (
            <ul className="certificates">
              {one.certificates.map((certificate) => (
                <li key={certificate.id}>
                  <Certificate
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

interface CertificateProps {
  readonly certificate: CertificateView;
  readonly onChange: () => void;
  readonly onWithdraw: () => void;
}

function Certificate({ certificate, onChange, onWithdraw }: CertificateProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const withdrawn = certificate.state === 'enteredByMistake';
  return (
    <div className="row-spread" data-withdrawn={withdrawn || undefined}>
      <div>
        <p>
          <strong className="certificate-number">{certificate.number}</strong>{' '}
          {t(`card.kinds.${certificate.kind}`)}{' '}
          <StatusPill tone={tones[certificate.state]}>{t(`card.states.${certificate.state}`)}</StatusPill>
        </p>
        <p className="small soft">
          {t('patient.issued', { day: when.day(certificate.issuedOn, 'short') })} ·{' '}
          {t('patient.printed', { day: when.day(certificate.printedExpiry, 'short') })}
        </p>
        {certificate.events.map((event) => (
          <p key={`${event.at}-${event.state}`} className="small">
            {event.state === 'enteredByMistake'
              ? t('patient.withdraw.on', { day: when.day(event.on, 'short') })
              : t('patient.stateSince', {
                  state: t(`card.states.${event.state}`),
                  day: when.day(event.on, 'short'),
                })}
            {event.reason !== '' && ` · ${t('patient.reasonGiven', { reason: event.reason })}`}
          </p>
        ))}
      </div>
      {!withdrawn && (
        <div className="row">
          <button type="button" className="button" data-kind="quiet" onClick={onChange}>
            {t('patient.change')}
            <span className="visually-hidden">{certificate.number}</span>
          </button>
          <button type="button" className="button" data-kind="quiet" onClick={onWithdraw}>
            {t('patient.withdraw.open')}
            <span className="visually-hidden">{certificate.number}</span>
          </button>
        </div>
      )}
    </div>
  );
}
