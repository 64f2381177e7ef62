import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../preload/contract/registration';

/** Whose hands a task's answers are (B-REG-2); empty before the first save. */
export function useTypedBy(): (task: TaskView) => string {
  const { t } = useTranslation();
  return ({ typedBy, savedBy }) => {
    if (typedBy === 'walkIn') return t('registration.check.walkInTyped');
    return typedBy === 'staff' ? t('registration.check.staffTyped', { name: savedBy }) : '';
  };
}
