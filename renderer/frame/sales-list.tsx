/** Sales of a patient, newest first; what was voided stays, struck through and named. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DispenseView } from '../../preload/contract/dispense';
import { useWeights } from '../client/grams';
import { useWhen } from '../client/when';
import { pathTo } from '../routes';
import { StatusPill } from './parts';

export function SalesList({ sales }: { sales: readonly DispenseView[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  return (
    <ul className="lines">
      {sales.map((sale) => {
        const voided = sale.items.filter((item) => item.voided !== null).length;
        return (
          <li key={sale.id} className="line">
            <div className="line-text">
              <Link
                href={pathTo('dispensed', { patient: sale.patient.id, dispense: sale.id })}
                className="line-link"
              >
                {sale.number}
              </Link>
              <span className="soft small">
                {t('dispense.list.facts', {
                  time: when.instant(sale.at),
                  name: sale.by,
                  count: sale.items.length,
                })}
              </span>
            </div>
            <div className="row">
              {voided > 0 && (
                <StatusPill tone="warn">
                  {t(voided === sale.items.length ? 'dispense.list.voided' : 'dispense.list.partlyVoided')}
                </StatusPill>
              )}
              <span className="strong figures">{grams(sale.total)}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
