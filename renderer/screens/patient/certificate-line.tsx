/** One certificate with its state and what can be done with it, a patient's or a caregiver's. */
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../preload/contract/card';
import { useWhen } from '../../client/when';
import { StatusPill, type Tone } from '../../frame/parts';

const tones: Record<CertificateView['state'], Tone> = {
  active: 'good',
  revoked: 'wrong',
  lost: 'warn',
  replaced: 'neutral',
  enteredByMistake: 'neutral',
};

interface CertificateProps {
  readonly certificate: CertificateView;
  /** Its bearer no longer cares for the patient: whatever its state, it serves nobody. */
  readonly ended?: boolean;
  readonly onChange: () => void;
  readonly onWithdraw: () => void;
}

export function CertificateLine({ certificate, ended = false, onChange, onWithdraw }: CertificateProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const withdrawn = certificate.state === 'enteredByMistake';
  return (
    <div className="row-spread" data-withdrawn={withdrawn || undefined}>
      <div>
        <p>
          <strong className="certificate-number">{certificate.number}</strong>{' '}
          {t(`card.kinds.${certificate.kind}`)}{' '}
          {ended && certificate.state === 'active' ? (
            <StatusPill tone="neutral">{t('patient.caregivers.certificateEnded')}</StatusPill>
          ) : (
            <StatusPill tone={tones[certificate.state]}>{t(`card.states.${certificate.state}`)}</StatusPill>
          )}
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
