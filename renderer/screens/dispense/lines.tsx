/** The lines of the sale, each with its working or with what speaks against it beside it. */
import { useTranslation } from 'react-i18next';
import type { SaleDecision } from '../../../preload/contract/dispense';
import { ItemLine } from '../../forms/items/item-line';
import { productKey } from '../../forms/items/item-values';
import { Reason } from '../../frame/delivery/reasons';
import { EmptyState } from '../../frame/parts';
import type { Journey, JourneyEvent } from './journey';

interface LinesProps {
  readonly journey: Journey;
  /** What the store says of these lines; null while it is asked. */
  readonly decision: SaleDecision | null;
  readonly move: (event: JourneyEvent) => void;
}

export function Lines({ journey, decision, move }: LinesProps) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="sale-lines">
      <h2 id="sale-lines">{t('dispense.lines.title')}</h2>
      {journey.items.length === 0 ? (
        <EmptyState title={t('dispense.lines.none')} body={t('dispense.lines.noneBody')} />
      ) : (
        <ul className="lines">
          {journey.items.map((item, at) => (
            <ItemLine
              key={productKey(item)}
              item={item}
              working={decision?.lines[at] ?? null}
              against={(decision?.refusals ?? [])
                .filter((one) => one.item === at)
                .map((refusal) => <Reason key={refusal.code} refusal={refusal} />)}
              onUnits={(units) => move({ kind: 'units', at, units })}
              onRemoved={() => move({ kind: 'removed', at })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
