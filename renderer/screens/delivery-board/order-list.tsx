/**
 * Orders of a window: each is dragged by mouse, or picked up with Enter, carried with Tab and dropped with Enter.
 * A whole window is one place to drop on; the list of those that wait is none.
 */
import { GripVertical, Lock } from 'lucide-react';
import { Button, type DropItem, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { OrderBrief } from '../../../preload/contract/delivery-values';
import { parseAs } from '../../client/parse';
import { mayMove } from '../../frame/delivery/offers';
import { Movable } from '../../frame/delivery/use-moves';
import { nameOn } from './journey';
import { MoveButton, OrderFacts } from './order-facts';

/** Only what was dragged on this page may be dropped on it. */
const kind = 'application/x-counterside-order';

interface ListProps {
  readonly label: string;
  readonly orders: readonly OrderBrief[];
  readonly brief: boolean;
  /** What stands there without orders. */
  readonly none: string;
  readonly onMove: (order: OrderBrief) => void;
  /** Null: nothing is dropped here. */
  readonly onDropped: ((order: Movable) => void) | null;
}

async function droppedOf(items: readonly DropItem[]): Promise<readonly Movable[]> {
  const texts = items.filter((item) => item.kind === 'text' && item.types.has(kind));
  const read = await Promise.all(texts.map((item) => ('getText' in item ? item.getText(kind) : '{}')));
  return read.flatMap((text) => {
    const order = parseAs(Movable, JSON.parse(text));
    return order.kind === 'done' ? [order.value] : [];
  });
}

export function OrderList({ label, orders, brief, none, onMove, onDropped }: ListProps) {
  const { dragAndDropHooks } = useDragAndDrop<OrderBrief>({
    getItems: (_, dragged) =>
      dragged.map(({ id, version, number, state, window }) => ({
        [kind]: JSON.stringify({ id, version, number, state, window } satisfies Movable),
      })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [kind],
    getDropOperation: () => 'move',
    ...(onDropped
      ? { onRootDrop: ({ items }) => void droppedOf(items).then((all) => all.forEach(onDropped)) }
      : {}),
  });
  return (
    <GridList
      className="board-orders"
      aria-label={label}
      items={orders}
      // What else a line shows: lines whose order is the same are not drawn again.
      dependencies={[brief]}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="soft board-none">{none}</p>}
    >
      {(order) => (
        <GridListItem
          className="board-order"
          textValue={`${order.number} ${nameOn(order.patient.name, brief)}`}
          data-fixed={!mayMove(order)}
        >
          <Button slot="drag" className="board-grip" isDisabled={!mayMove(order)}>
            {mayMove(order) ? <GripVertical aria-hidden /> : <Lock aria-hidden />}
          </Button>
          <div className="board-facts">
            <OrderFacts order={order} brief={brief} />
          </div>
          {mayMove(order) && <MoveButton order={order} onMove={onMove} />}
        </GridListItem>
      )}
    </GridList>
  );
}
