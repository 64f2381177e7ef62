/** What is added to a sale or an order: a product form, then its amount; usual weights are one touch (B-ALW-3). */
import { useTranslation } from 'react-i18next';
import type { SaleDecision, SaleItem } from '../../../preload/contract/dispense';
import type { Reply, Wrong } from '../../../preload/contract/reply';
import { useFormWord } from '../../client/form-words';
import { useWeights } from '../../client/grams';
import { Form, useTyped } from '../form';
import { SubmitBar } from '../submit-bar';
import { TextField } from '../text-fields';
import { readTyped, WeightField } from '../weight-field';
import { formShown, usualWeights } from './item-values';

type SaleForm = SaleDecision['forms'][number];

interface AddItemProps {
  readonly forms: readonly SaleForm[];
  /** Milligrams of the rulebook's ounce. */
  readonly ounce: number;
  /** The form that was chosen; null until one is. */
  readonly form: string | null;
  readonly onForm: (form: string) => void;
  readonly onAdded: (item: SaleItem) => void;
}

export function AddItem({ forms, ounce, form, onForm, onAdded }: AddItemProps) {
  const { t } = useTranslation();
  const wordOf = useFormWord();
  const shown = formShown({ form }, { forms: [...forms] });
  return (
    <section className="card stack" aria-labelledby="sale-add">
      <h2 id="sale-add">{t('dispense.add.title')}</h2>
      <fieldset className="sale-forms">
        <legend className="visually-hidden">{t('dispense.add.form')}</legend>
        {forms.map((one) => (
          <FormTile
            key={one.form}
            one={one}
            chosen={one.form === shown?.form}
            onChosen={() => onForm(one.form)}
          />
        ))}
      </fieldset>
      <div id="sale-no-items" tabIndex={-1}>
        {shown === null ? (
          <p className="note" data-tone="warn">
            {t('dispense.add.nothingOnSale')}
          </p>
        ) : !shown.onSale || shown.barred ? (
          <NotSold one={shown} />
        ) : shown.counted === 'weight' ? (
          <ByWeight key={shown.form} form={shown.form} ounce={ounce} onAdded={onAdded} />
        ) : (
          <ByLabel key={shown.form} form={shown.form} ounce={ounce} onAdded={onAdded} />
        )}
      </div>
      <p className="visually-hidden">{shown && t('dispense.add.chosen', { form: wordOf(shown.form) })}</p>
    </section>
  );
}

function FormTile({ one, chosen, onChosen }: { one: SaleForm; chosen: boolean; onChosen: () => void }) {
  const { t } = useTranslation();
  const wordOf = useFormWord();
  const state = one.barred ? 'barred' : one.onSale ? null : 'notOnSale';
  return (
    <button
      type="button"
      className="button sale-form"
      aria-pressed={chosen}
      data-state={state ?? 'sold'}
      onClick={onChosen}
    >
      <span>{wordOf(one.form)}</span>
      {state && <span className="small">{t(`dispense.add.${state}`)}</span>}
    </button>
  );
}

function NotSold({ one }: { one: SaleForm }) {
  const { t } = useTranslation();
  const wordOf = useFormWord();
  return (
    <p className="note" data-tone="warn" role="status">
      {t(one.barred ? 'dispense.add.barredWhy' : 'dispense.add.notOnSaleWhy', { form: wordOf(one.form) })}
    </p>
  );
}

interface ByProps {
  readonly form: string;
  /** Milligrams of the rulebook's ounce. */
  readonly ounce: number;
  readonly onAdded: (item: SaleItem) => void;
}

interface Weighed extends Record<string, unknown> {
  readonly product: string;
  readonly weight: string;
}

const oneUnit = { units: 1, weight: null, thc: null, other: null } as const;

function ByWeight({ form, ounce, onAdded }: ByProps) {
  const { t } = useTranslation();
  const word = useFormWord()(form);
  const itemOf = (product: string, weight: number): SaleItem => ({
    ...oneUnit,
    form,
    product: product.trim() || word,
    weight,
  });
  return (
    <Form<Weighed, SaleItem>
      name="weigh"
      values={{ product: '', weight: '' }}
      send={async ({ product, weight }): Promise<Reply<SaleItem>> => {
        const read = readTyped('weight', weight, { unit: 'g', ounce });
        return read.kind === 'done' ? { kind: 'done', value: itemOf(product, read.value) } : read;
      }}
      done={onAdded}
    >
      <UsualWeights ounce={ounce} onChosen={(product, weight) => onAdded(itemOf(product, weight))} />
      <details className="sale-more">
        <summary>{t('dispense.add.more')}</summary>
        <div className="stack">
          <ProductField />
          <WeightField name="weight" label={t('dispense.add.weight')} />
          <SubmitBar label={t('dispense.add.addLine')} />
        </div>
      </details>
    </Form>
  );
}

function UsualWeights({
  ounce,
  onChosen,
}: {
  ounce: number;
  onChosen: (product: string, weight: number) => void;
}) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const product = useTyped('product');
  return (
    <fieldset className="sale-weights">
      <legend className="visually-hidden">{t('dispense.add.weights')}</legend>
      {usualWeights(ounce).map(({ part, milligrams }) => (
        <button
          key={part}
          type="button"
          className="button sale-weight"
          onClick={() => onChosen(typeof product === 'string' ? product : '', milligrams)}
        >
          <span className="sale-grams">{grams(milligrams)}</span>
          <span className="small">{t(`dispense.add.ounce.${part}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function ProductField() {
  const { t } = useTranslation();
  return (
    <TextField
      name="product"
      label={t('dispense.add.product')}
      hint={t('dispense.add.productHint')}
      optional
    />
  );
}

interface Labelled extends Record<string, unknown> {
  readonly product: string;
  readonly units: string;
  readonly thc: string;
  readonly other: string;
}

function ByLabel({ form, ounce, onAdded }: ByProps) {
  const { t } = useTranslation();
  const word = useFormWord()(form);
  async function send({ product, units, thc, other }: Labelled): Promise<Reply<SaleItem>> {
    const fields: Record<string, Wrong> = {};
    const labelAt = (field: string, text: string): number => {
      const read = readTyped(field, text, { unit: 'mg', ounce });
      if (read.kind === 'done') return read.value;
      if (read.kind === 'invalid') Object.assign(fields, read.fields);
      return 0;
    };
    const count = /^\d{1,3}$/.test(units.trim()) ? Number(units) : 0;
    if (count < 1) fields.units = { word: 'wrong.units', facts: {} };
    const item: SaleItem = {
      form,
      product: product.trim() || word,
      units: count,
      weight: null,
      thc: labelAt('thc', thc),
      other: labelAt('other', other),
    };
    return Object.keys(fields).length > 0 ? { kind: 'invalid', fields } : { kind: 'done', value: item };
  }
  return (
    <Form<Labelled, SaleItem>
      name="label"
      values={{ product: '', units: '1', thc: '', other: '0' }}
      send={send}
      done={onAdded}
    >
      <div className="field-row">
        <TextField
          name="thc"
          label={t('dispense.add.thc')}
          hint={t('dispense.add.thcHint')}
          inputMode="decimal"
        />
        <TextField
          name="other"
          label={t('dispense.add.other')}
          hint={t('dispense.add.otherHint')}
          inputMode="decimal"
        />
        <TextField name="units" label={t('dispense.add.units')} inputMode="numeric" />
      </div>
      <ProductField />
      <SubmitBar label={t('dispense.add.addLine')} />
    </Form>
  );
}
