/** How it was handed over: checks, payment with its tip, signature, and the sale that it became (R-DLV-5, R-DLV-6). */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OrderView } from '../../../preload/contract/delivery';
import { useMoney } from '../../client/money';
import { useWhen } from '../../client/when';
import { clockWords } from '../../client/window-words';
import { SummaryList } from '../../frame/parts';
import { pathTo } from '../../routes';

export function HandOff({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const money = useMoney();
  const { dispense, handOff, patient } = order;
  if (handOff === null) return null;
  const { payment, signature } = handOff;
  const rows = [
    ['at', t('delivery.order.placedBy', { time: when.instant(handOff.at), name: handOff.by })],
    ['entered', t(`delivery.order.handOff.${handOff.entered}`)],
    ['doorTime', handOff.doorTime && clockWords(handOff.doorTime, when.locale)],
    ['photoId', t(`dispense.photoId.${handOff.photoId}`)],
    [
      'paid',
      t('delivery.order.handOff.paidWith', {
        received: money(payment.received),
        kind: t(`delivery.money.${payment.kind}`),
      }),
    ],
    ['tip', money(payment.tip)],
    ['signature', t(`delivery.order.handOff.signed.${signature.how}`)],
    ['despite', handOff.despite],
  ] as const;
  return (
    <section className="card stack-tight" aria-labelledby="order-hand-off">
      <h2 id="order-hand-off">{t('delivery.order.handOff.title')}</h2>
      <SummaryList
        rows={rows.flatMap(([key, value]) =>
          value === null ? [] : [{ key, label: t(`delivery.order.handOff.${key}`), value }],
        )}
      />
      {dispense && (
        <Link href={pathTo('dispensed', { patient: patient.id, dispense })} className="link-button">
          {t('delivery.order.handOff.sale')}
        </Link>
      )}
    </section>
  );
}
