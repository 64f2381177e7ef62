/** The stops of a run in their order: dragged by finger, mouse or keyboard, or moved by buttons. */
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { fullName } from '../../client/names';
import { OrderStatePill } from '../../frame/delivery/order-state';
import type { PlanEvent } from './plan';
import { StopText } from './stop-line';

interface StopsProps {
  /** Whether any order is left to be added. */
  readonly more: boolean;
  readonly stops: readonly OrderBrief[];
  readonly move: (event: PlanEvent) => void;
}

const buttonOf = (order: string, by: -1 | 1) => `stop-${order}-${by < 0 ? 'up' : 'down'}`;

export function RunStops({ more, stops, move }: StopsProps) {
  const { t } = useTranslation();
  const pressed = useRef<{ readonly order: string; readonly by: -1 | 1 } | null>(null);
  const order = stops.map(({ id }) => id).join(' ');
  // A row that is put elsewhere takes its buttons along, and loses the focus on the way.
  useEffect(() => {
    if (order !== '' && pressed.current)
      document.getElementById(buttonOf(pressed.current.order, pressed.current.by))?.focus();
    pressed.current = null;
  }, [order]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      move({
        kind: 'dropped',
        orders: new Set([...keys].map(String)),
        at: String(target.key),
        side: target.dropPosition === 'before' ? 'before' : 'after',
      }),
  });
  const step = (of: string, by: -1 | 1) => {
    pressed.current = { order: of, by };
    move({ kind: 'moved', order: of, by });
  };
  return (
    <div className="stack-tight">
      <h3 id="run-stops">{t('delivery.runs.stops')}</h3>
      <p className="field-hint">{t('delivery.runs.stopsHint')}</p>
      <GridList
        aria-labelledby="run-stops"
        className="run-stops"
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        items={stops.map((brief, at) => ({ id: brief.id, brief, at }))}
        renderEmptyState={() => (
          <p className="soft">{t(more ? 'delivery.runs.noStops' : 'delivery.runs.nothingFree')}</p>
        )}
      >
        {({ at, brief }) => (
          <GridListItem
            id={brief.id}
            className="run-row"
            textValue={t('delivery.runs.stopNamed', { stop: at + 1, name: fullName(brief.patient.name) })}
          >
            <Button slot="drag" className="button run-handle" data-kind="icon">
              <GripVertical aria-hidden />
            </Button>
            <StopText order={brief} stop={at + 1} />
            <OrderStatePill state={brief.state} />
            <div className="row run-moves">
              <Step order={brief} by={-1} off={at === 0} onPress={step} />
              <Step order={brief} by={1} off={at === stops.length - 1} onPress={step} />
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => move({ kind: 'removed', order: brief.id })}
              >
                <X aria-hidden />
                <span className="visually-hidden">
                  {t('delivery.runs.remove')} {brief.number}
                </span>
              </button>
            </div>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

interface StepProps {
  readonly order: OrderBrief;
  readonly by: -1 | 1;
  readonly off: boolean;
  readonly onPress: (order: string, by: -1 | 1) => void;
}

function Step({ order, by, off, onPress }: StepProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      id={buttonOf(order.id, by)}
      className="button"
      aria-disabled={off}
      onClick={() => !off && onPress(order.id, by)}
    >
      {by < 0 ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
      <span className="visually-hidden">
        {t(by < 0 ? 'delivery.runs.up' : 'delivery.runs.down')} {order.number}
      </span>
    </button>
  );
}
