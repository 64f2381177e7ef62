/** Every move of the order, newest first, with who made it and why. */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../preload/contract/delivery';
import { useWhen } from '../../client/when';
import { useWindowWords } from '../../client/window-words';

/** What changes the window says which one it is now. */
const saysWindow = ['place', 'wait', 'move', 'moveUp'];

export function History({ order: { events } }: { order: OrderView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const words = useWindowWords();
  const { locale } = when;
  const all = (parts: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  return (
    <section className="card stack-tight" aria-labelledby="order-history">
      <h2 id="order-history">{t('delivery.order.history')}</h2>
      <ol className="order-history">
        {events.toReversed().map((event) => (
          <li key={`${event.at} ${event.move}`} className="stack-tight">
            <p className="strong">
              {t(`delivery.state.move.${event.move}`)}
              {saysWindow.includes(event.move) && (
                <span className="figures"> · {words.window(event.window)}</span>
              )}
            </p>
            {event.failed.length > 0 && (
              <p>
                {t('delivery.reasons.check-failed.title', {
                  check: all(event.failed.map((check) => t(`delivery.reasons.check.${check}`))),
                })}
              </p>
            )}
            {event.reason && <p>{event.reason}</p>}
            <p className="small soft">
              {t('delivery.order.placedBy', { time: when.instant(event.at), name: event.by })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
