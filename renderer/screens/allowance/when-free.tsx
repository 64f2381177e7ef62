/** "When will x g be free?": a typed weight, answered with a day (B-ALW-2). */
import { CalendarCheck, CalendarX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceFigures } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { readTyped, WeightField } from '../../forms/weight-field';
import { freeOn } from './journey';

interface Typed extends Record<string, unknown> {
  readonly weight: string;
}

export function WhenFree({ figures }: { figures: AllowanceFigures }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <section className="card stack" aria-labelledby="allowance-free">
      <h2 id="allowance-free">{t('allowance.free.title')}</h2>
      <Form<Typed, number>
        name="when-free"
        values={{ weight: '' }}
        send={async ({ weight }) => readTyped('weight', weight, { unit: 'g', ounce: figures.ounce })}
        done={setAsked}
      >
        <WeightField name="weight" label={t('allowance.free.weight')} />
        <SubmitBar label={t('allowance.free.ask')} />
      </Form>
      <div role="status">{asked !== null && <Said figures={figures} asked={asked} />}</div>
    </section>
  );
}

function Said({ figures, asked }: { figures: AllowanceFigures; asked: number }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const free = freeOn(figures.freeing, asked);
  const facts = { weight: grams(asked), left: grams(free.left) };
  const Icon = free.kind === 'never' ? CalendarX : CalendarCheck;
  return (
    <div className="note" data-tone={free.kind === 'never' ? 'warn' : undefined}>
      <p className="row-tight strong">
        <Icon aria-hidden />
        <span>
          {free.kind === 'on'
            ? t('allowance.free.on', { ...facts, day: when.day(free.on) })
            : t(`allowance.free.${free.kind}`, facts)}
        </span>
      </p>
      <p className="small">{t('allowance.free.if')}</p>
    </div>
  );
}
