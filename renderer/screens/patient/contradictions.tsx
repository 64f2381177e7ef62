/** What a merge has left that the law does not allow: it stands here until somebody ends it (R-CG-2). */
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../preload/contract/patient';

export function Contradictions({ patient }: { patient: PatientView }) {
  const { t } = useTranslation();
  const { contradictions } = patient;
  if (contradictions.length === 0) return null;
  return (
    <section className="note stack-tight" data-tone="warn">
      <h2>{t('patient.contradiction.title')}</h2>
      <ul>
        {contradictions.map(({ what, name, names }) => (
          <li key={`${what} ${name}`}>
            {t(`patient.contradiction.${what}`, { name, names: names.join(', ') })}
          </li>
        ))}
      </ul>
    </section>
  );
}
