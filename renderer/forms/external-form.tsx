/** What was dispensed elsewhere, as a source shows it: asked for on the allowance's page and within a sale (B-ALW-1). */
import { parseDateTime, toZoned } from '@internationalized/date';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AllowanceView, ExternalSource } from '../../preload/contract/allowance';
import type { Reply, Wrong } from '../../preload/contract/reply';
import { useAct, useCall } from '../client/client';
import { useSituation } from '../client/situation';
import { Answer } from '../frame/answer';
import { RadioCards } from './choice-fields';
import { DayField } from './day-field';
import { Form, useTyped } from './form';
import { SubmitBar } from './submit-bar';
import { TimeField } from './time-field';
import { readTyped, WeightField } from './weight-field';

interface ExternalFormProps {
  readonly patient: string;
  readonly onSaved: (view: AllowanceView) => void;
  readonly onCancel?: () => void;
}

interface Typed extends Record<string, unknown> {
  readonly source: string;
  readonly total: string;
  readonly own: string;
  readonly from: string;
  readonly to: string;
  readonly seen: string;
  readonly seenOn: string;
  readonly seenAt: string;
  readonly items: readonly { readonly day: string; readonly weight: string }[];
}

/** Milliseconds for which the figures of the page that led here are not asked again: it would be another look-up. */
const moment = 10_000;

/** More parts than a source would show at once; the contract allows more. */
const mostItems = 31;

/** Grams as somebody would type them. */
const typedGrams = (milligrams: number) => String(milligrams / 1000);

/** An instant of the store's zone. */
const instantOf = (day: string, time: string, zone: string): string | null => {
  try {
    return toZoned(parseDateTime(`${day}T${time}`), zone).toAbsoluteString();
  } catch {
    return null;
  }
};

/** The deciding period's days and this store's own share stand in it from the start. */
export function ExternalForm(props: ExternalFormProps) {
  const { reply, again } = useCall('allowance.view', { patient: props.patient }, { freshFor: moment });
  return (
    <Answer reply={reply} again={again}>
      {(view) => <Fields {...props} view={view} />}
    </Answer>
  );
}

function Fields({ view, onSaved, onCancel }: ExternalFormProps & { view: AllowanceView }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const enter = useAct('allowance.enterExternal');
  const [key] = useState(() => crypto.randomUUID());
  const [items, setItems] = useState(0);
  const today = situation.today ?? '';
  const [period] = view.figures.periods;
  return (
    <Form<Typed, AllowanceView>
      name="external"
      values={{
        source: '',
        total: '',
        own: typedGrams(period?.usedHere ?? 0),
        from: period?.from ?? today,
        to: period?.to ?? today,
        seen: 'now',
        seenOn: today,
        seenAt: '',
        items: [],
      }}
      send={(typed) => send({ typed, items, zone: situation.zone ?? 'UTC', view, key }, enter.act)}
      done={onSaved}
    >
      <RadioCards
        name="source"
        label={t('allowance.enter.source')}
        options={ExternalSource.options.map((value) => ({ value, label: t(`allowance.source.${value}`) }))}
      />
      <div className="field-row">
        <WeightField name="total" label={t('allowance.enter.total')} hint={t('allowance.enter.totalHint')} />
        <WeightField name="own" label={t('allowance.enter.own')} hint={t('allowance.enter.ownHint')} />
      </div>
      <div className="field-row">
        <DayField name="from" label={t('allowance.enter.from')} />
        <DayField name="to" label={t('allowance.enter.to')} />
      </div>
      <RadioCards
        name="seen"
        label={t('allowance.enter.seen')}
        inline
        options={(['now', 'earlier'] as const).map((value) => ({
          value,
          label: t(`allowance.enter.${value}`),
        }))}
      />
      <SeenEarlier />
      {Array.from({ length: items }, (_, at) => `items.${at}`).map((path, at) => (
        <div key={path} className="field-row">
          <DayField name={`${path}.day`} label={t('allowance.enter.itemDay', { number: at + 1 })} />
          <WeightField name={`${path}.weight`} label={t('allowance.enter.itemWeight', { number: at + 1 })} />
        </div>
      ))}
      {items < mostItems && (
        <button type="button" className="button" data-kind="quiet" onClick={() => setItems(items + 1)}>
          <Plus aria-hidden /> {t('allowance.enter.addItem')}
        </button>
      )}
      <SubmitBar label={t('allowance.enter.save')}>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {t('common.cancel')}
          </button>
        )}
      </SubmitBar>
    </Form>
  );
}

function SeenEarlier() {
  const { t } = useTranslation();
  if (useTyped('seen') !== 'earlier') return null;
  return (
    <div className="row">
      <DayField name="seenOn" label={t('allowance.enter.seenOn')} />
      <TimeField name="seenAt" label={t('allowance.enter.seenAt')} />
    </div>
  );
}

interface Sending {
  readonly typed: Typed;
  readonly items: number;
  readonly zone: string;
  readonly view: AllowanceView;
  readonly key: string;
}

/** The figure whose days the new one covers too, newest first. */
const superseded = ({ externals }: AllowanceView, from: string, to: string): string | null =>
  externals.find((one) => !one.superseded && one.from <= to && from <= one.to)?.id ?? null;

type Enter = ReturnType<typeof useAct<'allowance.enterExternal'>>['act'];

async function send({ typed, items, zone, view, key }: Sending, enter: Enter): Promise<Reply<AllowanceView>> {
  const fields: Record<string, Wrong> = {};
  const weightAt = (field: string, text: string): number => {
    const read = readTyped(field, text, { unit: 'g', ounce: view.figures.ounce });
    if (read.kind === 'done') return read.value;
    if (read.kind === 'invalid') Object.assign(fields, read.fields);
    return 0;
  };
  const source = ExternalSource.safeParse(typed.source);
  if (!source.success) fields.source = { word: 'wrong.choose', facts: {} };
  const total = weightAt('total', typed.total);
  const own = weightAt('own', typed.own);
  if (own > total && Object.keys(fields).length === 0)
    fields.own = { word: 'wrong.ownAboveTotal', facts: {} };
  const dated = Array.from({ length: items }, (_, at) => typed.items[at] ?? { day: '', weight: '' })
    .map((item, at) => ({ ...item, at }))
    // A line that was opened and left empty says nothing.
    .filter(({ day, weight }) => day || weight)
    .map(({ day, weight, at }) => ({ day, milligrams: weightAt(`items.${at}.weight`, weight ?? '') }));
  const asOf = typed.seen === 'now' ? new Date().toISOString() : instantOf(typed.seenOn, typed.seenAt, zone);
  if (asOf === null) fields.seenAt = { word: 'wrong.required', facts: {} };
  if (!source.success || asOf === null || Object.keys(fields).length > 0) return { kind: 'invalid', fields };
  return enter({
    patient: view.patient.id,
    source: source.data,
    total,
    own,
    from: typed.from,
    to: typed.to,
    asOf,
    items: dated,
    supersedes: superseded(view, typed.from, typed.to),
    key,
  });
}
