/** Who cares for a patient now, and how each of them stands: whoever receives is chosen among them. */
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../preload/contract/patient';
import { useCall } from './client';
import { useWhen } from './when';

export const caringNow = ({ caregivers }: Pick<PatientView, 'caregivers'>) =>
  caregivers.filter(({ until }) => until === null);

/** The state of each caregiver's certificate, in words; nothing while it is asked. */
export function useCarerHints(patient: PatientView): (caregiving: string) => string | undefined {
  const { t } = useTranslation();
  const when = useWhen();
  const enabled = caringNow(patient).length > 0;
  const { reply } = useCall('card.caregivers', { patient: patient.id }, { enabled });
  const states = reply?.kind === 'done' ? reply.value : [];
  return (caregiving) => {
    const state = states.find(({ id }) => id === caregiving);
    if (!state) return undefined;
    const verdict = t(`card.verdict.${state.kind}`);
    return state.expiresOn
      ? t('dispense.who.until', { verdict, day: when.day(state.expiresOn) })
      : t('dispense.who.caregiver', { verdict });
  };
}
