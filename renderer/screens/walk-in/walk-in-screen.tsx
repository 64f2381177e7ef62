/** The window while a walk-in has it: their own tasks, their language, and no way anywhere else. */
import { useState } from 'react';
import type { WalkInView } from '../../../preload/contract/registration';
import { useCall, useClient } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Answer } from '../../frame/answer';
import { AffirmStep } from './affirm-step';
import { BlankScreen } from './blank-screen';
import { DetailsStep } from './details-step';
import { DoneStep } from './done-step';
import { EmailStep } from './email-step';
import { IdleWarning } from './idle-warning';
import { type Journey, type JourneyEvent, next, placeOf, resumed } from './journey';
import { Question } from './question';
import { ReviewStep } from './review-step';
import { SignatureStep } from './signature-step';
import { TakeBack } from './take-back';
import { AskButton, WalkInFrame } from './walk-in-frame';
import { WelcomeStep } from './welcome-step';
import './walk-in.css';

export interface StepProps {
  readonly view: WalkInView;
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
}

export function WalkInScreen() {
  const { situation } = useSituation();
  return situation.blank ? <BlankScreen /> : <Shown />;
}

function Shown() {
  const { reply, again } = useCall('walkIn.view', {});
  if (reply?.kind === 'done') return <Way view={reply.value} />;
  return (
    <WalkInFrame storeName="">
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </WalkInFrame>
  );
}

/** Begins where main knows the walk-in to be: after a crash or a reload that is where they were. */
function Way({ view }: { view: WalkInView }) {
  const client = useClient();
  const [journey, setJourney] = useState(() => resumed(view.at));
  const move = (event: JourneyEvent) => {
    const after = next(journey, event);
    setJourney(after);
    const place = placeOf(after);
    if (JSON.stringify(place) !== JSON.stringify(placeOf(journey))) void client.call('walkIn.moved', place);
  };
  return (
    <WalkInFrame
      storeName={view.storeName}
      onStaff={() => move({ kind: 'staffAsked' })}
      tools={view.state === 'working' && <AskButton onPress={() => move({ kind: 'questionAsked' })} />}
    >
      <Step key={`${journey.step}-${journey.statement}`} view={view} journey={journey} move={move} />
      <Question
        open={journey.asking && view.state === 'working'}
        view={view}
        onClose={() => move({ kind: 'closed' })}
      />
      <TakeBack open={journey.takingBack} onClose={() => move({ kind: 'closed' })} />
      <IdleWarning stay={() => void client.call('walkIn.moved', placeOf(journey))} />
    </WalkInFrame>
  );
}

function Step(props: StepProps) {
  // Handed back already: whatever was on screen before a restart, nothing of the session is shown.
  if (props.view.state !== 'working') return <DoneStep {...props} />;
  switch (props.journey.step) {
    case 'welcome':
      return <WelcomeStep {...props} />;
    case 'details':
      return <DetailsStep {...props} />;
    case 'email':
      return <EmailStep {...props} />;
    case 'review':
      return <ReviewStep {...props} />;
    case 'affirmations':
      return <AffirmStep {...props} />;
    case 'signature':
      return <SignatureStep {...props} />;
    case 'done':
      return <DoneStep {...props} />;
  }
}
