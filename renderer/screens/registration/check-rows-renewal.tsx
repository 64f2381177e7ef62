/** *Check your answers* for what a renewal or a change asks. */
import { useTranslation } from 'react-i18next';
import type { TaskId } from '../../../preload/contract/registration-values';
import type { Changeable } from '../../../preload/contract/renewal-answers';
import { useWhen } from '../../client/when';
import type { SummaryRow } from '../../frame/parts';
import { answersIn } from './answers';
import { useDesk } from './desk';

type Rows = () => readonly Omit<SummaryRow, 'change'>[];

export function useRenewalRows(): { readonly [Task in TaskId]?: Rows } {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  return {
    changes: () => {
      const said = answersIn(view, 'changes');
      const named = (part: Changeable) =>
        part === 'caregiver' && view.subject === 'minor'
          ? t('registration.task.changes.guardian')
          : t(`registration.task.changes.parts.${part}`);
      const parts = said?.changed.map(named) ?? [];
      const label = t('registration.task.changes.name');
      const value = parts.length > 0 ? parts.join(', ') : t('registration.task.changes.parts.nothing');
      return [
        { key: 'changes', label, value: said && value },
        ...(view.purpose === 'change'
          ? [
              {
                key: 'changedOn',
                label: t('registration.task.changes.changedOn'),
                value: said?.changedOn ? when.day(said.changedOn) : null,
              },
            ]
          : []),
      ];
    },
    reported: () => {
      const said = answersIn(view, 'reported');
      const reportBy = view.known?.reportBy ?? null;
      const late = said && reportBy && said.reportedOn > reportBy;
      const day = said && when.day(said.reportedOn);
      return [
        {
          key: 'reported',
          label: t('registration.task.reported.name'),
          value: day && (late ? t('registration.task.reported.wasLate', { day }) : day),
        },
      ];
    },
  };
}
