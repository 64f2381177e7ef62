/** The way to the allowance and to a sale. The figures stand there: asking for them is a look-up of its own. */
import { Scale, ShoppingBag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PatientView } from '../../../preload/contract/patient';
import { useMay } from '../../client/situation';
import { pathTo, routes } from '../../routes';

export function Allowance({ patient }: { patient: PatientView }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <section className="card stack-tight" aria-labelledby="patient-allowance">
      <h2 id="patient-allowance">{t('allowance.title')}</h2>
      <p className="soft">{t('allowance.onPatient')}</p>
      <div className="row">
        <Link href={pathTo('allowance', { patient: patient.id })} className="button">
          <Scale aria-hidden /> {t('dispense.openAllowance')}
        </Link>
        {may(routes.dispense.who) && (
          <Link href={pathTo('dispense', { patient: patient.id })} className="button">
            <ShoppingBag aria-hidden /> {t('allowance.sell')}
          </Link>
        )}
      </div>
    </section>
  );
}
