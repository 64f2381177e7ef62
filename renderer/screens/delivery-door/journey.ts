/** What happens at the door, step by step; what is allowed is main's to say (R-DLV-5, R-DLV-6). */
import type { CallName, InputOf } from '../../../preload/contract/calls';
import {
  type DeliveryRefusal,
  type DoorCheck,
  doorChecks,
  type OrderState,
} from '../../../preload/contract/delivery-values';
import type { Strokes } from '../../../preload/contract/signature';

type HandOff = InputOf<Extract<CallName, 'delivery.handOff'>>;
type Fail = InputOf<Extract<CallName, 'delivery.fail'>>;
export type Failure = Fail['outcome'];
export type Payment = HandOff['payment'];

export type Answer = 'yes' | 'no' | '';
export type Checks = Readonly<Record<DoorCheck, Answer>>;
export type PhotoIdKind = NonNullable<HandOff['photoId']>;

export interface Signing {
  readonly how: 'screen' | 'paper' | '';
  /** On the screen. */
  readonly strokes: Strokes;
  /** `HH:MM` from the slip; empty where it says nothing. */
  readonly time: string;
}

export interface Journey {
  readonly step: 'outcome' | 'checks' | 'payment' | 'signature' | 'failure' | 'refused';
  readonly checks: Checks;
  readonly photoId: PhotoIdKind | null;
  readonly payment: Payment | null;
  readonly signing: Signing;
  /** Why nobody receives it, at the step that says so. */
  readonly failure: Failure | null;
  /** What the store said to the hand-over. */
  readonly refused: { readonly refusals: readonly DeliveryRefusal[]; readonly mayDespite: boolean } | null;
}

export type JourneyEvent =
  | { readonly kind: 'handsOver' }
  | { readonly kind: 'fails'; readonly failure: Failure }
  | { readonly kind: 'checked'; readonly checks: Checks; readonly photoId: PhotoIdKind | null }
  | { readonly kind: 'paid'; readonly payment: Payment }
  | { readonly kind: 'signed'; readonly signing: Signing }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly DeliveryRefusal[];
      readonly mayDespite: boolean;
    }
  | { readonly kind: 'back' };

/** Nothing is answered before somebody answers. */
const unanswered: Checks = { registered: '', card: '', photoId: '', nameMatch: '' };

export const start: Journey = {
  step: 'outcome',
  checks: unanswered,
  photoId: null,
  payment: null,
  signing: { how: '', strokes: [], time: '' },
  failure: null,
  refused: null,
};

export const failedChecks = ({ checks }: Pick<Journey, 'checks'>): readonly DoorCheck[] =>
  doorChecks.filter((check) => checks[check] === 'no');

const before: Readonly<Record<Journey['step'], Journey['step']>> = {
  outcome: 'outcome',
  checks: 'outcome',
  payment: 'checks',
  signature: 'payment',
  failure: 'outcome',
  refused: 'signature',
};

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'handsOver':
      return { ...journey, step: 'checks' };
    case 'fails':
      return { ...journey, step: 'failure', failure: event.failure };
    case 'checked': {
      const { checks, photoId } = event;
      // One No is enough: nothing is handed over, and what did not pass is said.
      return failedChecks({ checks }).length > 0
        ? { ...journey, checks, photoId, step: 'failure', failure: 'failedCheck' }
        : { ...journey, checks, photoId, step: 'payment' };
    }
    case 'paid':
      return { ...journey, payment: event.payment, step: 'signature' };
    case 'signed':
      return { ...journey, signing: event.signing };
    case 'refused': {
      const { refusals, mayDespite } = event;
      return { ...journey, step: 'refused', refused: { refusals, mayDespite } };
    }
    case 'back': {
      const fromChecks = journey.step === 'failure' && failedChecks(journey).length > 0;
      return { ...journey, step: fromChecks ? 'checks' : before[journey.step], refused: null };
    }
  }
}

/** What outlives a lock of the screen: a signature is drawn again, and the store is asked again. */
export const keptOf = (journey: Journey): Journey => ({
  ...journey,
  step: journey.step === 'refused' ? 'signature' : journey.step,
  signing: start.signing,
  refused: null,
});

/** A hand-over's own steps, in order. */
export const handOverSteps: readonly Journey['step'][] = ['checks', 'payment', 'signature'];

/** What is paid beyond what is due is a tip; nobody gives change. */
export type Reckoned =
  | { readonly kind: 'exact' }
  | { readonly kind: 'tip'; readonly tip: number }
  | { readonly kind: 'short'; readonly short: number };

export function reckon(received: number, due: number): Reckoned {
  if (received < due) return { kind: 'short', short: due - received };
  return received > due ? { kind: 'tip', tip: received - due } : { kind: 'exact' };
}

/** What is asked of the store; null while something is still to be answered. */
export function handOffOf(
  { checks, photoId, payment, signing }: Journey,
  despite: string,
): Pick<HandOff, 'checks' | 'photoId' | 'payment' | 'signature' | 'doorTime' | 'despite'> | null {
  const { registered, card, photoId: shown, nameMatch } = checks;
  if (registered === '' || card === '' || shown === '' || nameMatch === '') return null;
  const { how, strokes, time } = signing;
  if (payment === null || how === '') return null;
  return {
    checks: { registered, card, photoId: shown, nameMatch },
    photoId,
    payment,
    signature: how === 'screen' ? { how, strokes } : { how },
    doorTime: time === '' ? null : time,
    despite,
  };
}

/** What the store's reasons say did not pass, to begin the failed check with. */
export function failedBy(journey: Journey): readonly DoorCheck[] {
  const cardSays = journey.refused?.refusals.some(({ code }) =>
    ['card-not-good', 'caregiver-not-good'].includes(code),
  );
  const failed = failedChecks(journey);
  return cardSays && !failed.includes('card') ? [...failed, 'card'] : failed;
}

/** How a stop stands for whoever opens it: before its run left, at the door, or over. */
export function standingOf(state: OrderState): 'notOut' | 'out' | 'over' {
  if (state === 'out') return 'out';
  return state === 'waiting' || state === 'scheduled' || state === 'packed' ? 'notOut' : 'over';
}

/** The next round sum of each usual note. */
const notes = [500, 1000, 2000, 10_000];

/** What is usually put into a driver's hand: exactly what is due, or the next sum that notes make. */
export const handyAmounts = (due: number): readonly number[] =>
  [...new Set([due, ...notes.map((note) => Math.ceil(due / note) * note)])].toSorted((a, b) => a - b);
