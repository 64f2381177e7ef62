/** How a paper goes to the printer. "Queued" is not "printed": only the queue's notices say how it ended. */
import type { Notice } from '../../../preload/contract/notices';

export type PrintNotice = Extract<Notice, { kind: 'print' }>;
export type Stage = 'ready' | 'sending' | PrintNotice['state'];

export interface Journey {
  readonly stage: Stage;
  readonly job: string | null;
  readonly reason: string;
  /** The queue may report on a job before its number is known here. */
  readonly early: readonly PrintNotice[];
}

export type JourneyEvent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'queued'; readonly job: string }
  | { readonly kind: 'notSent' }
  | PrintNotice;

export const start: Journey = { stage: 'ready', job: null, reason: '', early: [] };

/** A job that ended or was never sent can be followed by another one. */
export const canPrint = (stage: Stage): boolean =>
  stage === 'ready' || stage === 'printed' || stage === 'stopped' || stage === 'gone';

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'sent':
      return { ...start, stage: 'sending' };
    case 'notSent':
      return start;
    case 'queued':
      return journey.early
        .filter((notice) => notice.job === event.job)
        .reduce<Journey>(heard, { stage: 'queued', job: event.job, reason: '', early: [] });
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
