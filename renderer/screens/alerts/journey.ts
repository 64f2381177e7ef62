/** Which alerts are looked at: pure, so that it is tested without a browser. */
import { AlertKind } from '../../../preload/contract/alert';
import type { Day } from '../../../preload/contract/values';
import { daysBefore } from '../../client/days';

export type Shown = 'all' | AlertKind;
export const spans = ['week', 'month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];

const daysIn: Record<Span, number> = { week: 7, month: 30, quarter: 91, year: 365 };

export const kindsOf = (shown: Shown): AlertKind[] => (shown === 'all' ? [...AlertKind.options] : [shown]);

/** The first day that is looked at. */
export const sinceOf = (span: Span, today: string): Day => daysBefore(today, daysIn[span]);
