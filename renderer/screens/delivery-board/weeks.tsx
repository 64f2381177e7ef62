/** Which days are shown: a week on, a week back, and back to today. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Day } from '../../../preload/contract/values';
import { useWhen } from '../../client/when';
import { pathTo } from '../../routes';
import { earlier, lastShown, later } from './journey';

const pathFrom = (from: Day) => `${pathTo('deliveries')}?from=${from}`;

export function Weeks({ from, today }: { from: Day; today: Day }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <nav className="row" aria-label={t('delivery.board.weeks.title')}>
      <Link href={pathFrom(earlier(from))} className="button">
        <ChevronLeft aria-hidden /> {t('delivery.board.weeks.earlier')}
      </Link>
      <p className="strong" aria-live="polite">
        {t('delivery.board.weeks.range', {
          from: when.day(from, 'short'),
          to: when.day(lastShown(from), 'short'),
        })}
      </p>
      <Link href={pathFrom(later(from))} className="button">
        {t('delivery.board.weeks.later')} <ChevronRight aria-hidden />
      </Link>
      {from !== today && (
        <Link href={pathTo('deliveries')} className="link-button">
          {t('delivery.board.weeks.today')}
        </Link>
      )}
    </nav>
  );
}
