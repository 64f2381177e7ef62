import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../preload/contract/patient';
import { phoneWords, useWhen } from '../../client/when';

type Known = Pick<PatientView, 'address' | 'birthDate' | 'email' | 'phone'>;

export function Identity({ patient }: { patient: Known }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { address, email, phone } = patient;
  const rows = [
    { label: t('patient.birthDate'), value: when.day(patient.birthDate) },
    { label: t('patient.phone'), value: phone && phoneWords(phone) },
    {
      label: t('patient.email'),
      value:
        email && (email.temporary ? t('patient.emailTemporary', { email: email.address }) : email.address),
    },
    {
      label: t('patient.address'),
      value:
        address &&
        [address.line1, address.line2, `${address.town}, ${address.state} ${address.zip}`]
          .filter((line) => line !== '')
          .join('\n'),
    },
  ];
  return (
    <section className="card stack-tight">
      <h2>{t('patient.identity')}</h2>
      <dl className="patient-facts">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="soft">{t('patient.notSet')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
