import { useTranslation } from 'react-i18next';
import type { Reach } from '../../../preload/contract/delivery-values';
import { useMiles } from '../../frame/delivery/reasons';

/** Whether an address is near enough, with its distance where that is known (B-DLV-2). */
export function ReachWords({ reach: { verdict, by, tenthsOfMile, radiusMiles } }: { reach: Reach }) {
  const { t } = useTranslation();
  const miles = useMiles();
  const said =
    by === 'town'
      ? t(`delivery.order.reach.town.${verdict === 'inside' ? 'served' : 'notServed'}`)
      : verdict === 'unknown'
        ? t(radiusMiles === null ? 'delivery.order.reach.notSet' : 'delivery.order.reach.unknown')
        : t(`delivery.order.reach.${verdict}`, { radius: miles(radiusMiles ?? 0) });
  if (tenthsOfMile === null) return <>{said}</>;
  return (
    <>
      {said} {t('delivery.order.reach.distance', { distance: miles(tenthsOfMile / 10) })}
    </>
  );
}
