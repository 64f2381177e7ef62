/** The shell of each step: whose order it is, where in it one stands, and what it comes to so far. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDecision } from '../../../preload/contract/delivery-values';
import { useMoney } from '../../client/money';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { type Journey, type Step, steps } from './journey';
import type { StepProps } from './new-screen';
import { mayOpen } from './order-of';

interface PageProps extends Omit<StepProps, 'decision'> {
  readonly step: Step;
  readonly children: ReactNode;
}

export function StepPage({ step, patient, journey, move, note, children }: PageProps) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <Page
      title={t(`delivery.order.step.${step}`)}
      documentTitle={t('delivery.order.title')}
      below={
        <>
          <p className="sale-patient">
            <span className="strong">{fullName(patient.name)}</span>{' '}
            <span className="soft">{t('dispense.born', { day: when.day(patient.birthDate) })}</span>
          </p>
          <Steps
            at={step}
            journey={journey}
            patient={patient.id}
            onOpened={(to) => move({ kind: 'goes', to })}
          />
        </>
      }
      back={{ path: pathTo('patient', { patient: patient.id }), label: t('print.back') }}
    >
      {note}
      {children}
    </Page>
  );
}

interface StepsProps {
  readonly at: Step;
  readonly journey: Journey;
  readonly patient: string;
  readonly onOpened: (step: Step) => void;
}

/** A step can be opened again at any time, a later one once those before it are filled in. */
function Steps({ at, journey, patient, onOpened }: StepsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('delivery.order.steps')}>
      <ol className="order-steps">
        {steps.map((step, place) => (
          <li key={step}>
            {step !== at && mayOpen(journey, step, patient) ? (
              <button type="button" className="button" data-kind="quiet" onClick={() => onOpened(step)}>
                {place + 1}. {t(`delivery.order.step.${step}`)}
              </button>
            ) : (
              <span
                className={step === at ? 'strong' : 'soft'}
                aria-current={step === at ? 'step' : undefined}
              >
                {place + 1}. {t(`delivery.order.step.${step}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface BarProps {
  readonly decision: OrderDecision;
  /** The one next action. */
  readonly children: ReactNode;
}

/** What it comes to stays in sight, with the way on. */
export function OrderBar({ decision, children }: BarProps) {
  const { t } = useTranslation();
  const money = useMoney();
  const { due, goods, minimum } = decision;
  const short = minimum === null ? 0 : minimum - goods;
  return (
    <section className="sale-bar" aria-label={t('delivery.money.due')}>
      <p>
        {t('delivery.money.due')} <span className="sale-total figures">{money(due)}</span>
      </p>
      {minimum !== null && (
        <p role="status" className="strong">
          {short > 0
            ? t('delivery.order.toMinimum', { short: money(short), minimum: money(minimum) })
            : t('delivery.order.minimumReached', { minimum: money(minimum) })}
        </p>
      )}
      {children}
    </section>
  );
}
