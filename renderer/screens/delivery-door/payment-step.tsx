/** Cash or debit, what was received, and what of it is a tip, before anything is confirmed (R-DLV-6). */
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PaymentKind } from '../../../preload/contract/delivery-door';
import { readMoney, typedMoney } from '../../../preload/contract/money';
import type { Reply } from '../../../preload/contract/reply';
import { useMoney } from '../../client/money';
import { RadioCards } from '../../forms/choice-fields';
import { Form, useTyped } from '../../forms/form';
import { MoneyField, moneyTyped } from '../../forms/money-field';
import { SubmitBar } from '../../forms/submit-bar';
import type { StepProps } from './door';
import { handyAmounts, type JourneyEvent, type Payment, reckon } from './journey';
import { BackButton } from './parts';

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly received: string;
}
type Paid = Extract<JourneyEvent, { kind: 'paid' }>;

/** Debit is exactly what is due; cash is what was put into the hand, and never less. */
function read({ kind, received }: Typed, due: number): Reply<Payment> {
  const how = PaymentKind.safeParse(kind).data;
  if (!how) return { kind: 'invalid', fields: { kind: { word: 'wrong.choose', facts: {} } } };
  if (how === 'debit') return { kind: 'done', value: { kind: how, received: due } };
  const typed = moneyTyped('received', received);
  if (typed.kind !== 'done') return typed;
  return reckon(typed.value, due).kind === 'short'
    ? { kind: 'invalid', fields: { received: { word: 'wrong.paidShort', facts: {} } } }
    : { kind: 'done', value: { kind: how, received: typed.value } };
}

export function PaymentStep({ stop, journey, move }: StepProps) {
  const { t } = useTranslation();
  const { payment } = journey;
  const { due } = stop;
  return (
    <Form<Typed, Paid>
      name="payment"
      values={{
        kind: payment?.kind ?? '',
        received: payment?.kind === 'cash' ? typedMoney(payment.received) : '',
      }}
      send={async (typed) => {
        const paid = read(typed, due);
        return paid.kind === 'done' ? { kind: 'done', value: { kind: 'paid', payment: paid.value } } : paid;
      }}
      done={move}
    >
      <p className="note">{t('delivery.door.noChange')}</p>
      <RadioCards
        name="kind"
        label={t('delivery.door.payment.title')}
        inline
        options={PaymentKind.options.map((value) => ({
          value,
          label: t(`delivery.door.payment.${value}`),
        }))}
      />
      <Received due={due} />
      <SubmitBar label={t('delivery.door.toSignature')}>
        <BackButton onBack={() => move({ kind: 'back' })} />
      </SubmitBar>
    </Form>
  );
}

function Received({ due }: { due: number }) {
  const { t } = useTranslation();
  const money = useMoney();
  const { setValue } = useFormContext();
  const kind = useTyped('kind');
  const typed = useTyped('received');
  if (kind === 'debit')
    return <p className="strong">{t('delivery.door.payment.exactly', { due: money(due) })}</p>;
  if (kind !== 'cash') return null;
  return (
    <>
      <fieldset className="field">
        <legend className="field-label">{t('delivery.door.payment.handy')}</legend>
        <div className="door-amounts">
          {handyAmounts(due).map((cents) => (
            <button
              key={cents}
              type="button"
              className="button door-amount figures"
              onClick={() => setValue('received', typedMoney(cents), { shouldDirty: true })}
            >
              {money(cents)}
            </button>
          ))}
        </div>
      </fieldset>
      <MoneyField name="received" label={t('delivery.door.payment.received')} />
      <Tip typed={typeof typed === 'string' ? typed : ''} due={due} />
    </>
  );
}

/** Said as it is typed, so that nobody is surprised after confirming. */
function Tip({ typed, due }: { typed: string; due: number }) {
  const { t } = useTranslation();
  const money = useMoney();
  const cents = readMoney(typed);
  const reckoned = cents.kind === 'good' ? reckon(cents.cents, due) : null;
  return (
    <p
      role="status"
      className="said note strong door-tip"
      data-tone={reckoned?.kind === 'short' ? 'warn' : undefined}
    >
      {reckoned?.kind === 'exact' && t('delivery.door.payment.exact')}
      {reckoned?.kind === 'tip' && t('delivery.door.payment.tip', { tip: money(reckoned.tip) })}
      {reckoned?.kind === 'short' && t('delivery.door.payment.short', { short: money(reckoned.short) })}
    </p>
  );
}
