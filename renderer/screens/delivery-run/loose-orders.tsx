/** Orders of the day that are on no run: those that are packed can go, the others say what they wait for. */
import { PackageCheck, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../client/situation';
import { pathTo, routes } from '../../routes';
import { inTime } from './plan';
import type { Runs } from './runs-screen';
import { StopLine } from './stop-line';

export function LooseOrders({ runs, onPlan }: { runs: Runs; onPlan: () => void }) {
  const { t } = useTranslation();
  const loose = inTime(runs.loose.filter(({ state }) => state === 'scheduled' || state === 'packed'));
  if (loose.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="loose-orders">
      <div className="row-spread">
        <h2 id="loose-orders">
          {t('delivery.runs.loose')} <span className="count">{loose.length}</span>
        </h2>
        <button type="button" className="button" data-kind="primary" onClick={onPlan}>
          <Plus aria-hidden /> {t('delivery.runs.make')}
        </button>
      </div>
      <ul className="lines">
        {loose.map((order) => (
          <StopLine key={order.id} order={order} stop={null}>
            <ToPack order={order.id} state={order.state} name={order.number} />
          </StopLine>
        ))}
      </ul>
    </section>
  );
}

/** The way to packing, for whoever may. */
export function ToPack({ order, state, name }: { order: string; state: string; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  if (state !== 'scheduled' || !may(routes.deliveryPack.who)) return null;
  return (
    <Link href={pathTo('deliveryPack', { order })} className="button">
      <PackageCheck aria-hidden /> {t('delivery.runs.pack')} <span className="visually-hidden">{name}</span>
    </Link>
  );
}
