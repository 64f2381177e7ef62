import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../preload/contract/registration';
import type { SessionState } from '../../../preload/contract/registration-values';
import { StatusPill, type Tone } from '../../frame/parts';

const tones: Record<SessionState, Tone> = {
  open: 'accent',
  submitted: 'info',
  registered: 'good',
  returned: 'warn',
  abandoned: 'neutral',
  finished: 'neutral',
};

/** The session's state, and beside it everything that it waits for. */
export function SessionPills({ view }: { view: Pick<SessionView, 'state' | 'waitsFor'> }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <StatusPill tone={tones[view.state]}>{t(`registration.state.${view.state}`)}</StatusPill>
      {view.waitsFor.map((waiting) => (
        <StatusPill key={waiting} tone="warn" icon={<Hourglass aria-hidden />}>
          {t(`registration.waits.${waiting}`)}
        </StatusPill>
      ))}
    </div>
  );
}
