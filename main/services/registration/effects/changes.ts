import { unacceptable } from '../../../scope/refusal';
import { followReport } from '../../common/reports';
import type { Effect } from './effect';

/**
 * A change session is about something that changed on a day; in a renewal nothing may have changed, and the
 * renewal itself tells the state. Only a patient of age names a caregiver.
 */
export const changes: Effect<'changes'> = async ({ changed, changedOn }, { answers, record }, scope) => {
  const parts = [...new Set(changed)];
  if (parts.includes('caregiver') && record.subject !== 'patient') unacceptable('answers.changed', 'choose');
  if (record.purpose !== 'change') return { changed: parts, changedOn: null };
  if (parts.length === 0) unacceptable('answers.changed', 'choose');
  if (changedOn === null) return unacceptable('answers.changedOn', 'required');
  if (changedOn > scope.today) unacceptable('answers.changedOn', 'dayFuture');
  const reportedOn = answers.reported?.reportedOn;
  if (reportedOn && changedOn > reportedOn)
    unacceptable('answers.changedOn', 'changedAfterReport', { reportedOn });
  await followReport(record, reportedOn ? null : changedOn, scope);
  return { changed: parts, changedOn };
};
