import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { EmptyState } from '../../frame/parts';
import { pathTo, routes } from '../../routes';

/** No window stands in these days; or the store delivers nothing, and a manager can change that. */
export function NoDays() {
  const { t } = useTranslation();
  const may = useMay();
  const { reply } = useCall('delivery.programme', {});
  if (reply?.kind !== 'done') return null;
  const word = reply.value.delivers ? 'noDays' : 'notDelivering';
  return (
    <EmptyState
      icon={<CalendarDays aria-hidden />}
      title={t(`delivery.board.${word}.title`)}
      body={t(`delivery.board.${word}.body`)}
      action={
        may(routes.deliveryProgramme.who) && (
          <Link href={pathTo('deliveryProgramme')} className="button">
            {t('delivery.board.programme')}
          </Link>
        )
      }
    />
  );
}
