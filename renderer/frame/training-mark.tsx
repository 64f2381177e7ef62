import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../client/situation';

/** On every screen of training mode, above everything. */
export function TrainingMark() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  return situation.training ? (
    <div className="training-mark" role="note">
      <GraduationCap aria-hidden /> {t('training.mark')}
    </div>
  ) : null;
}
