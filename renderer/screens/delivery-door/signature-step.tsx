/** The signature, what was said so far, and the one confirmation. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { DriverStop } from '../../../preload/contract/delivery-door';
import { useAttempt } from '../../client/attempt';
import { useAct } from '../../client/client';
import { useMoney } from '../../client/money';
import { RadioCards } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { SignatureField } from '../../forms/signature-pad';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';
import { SummaryList } from '../../frame/parts';
import type { StepProps } from './door';
import { handOffOf, type Journey, next, reckon, type Signing } from './journey';
import { BackButton, useOnReturn } from './parts';

type HandedOff = OutputOf<'delivery.handOff'>;

/** One act for the confirmation and for a pharmacist's reason after it. */
export function useHandOff(stop: DriverStop) {
  const act = useAct('delivery.handOff');
  const attempt = useAttempt();
  return (journey: Journey, despite: string) => {
    const content = handOffOf(journey, despite);
    if (content === null) return null;
    const asked = { ...content, order: stop.order, version: stop.version };
    return act.act({ ...asked, key: attempt.keyOf(JSON.stringify(asked)) });
  };
}

interface Typed extends Record<string, unknown> {
  readonly how: string;
  readonly strokes: Signing['strokes'];
  /** Named as the store names it, so that its answer finds the field. */
  readonly doorTime: string;
}

function signingOf({ how, strokes, doorTime: time }: Typed): Signing | null {
  if (how === 'paper') return { how, strokes: [], time };
  return how === 'screen' ? { how, strokes, time } : null;
}

export function SignatureStep({ stop, journey, move, onEnded }: StepProps) {
  const { t } = useTranslation();
  const handOff = useHandOff(stop);
  const onReturn = useOnReturn();
  const { time, ...signing } = journey.signing;
  return (
    <Form<Typed, HandedOff>
      name="signature"
      prefix="signature"
      values={{ ...signing, doorTime: time }}
      send={async (typed) => {
        const signed = signingOf(typed);
        if (!signed) return { kind: 'invalid', fields: { how: { word: 'wrong.choose', facts: {} } } };
        move({ kind: 'signed', signing: signed });
        // What is missing is a step before this one: it is opened again.
        return (
          (await handOff(next(journey, { kind: 'signed', signing: signed }), '')) ?? {
            kind: 'invalid',
            fields: {},
          }
        );
      }}
      done={(value) =>
        value.outcome === 'delivered' ? onEnded(value.tip) : move({ ...value, kind: 'refused' })
      }
    >
      <RadioCards
        name="how"
        label={t('delivery.door.signature.how')}
        inline
        options={(['screen', 'paper'] as const).map((value) => ({
          value,
          label: t(`delivery.door.signature.${value}`),
        }))}
      />
      <Pad />
      {onReturn && (
        <TextField
          name="doorTime"
          type="time"
          label={t('delivery.door.signature.time')}
          hint={t('delivery.door.signature.timeHint')}
          width="short"
          optional
        />
      )}
      <SoFar stop={stop} journey={journey} />
      <SubmitBar label={t('delivery.door.confirm')}>
        <BackButton onBack={() => move({ kind: 'back' })} />
      </SubmitBar>
    </Form>
  );
}

function Pad() {
  const { t } = useTranslation();
  const onReturn = useOnReturn();
  const how = useTyped('how');
  if (how === 'paper')
    return (
      <p className="note">
        {t(onReturn ? 'delivery.door.signature.onReturn' : 'delivery.door.signature.paperBody')}
      </p>
    );
  return how === 'screen' ? (
    <SignatureField
      name="strokes"
      label={t('delivery.door.signature.label')}
      hint={`${t('delivery.door.signature.says')} ${t('delivery.door.signature.hint')}`}
    />
  ) : null;
}

function SoFar({ stop, journey }: Pick<StepProps, 'stop' | 'journey'>) {
  const { t } = useTranslation();
  const money = useMoney();
  const { payment, photoId } = journey;
  if (!payment) return null;
  const reckoned = reckon(payment.received, stop.due);
  const rows = [
    { key: 'checks', value: t('delivery.door.soFar.allPassed') },
    { key: 'photoId', value: photoId && t(`dispense.photoId.${photoId}`) },
    { key: 'due', value: money(stop.due) },
    {
      key: 'received',
      value: `${money(payment.received)} · ${t(`delivery.door.payment.${payment.kind}`)}`,
    },
    { key: 'tip', value: money(reckoned.kind === 'tip' ? reckoned.tip : 0) },
  ] as const;
  return <SummaryList rows={rows.map((row) => ({ ...row, label: t(`delivery.door.soFar.${row.key}`) }))} />;
}
