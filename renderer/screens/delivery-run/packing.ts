/** A bag that is being packed: every line, the right slip, the PMP, and a reason where one is asked (R-DLV-5, B-DLV-3). */
import { type ToAcknowledge, unanswered } from '../../../preload/contract/acknowledged';
import type { CallName, InputOf } from '../../../preload/contract/calls';
import type { DeliveryRefusal } from '../../../preload/contract/delivery-values';

type Pack = InputOf<Extract<CallName, 'delivery.pack'>>;

export interface Packing {
  /** Indexes of the lines that were seen in the bag. */
  readonly checked: readonly number[];
  /** The right slip's code as it was scanned; a wrong one is told and not kept. */
  readonly code: string | null;
  readonly slip: 'none' | 'right' | 'wrong';
  /** The number of the slip, typed where the code cannot be scanned. */
  readonly number: string;
  readonly pmpReviewed: boolean;
  readonly reason: string;
  /** What the reason was typed for. */
  readonly answers: readonly ToAcknowledge[];
  /** What the store said at the last press. */
  readonly refusals: readonly DeliveryRefusal[];
  readonly toAcknowledge: readonly ToAcknowledge[];
  /** How often Pack was pressed while something was still to be done. */
  readonly presses: number;
}

export type PackingEvent =
  | { readonly kind: 'checked'; readonly line: number; readonly on: boolean }
  | { readonly kind: 'scanned'; readonly right: boolean; readonly code: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'pmp'; readonly reviewed: boolean }
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'pressed' }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly DeliveryRefusal[];
      readonly toAcknowledge: readonly ToAcknowledge[];
    };

export const begin: Packing = {
  checked: [],
  code: null,
  slip: 'none',
  number: '',
  pmpReviewed: false,
  reason: '',
  answers: [],
  refusals: [],
  toAcknowledge: [],
  presses: 0,
};

export function next(packing: Packing, event: PackingEvent): Packing {
  switch (event.kind) {
    case 'checked': {
      const others = packing.checked.filter((line) => line !== event.line);
      return { ...packing, checked: event.on ? [...others, event.line] : others };
    }
    case 'scanned':
      // A wrong slip takes nothing away: the right one may lie in the bag already.
      return event.right
        ? { ...packing, slip: 'right', code: event.code, number: '' }
        : { ...packing, slip: 'wrong' };
    case 'number':
      return { ...packing, slip: 'none', code: null, number: event.number };
    case 'pmp':
      return { ...packing, pmpReviewed: event.reviewed };
    case 'reason':
      return { ...packing, reason: event.reason, answers: packing.toAcknowledge };
    case 'pressed':
      return { ...packing, presses: packing.presses + 1 };
    case 'refused':
      return { ...packing, refusals: event.refusals, toAcknowledge: event.toAcknowledge };
  }
}

/** Empty where more has to be answered than the reason was typed for. */
export const reasonFor = ({ answers, reason, toAcknowledge }: Packing): string =>
  unanswered(toAcknowledge, answers).length === 0 ? reason : '';

export type ToDo = 'lines' | 'slip';

/** What is still to be done before the store is asked; the rest is the store's to say. */
export function stillToDo({ checked, code, number }: Packing, lines: number): readonly ToDo[] {
  const open: readonly (readonly [ToDo, boolean])[] = [
    ['lines', checked.length < lines],
    ['slip', code === null && number.trim() === ''],
  ];
  return open.filter(([, is]) => is).map(([what]) => what);
}

/** What a press of Pack asks of the store. */
export function packOf(packing: Packing): Pick<Pack, 'code' | 'checked' | 'pmpReviewed' | 'acknowledged'> {
  const reason = reasonFor(packing).trim();
  return {
    code: packing.code ?? packing.number.trim(),
    checked: packing.checked.toSorted((one, other) => one - other),
    pmpReviewed: packing.pmpReviewed,
    acknowledged: reason === '' ? null : { reason, of: [...packing.answers] },
  };
}
