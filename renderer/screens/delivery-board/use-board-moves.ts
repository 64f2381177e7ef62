/** Moves on the board: what was dropped, what was refused, and what is said about it. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOf } from '../../../preload/contract/calls';
import type { WindowKey } from '../../../preload/contract/delivery-values';
import { useWindowWords } from '../../client/window-words';
import type { Tried } from '../../frame/delivery/move-form';
import { type Movable, type Moved, useMoves } from '../../frame/delivery/use-moves';

/** The dialog that stands over the board. */
export interface Asked {
  readonly order: Movable;
  readonly tried: Tried | null;
  /** Somebody else changed it before it was dropped. */
  readonly overtaken: boolean;
}

export interface BoardMoves {
  readonly asked: Asked | null;
  /** A reply that is no answer of the rules: denied, a fault. */
  readonly failed: ReplyOf<'delivery.move'> | null;
  /** What was done, in words. */
  readonly said: string;
  readonly ask: (order: Movable) => void;
  readonly close: () => void;
  readonly drop: (order: Movable, window: WindowKey) => void;
  readonly done: (moved: Moved) => void;
  /** The last one. */
  readonly moved: Moved | null;
}

export function useBoardMoves(): BoardMoves {
  const { t } = useTranslation();
  const words = useWindowWords();
  const move = useMoves();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failed, setFailed] = useState<ReplyOf<'delivery.move'> | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const ask = useCallback((order: Movable) => setAsked({ order, tried: null, overtaken: false }), []);
  const close = useCallback(() => setAsked(null), []);
  const done = useCallback((by: Moved) => {
    setAsked(null);
    setFailed(null);
    setMoved(by);
  }, []);
  const drop = useCallback(
    (order: Movable, window: WindowKey) =>
      void move(order, window).then((reply) => {
        setMoved(null);
        setFailed(reply.kind === 'done' || reply.kind === 'stale' ? null : reply);
        if (reply.kind === 'stale') setAsked({ order, tried: null, overtaken: true });
        if (reply.kind !== 'done') return;
        if (reply.value.outcome === 'moved') done(reply.value);
        else setAsked({ order, tried: { ...reply.value, window }, overtaken: false });
      }),
    [move, done],
  );
  const said = moved
    ? [
        t('delivery.board.moved', { number: moved.order.number, window: words.window(moved.order.window) }),
        ...moved.movedUp.map(({ number }) => t('delivery.board.movedUp', { number })),
      ].join(' · ')
    : '';
  return { asked, failed, said, ask, close, drop, done, moved };
}
