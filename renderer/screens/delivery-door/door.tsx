/** The steps at the door, one a page: what happened, who stands there, what they pay, signature and confirmation. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptWork } from '../../client/kept-work';
import { Page } from '../../frame/page';
import { ChecksStep } from './checks-step';
import { FailureStep } from './failure-step';
import { handOverSteps, type Journey, type JourneyEvent, keptOf, next, start } from './journey';
import { OutcomeStep } from './outcome-step';
import { PaymentStep } from './payment-step';
import { RefusedStep } from './refused-step';
import { SignatureStep } from './signature-step';
import { StopHead } from './stop-facts';
import type { StopProps } from './stop-screen';

export interface StepProps extends Pick<StopProps, 'stop'> {
  readonly journey: Journey;
  readonly move: (event: JourneyEvent) => void;
  /** It is in the store; `tip` of a hand-over. */
  readonly onEnded: (tip: number | null) => void;
}

const steps: Readonly<Record<Journey['step'], (props: StepProps) => ReactNode>> = {
  outcome: OutcomeStep,
  checks: ChecksStep,
  payment: PaymentStep,
  signature: SignatureStep,
  failure: FailureStep,
  refused: RefusedStep,
};

export function Door({ stop, back, onDelivered }: StopProps & { onDelivered: (tip: number | null) => void }) {
  const { t } = useTranslation();
  const { state: journey, move, drop } = useKeptWork(`door ${stop.order}`, next, start, keptOf);
  const Step = steps[journey.step];
  const at = handOverSteps.indexOf(journey.step);
  return (
    // Each step is a page of its own: the heading takes the focus again.
    <Page
      key={journey.step}
      title={
        journey.step === 'outcome'
          ? t('delivery.door.title', { stop: stop.stop })
          : t(`delivery.door.step.${journey.step}`)
      }
      documentTitle={t('delivery.door.title', { stop: stop.stop })}
      back={back}
      below={journey.step === 'outcome' ? undefined : <StopHead stop={stop} />}
      {...(at >= 0 ? { lead: t('delivery.door.stepOf', { step: at + 1, all: handOverSteps.length }) } : {})}
    >
      <Step
        stop={stop}
        journey={journey}
        move={move}
        onEnded={(tip) => {
          drop();
          onDelivered(tip);
        }}
      />
    </Page>
  );
}
