/** Through, or stopped by a "No": hand the screen back. Main forgets the session's content at once. */
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../client/client';
import { Heading } from './heading';
import type { StepProps } from './walk-in-screen';

export function DoneStep({ view, journey, move }: StepProps) {
  const { t } = useTranslation();
  const { act } = useAct('walkIn.done');
  const told = useRef(false);
  const { stopped } = journey;
  const over = view.state !== 'working';
  useEffect(() => {
    // A "No" may still be changed by the walk-in; else nothing of theirs stays on screen.
    if (told.current || stopped || over) return;
    told.current = true;
    void act({});
  }, [act, stopped, over]);
  return (
    <div className="walk-in-end" data-tone={stopped ? 'warn' : 'good'}>
      {stopped ? <CircleSlash aria-hidden /> : <CircleCheck aria-hidden />}
      <Heading
        title={t(stopped ? 'walkIn.done.stoppedTitle' : 'walkIn.done.title')}
        lead={t(stopped ? 'walkIn.done.stoppedLead' : 'walkIn.done.lead')}
      />
      {stopped && !over && (
        <button type="button" className="button" onClick={() => move({ kind: 'changeAnswer' })}>
          {t('walkIn.done.change')}
        </button>
      )}
      <p className="soft">{t('walkIn.done.wait')}</p>
    </div>
  );
}
