/** Where it goes, to whom, what it holds and what it costs. */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../preload/contract/delivery';
import { useFormWord } from '../../client/form-words';
import { useWeights } from '../../client/grams';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { phoneWords, useWhen } from '../../client/when';
import { SummaryList } from '../../frame/parts';
import { WorkingSum } from '../../frame/working';
import { ReachWords } from './reach-words';

export function Facts({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { address, addressKind, caregiver, patient, reach } = order;
  const { line1, line2, town, state, zip } = address;
  const rows = [
    ['receiver', fullName((caregiver ?? patient).name)],
    ['addressRow', [line1, line2, `${town}, ${state} ${zip}`].filter((part) => part !== '').join(', ')],
    ['kindRow', t(`delivery.order.kinds.${addressKind}`)],
    ['reachRow', <ReachWords key="reach" reach={reach} />],
    ['reachReasonRow', order.reachReason || null],
    ['phone', phoneWords(order.phone)],
    ['note', order.note || null],
    ['placed', t('delivery.order.placedBy', { time: when.instant(order.placedAt), name: order.placedBy })],
    ['reasonRow', order.acknowledged],
    ['stopRow', order.stop === null ? null : String(order.stop)],
    ['rulebook', order.rulebookVersion],
  ] as const;
  return (
    <SummaryList
      rows={rows.flatMap(([key, value]) =>
        value === null ? [] : [{ key, label: t(`delivery.order.${key}`), value }],
      )}
    />
  );
}

export function OrderLines({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const money = useMoney();
  const { discount, due, goods, lines, total } = order;
  const rows = [
    ['goods', goods],
    ...(discount > 0 ? [['discount', discount] as const] : []),
    ['due', due],
  ] as const;
  return (
    <section className="card stack" aria-labelledby="order-lines">
      <div className="row-spread">
        <h2 id="order-lines">{t('delivery.order.lines')}</h2>
        <p className="sale-total figures">{grams(total)}</p>
      </div>
      <ul className="lines">
        {lines.map((line) => (
          <OrderedLine key={JSON.stringify(line.line)} ordered={line} />
        ))}
      </ul>
      <dl className="allowance-rows">
        {rows.map(([key, cents]) => (
          <div key={key}>
            <dt>{t(`delivery.money.${key}`)}</dt>
            <dd className="figures">{money(cents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function OrderedLine({ ordered: { line, working } }: { ordered: OrderView['lines'][number] }) {
  const money = useMoney();
  const formWord = useFormWord()(line.item.form);
  return (
    <li className="line">
      <div className="line-text">
        <span className="strong">{line.item.product}</span>
        {formWord !== line.item.product && <span className="small soft">{formWord}</span>}
        <span className="small figures">
          <WorkingSum working={working} />
        </span>
      </div>
      <span className="strong figures">{money(line.price)}</span>
    </li>
  );
}
