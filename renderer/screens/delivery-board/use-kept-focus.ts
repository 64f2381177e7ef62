/** The focus stays with an order that was moved, and is found where it stands now. */
import { useEffect, useRef } from 'react';
import type { Moved } from '../../frame/delivery/use-moves';
import type { Board } from './journey';

const stands = ({ days }: Board, { id, version }: Moved['order']): boolean =>
  days.some(({ windows }) =>
    windows.some(({ orders }) => orders.some((order) => order.id === id && order.version === version)),
  );

/** Not where somebody went on elsewhere; a window that is folded shows no order. */
function focusOn(order: string): void {
  const at = document.activeElement;
  if (at === document.body || at?.closest('.board-orders'))
    document.querySelector<HTMLElement>(`.board-order[data-key="${order}"]`)?.focus();
}

export function useKeptFocus(moved: Moved | null, found: Board): void {
  const owed = useRef<Moved | null>(null);
  useEffect(() => {
    owed.current = moved;
  }, [moved]);
  useEffect(() => {
    const order = owed.current?.order;
    if (!order || !stands(found, order)) return;
    owed.current = null;
    // The list that lost the order looks for another line to focus first.
    requestAnimationFrame(() => focusOn(order.id));
  });
}
