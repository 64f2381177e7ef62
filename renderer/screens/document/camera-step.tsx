import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraPicture, type CameraProblem } from '../../frame/pictures/camera';
import type { StepProps } from './capture-screen';

export function CameraStep({ move }: StepProps) {
  const { t } = useTranslation();
  const onProblem = useCallback((problem: CameraProblem) => move({ kind: 'failed', problem }), [move]);
  return (
    <CameraPicture
      lead={t('document.camera.lead')}
      onPicture={(picture) => move({ kind: 'pictureOpened', picture })}
      onProblem={onProblem}
      onBack={() => move({ kind: 'back' })}
    />
  );
}
