import { refuseIneligible } from '../../common/caregiving';
import type { Effect } from './effect';

/** The rules of R-CG-1 to R-CG-3 against everybody whom this person cares for already. */
export const relationship: Effect<'relationship'> = async (answers, file, scope) => {
  await refuseIneligible(file.record, file.answers, answers, scope);
  return answers;
};
