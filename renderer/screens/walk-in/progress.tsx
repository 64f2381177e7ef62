import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import type { TaskId } from '../../../preload/contract/registration-values';
import { Progress } from '../../frame/parts';

/** Which part of how many, where there is more than one. */
export function PartProgress({ view, task }: { view: WalkInView; task: TaskId }) {
  const { t } = useTranslation();
  const all = view.tasks.length;
  const at = view.tasks.findIndex(({ id }) => id === task) + 1;
  return all > 1 ? <Progress done={at - 1} all={all} label={t('walkIn.progress', { at, all })} /> : null;
}
