/** What is ordered, with its price, and what is taken off (R-DLV-2, B-ALW-3). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../../client/money';
import { ErrorSummary } from '../../forms/error-summary';
import { AddItem } from '../../forms/items/add-item';
import { ItemLine } from '../../forms/items/item-line';
import { productKey } from '../../forms/items/item-values';
import { Reason, Reasons } from '../../frame/delivery/reasons';
import { EmptyState } from '../../frame/parts';
import { AmountInput } from './amount-input';
import { discountOf, type Line } from './journey';
import type { StepProps } from './new-screen';
import { against, unpriced } from './order-of';
import { OrderBar, StepPage } from './step-page';

const priceId = (at: number) => `order-price-${at}`;
const discountId = 'order-discount';

export function ItemsStep(props: StepProps) {
  const { t } = useTranslation();
  const { journey, move, decision } = props;
  const [fresh, setFresh] = useState<string | null>(null);
  const refused = against(decision, 'items');
  const ready = journey.lines.length > 0 && unpriced(journey).length === 0 && discountOf(journey) !== null;
  return (
    <StepPage {...props} step="items">
      {journey.presses > 0 && !ready && <ToDo key={journey.presses} {...props} />}
      <div className="sale-columns">
        <AddItem
          forms={decision.forms}
          ounce={decision.ounce}
          form={journey.form}
          onForm={(form) => move({ kind: 'formChosen', form })}
          onAdded={(item) => {
            setFresh(productKey(item));
            move({ kind: 'added', item });
          }}
        />
        <div className="stack">
          <Lines {...props} fresh={fresh} />
          <div role="status">{refused.length > 0 && <Reasons refusals={refused} />}</div>
        </div>
      </div>
      <OrderBar decision={decision}>
        <button
          type="button"
          className="button sale-confirm"
          data-kind="primary"
          onClick={() => move(ready ? { kind: 'goes', to: 'window' } : { kind: 'toDo' })}
        >
          {t('delivery.order.next.window')}
        </button>
      </OrderBar>
    </StepPage>
  );
}

/** What keeps the order from its next step, with the ways to it. */
function ToDo({ journey }: StepProps) {
  const { t } = useTranslation();
  const lines = [
    ...(journey.lines.length === 0
      ? [{ key: 'none', text: t('dispense.refusal.no-items.title'), target: 'sale-no-items' }]
      : []),
    ...unpriced(journey).map((at) => ({
      key: priceId(at),
      text: t('delivery.order.priceMissing', { product: journey.lines[at]?.item.product }),
      target: priceId(at),
    })),
    ...(discountOf(journey) === null
      ? [
          {
            key: discountId,
            text: t('wrong.money', { label: t('delivery.money.discount') }),
            target: discountId,
          },
        ]
      : []),
  ];
  return <ErrorSummary lines={lines} />;
}

function Lines({ journey, move, decision, fresh }: StepProps & { fresh: string | null }) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <section className="card stack" aria-labelledby="sale-lines">
      <h2 id="sale-lines">{t('delivery.order.lines')}</h2>
      {journey.lines.length === 0 ? (
        <EmptyState title={t('dispense.lines.none')} body={t('delivery.order.noLines')} />
      ) : (
        <ul className="lines">
          {journey.lines.map((line, at) => (
            <OrderLine
              key={productKey(line.item)}
              line={line}
              at={at}
              move={move}
              decision={decision}
              needed={journey.presses > 0}
              fresh={fresh === productKey(line.item)}
            />
          ))}
        </ul>
      )}
      <AmountInput
        id={discountId}
        label={t('delivery.order.discount')}
        value={journey.discount}
        onLeft={(discount) => move({ kind: 'discount', discount })}
      />
      <dl className="allowance-rows">
        <div>
          <dt>{t('delivery.money.goods')}</dt>
          <dd className="figures">{money(decision.goods)}</dd>
        </div>
        <div>
          <dt>{t('delivery.money.due')}</dt>
          <dd className="figures">{money(decision.due)}</dd>
        </div>
      </dl>
    </section>
  );
}

interface LineProps extends Pick<StepProps, 'decision' | 'move'> {
  readonly line: Line;
  readonly at: number;
  readonly needed: boolean;
  readonly fresh: boolean;
}

function OrderLine({ line, at, move, decision, needed, fresh }: LineProps) {
  const { t } = useTranslation();
  const { item, price } = line;
  return (
    <ItemLine
      item={item}
      working={decision.lines[at] ?? null}
      against={decision.refusals
        .filter((one) => one.item === at)
        .map((refusal) => <Reason key={refusal.code} refusal={refusal} />)}
      onUnits={(units) => move({ kind: 'units', at, units })}
      onRemoved={() => move({ kind: 'removed', at })}
    >
      <AmountInput
        id={priceId(at)}
        label={t('delivery.order.priceEach')}
        of={item.product}
        value={price}
        needed={needed}
        fresh={fresh}
        onLeft={(typed) => move({ kind: 'priced', at, price: typed })}
      />
    </ItemLine>
  );
}
