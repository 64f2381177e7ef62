/** What was dispensed elsewhere, as a source shows it: asked for on the allowance's page and within a sale (B-ALW-1). */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type AllowanceView, ExternalSource } from '../../preload/contract/allowance';
import { useAct, useCall } from '../client/client';
import { useWeights } from '../client/grams';
import { useSituation } from '../client/situation';
import { Answer } from '../frame/answer';
import { RadioCards } from './choice-fields';
import { DayField } from './day-field';
import {
  atField,
  figureOf,
  replacedBy,
  type Standing,
  soldIn,
  startingValues,
  type TypedFigure,
  typedGrams,
} from './external-values';
import { Form, useTyped } from './form';
import { SubmitBar } from './submit-bar';
import { TextArea } from './text-fields';
import { TimeField } from './time-field';
import { WeightField } from './weight-field';

interface ExternalFormProps {
  readonly patient: string;
  readonly onSaved: (view: AllowanceView) => void;
  readonly onCancel?: () => void;
}

/** Milliseconds for which the figures of the page that led here are not asked again: it would be another look-up. */
const moment = 10_000;

/** More parts than a source would show at once; the contract allows more. */
const mostItems = 31;

/** The deciding period's days stand in it from the start. */
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
  const [opened] = useState(() => ({ key: crypto.randomUUID(), at: new Date().toISOString() }));
  const [items, setItems] = useState(0);
  const standing: Standing = { view, opened, zone: situation.zone ?? 'UTC' };
  return (
    <Form<TypedFigure, AllowanceView>
      name="external"
      values={startingValues(standing, situation.today ?? '')}
      send={async (typed) => {
        const figure = figureOf(typed, items, standing);
        return figure.kind === 'done' ? atField(await enter.act(figure.value), typed) : figure;
      }}
      done={onSaved}
    >
      <RadioCards
        name="source"
        label={t('allowance.enter.source')}
        options={ExternalSource.options.map((value) => ({ value, label: t(`allowance.source.${value}`) }))}
      />
      <div className="field-row">
        <WeightField name="total" label={t('allowance.enter.total')} hint={t('allowance.enter.totalHint')} />
        <OwnShare standing={standing} />
      </div>
      <UseOwn standing={standing} />
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
      <Reason view={view} />
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

/** What is typed of the days and of when it was seen, as it stands now. */
function useDays() {
  const [from, to, seen, seenOn, seenAt] = useWatch({ name: ['from', 'to', 'seen', 'seenOn', 'seenAt'] });
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { from: text(from), to: text(to), seen: text(seen), seenOn: text(seenOn), seenAt: text(seenAt) };
}

/** A source may lag behind our own sales: nobody takes off what it does not show. */
function OwnShare({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const weight = grams(soldIn(useDays(), standing));
  return (
    <WeightField
      name="own"
      label={t('allowance.enter.own')}
      hint={t('allowance.enter.ownHint', { weight })}
    />
  );
}

/** For a source that shows all of them. Below the row, so that labels and boxes stay on their lines. */
function UseOwn({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const { setValue } = useFormContext();
  const sold = soldIn(useDays(), standing);
  if (sold === 0) return null;
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      onClick={() => setValue('own', typedGrams(sold))}
    >
      {t('allowance.enter.useOwn', { weight: grams(sold) })}
    </button>
  );
}

/** Asked for where there is a figure that this one takes the place of. */
function Reason({ view }: { view: AllowanceView }) {
  const { t } = useTranslation();
  if (replacedBy(view, useDays()) === null) return null;
  return (
    <TextArea
      name="reason"
      label={t('allowance.enter.reason')}
      hint={t('allowance.enter.reasonHint')}
      rows={2}
      optional
    />
  );
}
