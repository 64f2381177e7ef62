/** What changed since the last time: only that is asked (R-MD-4); a change is told to the state (CGS 21a-408d). */
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { changeable } from '../../../../preload/contract/renewal-answers';
import { CheckList } from '../../../forms/choice-fields';
import { DayField } from '../../../forms/day-field';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';

interface Typed extends Record<string, unknown> {
  readonly changed: readonly string[];
  readonly changedOn: string;
}

/** An answer too, but no part of a record. */
const nothing = 'nothing';

export function ChangesTask() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const saved = answersIn(view, 'changes');
  const isChange = view.purpose === 'change';
  const renewsMinor = view.subject === 'minor' && !isChange;
  // In a minor's renewal the guardian stands in the caregiver's place, and so does their e-mail address.
  const parts = changeable.filter((part) =>
    part === 'caregiver' ? view.subject === 'patient' || renewsMinor : part !== 'email' || !renewsMinor,
  );
  const options = isChange ? parts : [...parts, nothing];
  return (
    <TaskPage<Typed>
      task="changes"
      lead={t(isChange ? 'registration.task.changes.leadChange' : 'registration.task.changes.lead')}
      values={{
        changed: saved && saved.changed.length === 0 ? [nothing] : (saved?.changed ?? []),
        changedOn: saved?.changedOn ?? '',
      }}
      answers={({ changed, changedOn }) => ({
        // Nothing ticked is no answer yet.
        changed: changed.length === 0 ? null : changed.filter((part) => part !== nothing),
        changedOn: isChange ? changedOn : null,
      })}
    >
      <CheckList
        name="changed"
        label={t('registration.task.changes.changed')}
        options={options.map((value) => ({
          value,
          label:
            value === 'caregiver' && renewsMinor
              ? t('registration.task.changes.guardian')
              : t(`registration.task.changes.parts.${value}`),
        }))}
      />
      <NothingElse />
      {isChange && (
        <>
          <DayField
            name="changedOn"
            label={t('registration.task.changes.changedOn')}
            hint={t('registration.task.changes.changedOnHint')}
          />
          <p className="note">{t('registration.task.changes.duty')}</p>
        </>
      )}
    </TaskPage>
  );
}

/** "Nothing" and something exclude each other: what was ticked last stands. */
function NothingElse() {
  const { setValue } = useFormContext();
  const changed = useTyped('changed');
  useEffect(() => {
    if (!Array.isArray(changed) || changed.length < 2 || !changed.includes(nothing)) return;
    const last = changed.at(-1) === nothing;
    setValue('changed', last ? [nothing] : changed.filter((part) => part !== nothing), { shouldDirty: true });
  }, [changed, setValue]);
  return null;
}
