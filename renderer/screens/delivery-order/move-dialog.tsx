/** Into another window, hold and place with it; the choices are weighed for this order (B-DLV-1). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToAcknowledge } from '../../../preload/contract/acknowledged';
import type { OrderView } from '../../../preload/contract/delivery';
import type { DeliveryRefusal, OrderBrief, WindowKey } from '../../../preload/contract/delivery-values';
import { useAct, useCall } from '../../client/client';
import { useMay } from '../../client/situation';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { Reasons } from '../../frame/delivery/reasons';
import { NotDone } from '../../frame/not-done';
import { routes } from '../../routes';
import { WindowChoices } from './window-choices';

interface MoveProps {
  readonly order: OrderView;
  readonly onDone: (movedUp: readonly OrderBrief[]) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

interface Refused {
  readonly refusals: readonly DeliveryRefusal[];
  readonly toAcknowledge: readonly ToAcknowledge[];
}

export function MoveDialog({ order, onDone, onClose, onStale }: MoveProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const may = useMay();
  const offered = useCall('delivery.movesTo', { order: order.id });
  const move = useAct('delivery.move');
  const [window, setWindow] = useState<WindowKey | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [reason, setReason] = useState('');
  const asks = refused !== null && refused.toAcknowledge.length > 0 && may(routes.dispense.who);

  async function confirm(to: WindowKey) {
    const typed = reason.trim();
    const reply = await move.act({
      order: order.id,
      version: order.version,
      window: to,
      acknowledged: typed === '' || !refused ? null : { reason: typed, of: [...refused.toAcknowledge] },
    });
    if (reply.kind !== 'done') return;
    if (reply.value.outcome === 'moved') return onDone(reply.value.movedUp);
    setRefused(reply.value);
  }

  return (
    <DialogFrame open title={t('delivery.order.move.title', { number: order.number })} onClose={onClose}>
      <p>{t('delivery.order.move.lead', { window: words.window(order.window) })}</p>
      <Answer reply={offered.reply} again={offered.again}>
        {({ windows }) => (
          <WindowChoices
            offers={windows}
            chosen={window}
            onChosen={(to) => {
              setWindow(to);
              setRefused(null);
            }}
            waits={false}
          />
        )}
      </Answer>
      <div role="alert">{refused && <Reasons refusals={refused.refusals} />}</div>
      {asks && (
        <div className="stack-tight">
          <label className="field-label" htmlFor="move-reason">
            {t('delivery.order.reason')}
          </label>
          <textarea
            id="move-reason"
            className="input"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {move.reply && <NotDone reply={move.reply} again={onStale} focus />}
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind="primary"
          aria-disabled={window === null || move.busy}
          onClick={() => window && void confirm(window)}
        >
          {t('delivery.order.move.confirm')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </DialogFrame>
  );
}
