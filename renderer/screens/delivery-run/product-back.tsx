/** Product that nobody received and that is not counted back in yet. */
import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { CountBackDialog } from '../../frame/delivery/count-back-dialog';
import type { Runs } from './runs-screen';
import { StopLine } from './stop-line';

export function ProductBack({ runs }: { runs: Runs }) {
  const { t } = useTranslation();
  const [counting, setCounting] = useState<OrderBrief | null>(null);
  const due = [...runs.runs.flatMap(({ stops }) => stops), ...runs.loose].filter(
    ({ comesBack }) => comesBack,
  );
  if (due.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="product-back">
      <h2 id="product-back" className="row">
        <PackageOpen aria-hidden /> {t('delivery.runs.comesBack')} <span className="count">{due.length}</span>
      </h2>
      <ul className="lines">
        {due.map((order) => (
          <StopLine key={order.id} order={order} stop={null}>
            <button type="button" className="button" onClick={() => setCounting(order)}>
              {t('delivery.runs.count')} <span className="visually-hidden">{order.number}</span>
            </button>
          </StopLine>
        ))}
      </ul>
      {counting && (
        <CountBackDialog
          order={counting}
          onClose={() => setCounting(null)}
          onStale={() => setCounting(null)}
        />
      )}
    </section>
  );
}
