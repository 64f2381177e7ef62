import { unacceptable } from '../../../scope/refusal';
import { followReport } from '../../common/reports';
import type { Effect } from './effect';

/** The state was told (CGS 21a-408d). A report that came late is still a report: the page says that it was late. */
export const reported: Effect<'reported'> = async ({ reportedOn }, { answers, record }, scope) => {
  if (reportedOn > scope.today) unacceptable('answers.reportedOn', 'dayFuture');
  const changedOn = answers.changes?.changedOn;
  if (changedOn && reportedOn < changedOn)
    unacceptable('answers.reportedOn', 'reportedBefore', { changedOn });
  await followReport(record, null, scope);
  return { reportedOn };
};
