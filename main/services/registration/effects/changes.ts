import type { Changeable } from '../../../../preload/contract/renewal-answers';
import { unacceptable } from '../../../scope/refusal';
import type { SessionRecord } from '../../../store/sessions';
import { followReport } from '../../common/reports';
import type { Effect } from './effect';

/** A patient of age names a caregiver, a minor's renewal a guardian, whose e-mail address it is then. */
function asked({ purpose, subject }: SessionRecord, part: Changeable): boolean {
  const renewsMinor = subject === 'minor' && purpose === 'renewal';
  if (part === 'caregiver') return subject === 'patient' || renewsMinor;
  return part !== 'email' || !renewsMinor;
}

/**
 * A change session is about something that changed on a day; in a renewal nothing may have changed, and the
 * renewal itself tells the state.
 */
export const changes: Effect<'changes'> = async ({ changed, changedOn }, { answers, record }, scope) => {
  const parts = [...new Set(changed)];
  if (parts.some((part) => !asked(record, part))) unacceptable('answers.changed', 'choose');
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
