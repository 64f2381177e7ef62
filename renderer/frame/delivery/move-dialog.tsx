/** An order into another window, and what is said where somebody else changed it first (R-DLV-1, B-DLV-1). */
import { CircleSlash, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { useCall } from '../../client/client';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../answer';
import { DialogFrame } from '../confirm-dialog';
import { Panel } from '../not-done';
import { CloseBar, MoveForm, type Tried } from './move-form';
import { keyOf, mayMove } from './offers';
import { OrderPills } from './order-state';
import { Reasons } from './reasons';
import type { Movable, Moved } from './use-moves';

interface MoveProps {
  readonly order: Movable;
  /** The order was dropped on a window that cannot take it. */
  readonly tried?: Tried | null;
  /** Somebody else changed it first. */
  readonly overtaken?: boolean;
  readonly onMoved: (moved: Moved) => void;
  readonly onClose: () => void;
}

export function MoveDialog({ order, tried = null, overtaken = false, onMoved, onClose }: MoveProps) {
  const { t } = useTranslation();
  const words = useWindowWords();
  const asked = useCall('delivery.movesTo', { order: order.id });
  const [refused, setRefused] = useState(tried);
  // How often somebody else was first.
  const [overtakes, setOvertakes] = useState(overtaken ? 1 : 0);
  const now = asked.reply?.kind === 'done' ? asked.reply.value.order : order;
  return (
    <DialogFrame open title={t('delivery.board.move.title', { number: order.number })} onClose={onClose}>
      {overtakes > 0 && <Overtaken key={overtakes} number={order.number} />}
      <p>{t('delivery.board.move.now', { window: words.window(now.window) })}</p>
      {refused && (
        <Panel
          key={keyOf(refused.window)}
          tone="warn"
          icon={<CircleSlash aria-hidden />}
          title={t('delivery.board.move.refused', { window: words.window(refused.window) })}
          focus
        >
          <Reasons refusals={refused.refusals} />
        </Panel>
      )}
      <Answer reply={asked.reply} again={asked.again}>
        {(found) =>
          mayMove(found.order) ? (
            <MoveForm
              key={overtakes}
              found={found}
              refused={refused}
              onRefused={setRefused}
              onOvertaken={() => {
                setRefused(null);
                setOvertakes(overtakes + 1);
              }}
              onMoved={onMoved}
              onClose={onClose}
            />
          ) : (
            <Fixed order={found.order} onClose={onClose} />
          )
        }
      </Answer>
    </DialogFrame>
  );
}

/** Whoever was first is not written over: the order stands here as they left it. */
function Overtaken({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <Panel
      tone="warn"
      icon={<RefreshCw aria-hidden />}
      title={t('delivery.board.move.overtaken', { number })}
      focus
    >
      <p>{t('delivery.board.move.asItIs')}</p>
    </Panel>
  );
}

/** Packed, sent or cancelled since it was shown. */
function Fixed({ order, onClose }: { order: OrderBrief; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <OrderPills order={order} />
      <p className="strong">{t('delivery.board.move.fixed')}</p>
      <CloseBar onClose={onClose} />
    </>
  );
}
