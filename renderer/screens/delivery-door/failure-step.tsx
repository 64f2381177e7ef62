/** Nobody received it: why, what did not pass, and what is to be done with the bag (B-DLV-3). */
import { useTranslation } from 'react-i18next';
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { DoorCheck, doorChecks } from '../../../preload/contract/delivery-values';
import { useAct } from '../../client/client';
import { CheckList } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import type { StepProps } from './door';
import { failedBy } from './journey';
import { BackButton, useOnReturn } from './parts';

interface Typed extends Record<string, unknown> {
  readonly failed: readonly string[];
  readonly note: string;
}

export function FailureStep({ stop, journey, move, onEnded }: StepProps) {
  const { t } = useTranslation();
  const onReturn = useOnReturn();
  const fail = useAct('delivery.fail');
  const { failure } = journey;
  if (failure === null) return null;
  const ofChecks = failure === 'failedCheck';
  return (
    <Form<Typed, DriverStop>
      name="failure"
      values={{ failed: failedBy(journey), note: '' }}
      send={async ({ failed, note }) => {
        const checks = ofChecks ? doorChecks.filter((check) => failed.includes(check)) : [];
        return ofChecks && checks.length === 0
          ? { kind: 'invalid', fields: { failed: { word: 'wrong.choose', facts: {} } } }
          : fail.act({ order: stop.order, version: stop.version, outcome: failure, failed: checks, note });
      }}
      done={() => onEnded(null)}
    >
      <p className="door-name">{t(`delivery.door.outcome.${failure}`)}</p>
      {ofChecks && (
        <CheckList
          name="failed"
          label={t('delivery.door.failure.which')}
          options={DoorCheck.options.map((value) => ({
            value,
            label: t(`delivery.door.failure.check.${value}`),
          }))}
        />
      )}
      <TextArea
        name="note"
        label={t('delivery.door.failure.note')}
        hint={t('delivery.door.failure.noteHint')}
        optional
        rows={2}
      />
      <p className="note">
        {t(onReturn ? 'delivery.door.failure.countBack' : 'delivery.door.failure.keepBag')}
      </p>
      <SubmitBar label={t('delivery.door.failure.confirm')}>
        <BackButton onBack={() => move({ kind: 'back' })} />
      </SubmitBar>
    </Form>
  );
}
