/** The store says no: every reason, and the ways on; a pharmacist may let stand what was handed over already. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useMay } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Reasons } from '../../frame/delivery/reasons';
import type { StepProps } from './door';
import { BackButton } from './parts';
import { useHandOff } from './signature-step';

export function RefusedStep(props: StepProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { journey, move } = props;
  if (!journey.refused) return null;
  const { mayDespite, refusals } = journey.refused;
  const lets = mayDespite && may(['pharmacist']);
  return (
    <>
      <p className="lead">
        {t(mayDespite ? 'delivery.door.refused.onReturn' : 'delivery.door.refused.atDoor')}
      </p>
      <Reasons refusals={refusals} />
      <div className="row">
        <button
          type="button"
          className="button"
          data-kind={lets ? undefined : 'primary'}
          onClick={() => move({ kind: 'fails', failure: 'failedCheck' })}
        >
          {t('delivery.door.toFailure')}
        </button>
        <BackButton onBack={() => move({ kind: 'back' })} />
      </div>
      {lets && <Despite {...props} />}
      {mayDespite && !lets && <p className="note">{t('delivery.door.despite.pharmacist')}</p>}
    </>
  );
}

function Despite({ stop, journey, move, onEnded }: StepProps) {
  const { t } = useTranslation();
  const handOff = useHandOff(stop);
  return (
    <section className="card stack" aria-labelledby="door-despite">
      <h2 id="door-despite">{t('delivery.door.despite.title')}</h2>
      <p>{t('delivery.door.despite.lead')}</p>
      <Form<{ despite: string }, OutputOf<'delivery.handOff'>>
        name="despite"
        values={{ despite: '' }}
        send={async ({ despite }) =>
          despite.trim() === ''
            ? { kind: 'invalid', fields: { despite: { word: 'wrong.required', facts: {} } } }
            : ((await handOff(journey, despite)) ?? { kind: 'invalid', fields: {} })
        }
        done={(value) =>
          value.outcome === 'delivered' ? onEnded(value.tip) : move({ ...value, kind: 'refused' })
        }
      >
        <TextArea
          name="despite"
          label={t('delivery.door.despite.label')}
          hint={t('delivery.door.despite.hint')}
          rows={2}
        />
        <SubmitBar label={t('delivery.door.despite.confirm')} />
      </Form>
    </section>
  );
}
