import type { FollowUpFilter } from '../../../preload/contract/follow-up';
import { addDays } from '../../rules/calendar';
import type { Scope } from '../../scope/scope';
import type { FollowUpWish } from '../../store/follow-up-list';

/** Today and the seven days that follow. */
const daysAhead = 7;

export const wishOf = (filter: FollowUpFilter, { operator, today }: Scope): FollowUpWish => ({
  filter,
  operator: operator.id,
  today,
  weekUntil: addDays(today, daysAhead),
});
