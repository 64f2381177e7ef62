/** How a paper goes to the printer. "Queued" is not "printed": only the queue's notices say how it ended. */
import type { Notice } from '../../../preload/contract/notices';

export type PrintNotice = Extract<Notice, { kind: 'print' }>;
export type Stage = 'ready' | 'sending' | PrintNotice['state'];

export interface Journey {
  readonly stage: Stage;
  readonly job: string | null;
  /** Where the job was sent. */
  readonly printer: string | null;
  readonly reason: string;
  /** The queue may report on a job before its number is known here. */
  readonly early: readonly PrintNotice[];
}

export type JourneyEvent =
  | { readonly kind: 'sent'; readonly printer: string }
  | { readonly kind: 'queued'; readonly job: string }
  | { readonly kind: 'notSent' }
  | PrintNotice;

export const start: Journey = { stage: 'ready', job: null, printer: null, reason: '', early: [] };

/**
 * A job that ended or was never sent can be followed by another one. One that a stopped printer holds comes out
 * by itself once that printer goes on: until then only another printer is offered.
 */
export const canPrint = ({ stage, printer }: Pick<Journey, 'stage' | 'printer'>, on: string): boolean =>
  stage === 'ready' ||
  stage === 'printed' ||
  stage === 'gone' ||
  (stage === 'stopped' && on !== '' && on !== printer);

export interface Marks {
  readonly word: 'originalAndCopy' | 'originalAndCopies' | 'copy' | 'copies';
  readonly first: number;
  readonly last: number;
}

/** What the next sheets are marked as, `prints` sheets after the paper was made; null for the original alone. */
export function marksOf(prints: number, sheets: number): Marks | null {
  const [first, last] = [Math.max(1, prints), prints + sheets - 1];
  if (last < first) return null;
  const word = first === last ? 'copy' : 'copies';
  return { word: prints > 0 ? word : word === 'copy' ? 'originalAndCopy' : 'originalAndCopies', first, last };
}

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'sent':
      return { ...start, stage: 'sending', printer: event.printer };
    case 'notSent':
      return start;
    case 'queued':
      return journey.early
        .filter((notice) => notice.job === event.job)
        .reduce<Journey>(heard, {
          ...start,
          stage: 'queued',
          job: event.job,
          printer: journey.printer,
        });
    case 'print':
      if (journey.stage === 'sending') return { ...journey, early: [...journey.early, event] };
      return event.job === journey.job ? heard(journey, event) : journey;
  }
}

const heard = (journey: Journey, notice: PrintNotice): Journey => ({
  ...journey,
  stage: notice.state,
  reason: notice.reason,
});
