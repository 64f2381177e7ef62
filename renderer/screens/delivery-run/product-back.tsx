/** Product that nobody received and that is not counted back in yet. */
import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import type { Runs } from './runs-screen';
import { StopLine } from './stop-line';

export function ProductBack({ runs }: { runs: Runs }) {
  const { t } = useTranslation();
  const [counting, setCounting] = useState<OrderBrief | null>(null);
  const due = [...runs.runs.flatMap(({ stops }) => stops), ...runs.loose].filter(
    ({ comesBack }) => comesBack,
  );
  if (due.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="product-back">
      <h2 id="product-back" className="row-tight">
        <PackageOpen aria-hidden /> {t('delivery.runs.comesBack')} <span className="count">{due.length}</span>
      </h2>
      <ul className="lines">
        {due.map((order) => (
          <StopLine key={order.id} order={order} stop={null}>
            <button type="button" className="button" onClick={() => setCounting(order)}>
              {t('delivery.runs.count')} <span className="visually-hidden">{order.number}</span>
            </button>
          </StopLine>
        ))}
      </ul>
      {counting && <CountDialog order={counting} onClose={() => setCounting(null)} />}
    </section>
  );
}

interface Typed extends Record<string, unknown> {
  readonly counted: boolean;
  readonly note: string;
}

function CountDialog({ order, onClose }: { order: OrderBrief; onClose: () => void }) {
  const { t } = useTranslation();
  const back = useAct('delivery.productBack');
  return (
    <DialogFrame open title={t('delivery.runs.countTitle', { number: order.number })} onClose={onClose}>
      <Form<Typed, OrderBrief>
        name="count"
        values={{ counted: false, note: '' }}
        send={async ({ counted, note }) =>
          counted
            ? back.act({ order: order.id, version: order.version, counted, note })
            : { kind: 'invalid', fields: { counted: { word: 'wrong.tick', facts: {} } } }
        }
        done={onClose}
        onStale={onClose}
      >
        <TickBox name="counted" label={t('delivery.runs.counted', { count: order.items })} />
        <TextArea name="note" label={t('delivery.runs.countNote')} optional rows={2} />
        <SubmitBar label={t('delivery.runs.count')}>
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
