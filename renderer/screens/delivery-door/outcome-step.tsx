/** First of all: what happened at this door. */
import { BellOff, CircleSlash, IdCard, PackageCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/not-done';
import type { StepProps } from './door';
import { useOnReturn } from './parts';
import { StopFacts } from './stop-facts';

const failures = [
  { failure: 'notHome', Icon: BellOff },
  { failure: 'refused', Icon: CircleSlash },
  { failure: 'failedCheck', Icon: IdCard },
] as const;

export function OutcomeStep({ stop, move }: StepProps) {
  const { t } = useTranslation();
  const onReturn = useOnReturn();
  return (
    <>
      {!stop.cardGood && (
        <Panel tone="wrong" icon={<IdCard aria-hidden />} title={t('delivery.door.cardNotGood')}>
          <p>{t(onReturn ? 'delivery.door.cardNotGoodOnReturn' : 'delivery.door.cardNotGoodBody')}</p>
        </Panel>
      )}
      <StopFacts stop={stop} />
      <section className="stack" aria-labelledby="door-outcome">
        <h2 id="door-outcome">{t('delivery.door.outcome.title')}</h2>
        <div className="door-outcomes">
          <button
            type="button"
            className="button door-outcome"
            data-kind={stop.cardGood ? 'primary' : undefined}
            onClick={() => move({ kind: 'handsOver' })}
          >
            <PackageCheck aria-hidden />{' '}
            {t(onReturn ? 'delivery.door.outcome.wasDelivered' : 'delivery.door.outcome.delivered')}
          </button>
          {failures.map(({ failure, Icon }) => (
            <button
              key={failure}
              type="button"
              className="button door-outcome"
              onClick={() => move({ kind: 'fails', failure })}
            >
              <Icon aria-hidden /> {t(`delivery.door.outcome.${failure}`)}
            </button>
          ))}
        </div>
      </section>
    </>
  );
}
