/** The window while a walk-in has it: their own tasks, their language, and no way anywhere else. */
import { UserRound } from 'lucide-react';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { ReadingButton } from '../../frame/reading-dialog';
import { TrainingMark } from '../../frame/training-mark';
import { AffirmStep } from './affirm-step';
import { DoneStep } from './done-step';
import { type Journey, type JourneyEvent, next, start } from './journey';
import { ReviewStep } from './review-step';
import { TakeBack } from './take-back';
import { WelcomeStep } from './welcome-step';
import './walk-in.css';

export interface StepProps {
  readonly view: WalkInView;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
}

export function WalkInScreen() {
  const { t } = useTranslation();
  const [journey, move] = useReducer(next, start);
  const { reply, again } = useCall('walkIn.view', {});
  const storeName = reply?.kind === 'done' ? reply.value.storeName : '';
  return (
    <div className="cover">
      <header className="stays">
        <TrainingMark />
        <div className="header">
          <span className="header-name">{storeName}</span>
          <span className="header-gap" />
          <div className="header-tools">
            <ReadingButton />
            <button
              type="button"
              className="button"
              data-kind="quiet"
              onClick={() => move({ kind: 'staffAsked' })}
            >
              <UserRound aria-hidden /> {t('walkIn.staff.button')}
            </button>
          </div>
        </div>
      </header>
      <main className="cover-main">
        <div className="cover-inner stack-wide" data-width="wide">
          <Answer reply={reply} again={again}>
            {(view) => (
              <Step key={`${journey.step}-${journey.statement}`} view={view} journey={journey} move={move} />
            )}
          </Answer>
        </div>
      </main>
      <TakeBack open={journey.takingBack} onClose={() => move({ kind: 'staffLeft' })} />
    </div>
  );
}

function Step(props: StepProps) {
  // Handed back already: whatever was on screen before a restart, nothing of the session is shown.
  if (props.view.finished) return <DoneStep {...props} />;
  switch (props.journey.step) {
    case 'welcome':
      return <WelcomeStep {...props} />;
    case 'review':
      return <ReviewStep {...props} />;
    case 'affirmations':
      return <AffirmStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}
