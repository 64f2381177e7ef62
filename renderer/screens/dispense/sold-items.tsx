/** The rows of a sale as they stand in the ledger: what was voided is struck through and named. */
import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DispenseView } from '../../../preload/contract/dispense';
import { useFormWord } from '../../client/form-words';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { StatusPill } from '../../frame/parts';
import { RuleLine } from '../../frame/rule-line';
import { WorkingSum } from '../../frame/working';
import { countedOf } from './journey';

export function SoldItems({ sale }: { sale: DispenseView }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const counts = countedOf(sale);
  return (
    <section className="card stack" aria-labelledby="sold-items">
      <div className="row-spread">
        <h2 id="sold-items">{t('dispense.sold.items')}</h2>
        <p className="row figures">
          {counts !== sale.total && <s className="soft">{grams(sale.total)}</s>}
          <span className="sale-total">{grams(counts)}</span>
        </p>
      </div>
      <ul className="lines">
        {sale.items.map((item) => (
          <SoldItem key={item.row} sold={item} />
        ))}
      </ul>
    </section>
  );
}

function SoldItem({ sold }: { sold: DispenseView['items'][number] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const formWord = useFormWord()(sold.item.form);
  const { item, working, voided } = sold;
  return (
    <li className="line" data-voided={voided !== null}>
      <div className="line-text">
        <span className="strong sale-sold">{item.product}</span>
        <span className="small soft">
          {formWord !== item.product && `${formWord} · `}
          {t('dispense.sold.serial', { serial: sold.serial })}
        </span>
        <span className="small figures">
          <WorkingSum working={working} />
        </span>
        <span className="small soft">
          <RuleLine rule={working.rule} />
        </span>
        {voided && (
          <span className="small">
            {t('dispense.void.said', {
              time: when.instant(voided.at),
              name: voided.by,
              reason: voided.reason,
            })}
          </span>
        )}
      </div>
      <div className="row">
        {voided && (
          <StatusPill tone="wrong" icon={<CircleSlash aria-hidden />}>
            {t('dispense.list.voided')}
          </StatusPill>
        )}
        <span className="strong figures sale-sold">{grams(working.milligrams)}</span>
      </div>
    </li>
  );
}
