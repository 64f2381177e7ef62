/** When it is brought, whether the allowance of that day holds it, and the order's confirmation (R-DLV-1, R-DLV-4, B-DLV-1). */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../../client/money';
import { ErrorSummary } from '../../forms/error-summary';
import { Reasons, useReasonWords } from '../../frame/delivery/reasons';
import { AllowancePart } from './allowance-part';
import { discountOf } from './journey';
import type { StepProps } from './new-screen';
import { against, saidBeside, stillToDo } from './order-of';
import { OrderBar, StepPage } from './step-page';
import { WindowChoices } from './window-choices';

interface WindowProps extends StepProps {
  readonly busy: boolean;
  readonly onConfirm: (wait: boolean) => void;
  readonly failed: ReactNode;
}

export function WindowStep({ busy, onConfirm, failed, ...props }: WindowProps) {
  const { t } = useTranslation();
  const { journey, move, decision } = props;
  const refused = (['where', 'items', 'window'] as const).flatMap((step) =>
    against(decision, step).filter((one) => !saidBeside(one)),
  );
  const toDo = stillToDo(decision);
  const wait = decision.mayWait;
  return (
    <StepPage {...props} step="window">
      {journey.presses > 0 && toDo.length > 0 && <ToDo key={journey.presses} toDo={toDo} />}
      <div className="sale-columns">
        <section className="card stack" id="order-windows" tabIndex={-1} aria-labelledby="order-window-title">
          <h2 id="order-window-title">{t('delivery.window.choose')}</h2>
          <WindowChoices
            offers={decision.windows}
            chosen={journey.window}
            onChosen={(window) => move({ kind: 'window', window })}
            waits
          />
        </section>
        <div className="stack">
          <AllowancePart {...props} />
          <Money {...props} />
          <div role="status">{refused.length > 0 && <Reasons refusals={refused} />}</div>
        </div>
      </div>
      {failed}
      <OrderBar decision={decision}>
        <button
          type="button"
          className="button sale-confirm"
          data-kind="primary"
          aria-disabled={busy}
          onClick={() => onConfirm(wait)}
        >
          {t(wait ? 'delivery.order.wait' : 'delivery.order.confirm')}
        </button>
      </OrderBar>
    </StepPage>
  );
}

const placeOf = (code: string): string =>
  code === 'window-missing' ? 'order-windows' : code === 'to-acknowledge' ? 'order-reason' : 'order-external';

function ToDo({ toDo }: { toDo: ReturnType<typeof stillToDo> }) {
  const wordsOf = useReasonWords();
  return (
    <ErrorSummary
      lines={toDo.map((refusal) => ({
        key: refusal.code,
        text: wordsOf(refusal).title,
        target: placeOf(refusal.code),
      }))}
    />
  );
}

function Money({ decision: { goods, due }, journey }: StepProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const discount = discountOf(journey) ?? 0;
  const rows = [
    ['goods', money(goods)],
    ...(discount > 0 ? [['discount', money(discount)] as const] : []),
    ['due', money(due)],
  ] as const;
  return (
    <section className="card stack" aria-labelledby="order-money">
      <h2 id="order-money">{t('delivery.order.money')}</h2>
      <dl className="allowance-rows">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`delivery.money.${key}`)}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t('delivery.order.atTheDoor')}</p>
    </section>
  );
}
