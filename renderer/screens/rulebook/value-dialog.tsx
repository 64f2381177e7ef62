/** A choice of the house, typed in the field that fits it; "not set" is a choice where no decision needs the rule. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import type { Shape } from '../../../preload/contract/rulebook-desk';
import { useAct } from '../../client/client';
import { CheckList, RadioCards, YesNoField } from '../../forms/choice-fields';
import { useTyped } from '../../forms/form';
import { TextArea, TextField } from '../../forms/text-fields';
import { ActDialog, type ActValues } from './act-dialog';
import { TakeOver } from './take-over';
import { type Typed, typedOf, valueTyped } from './typed-value';
import { useRuleWords, useValueWords } from './value-words';

interface Values extends ActValues {
  readonly how: 'value' | 'open';
  readonly value: Typed;
  readonly takeOverKnown: boolean;
}

type RulePage = OutputOf<'rulebook.rule'>;
interface ValueDialogProps {
  readonly page: RulePage;
  readonly shape: Shape;
  readonly onClose: () => void;
}

export function ValueDialog({ page, shape, onClose }: ValueDialogProps) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const words = useValueWords();
  const { act } = useAct('rulebook.setValue');
  const version = page.line.inForce?.version;
  const unit = version?.unit ?? null;
  return (
    <ActDialog<Values>
      name="set-value"
      title={t('rulebook.set.title')}
      submit={t('rulebook.set.submit')}
      values={{
        how: 'value',
        value: typedOf(version?.value ?? null, shape, unit),
        takeOverKnown: false,
        from: page.today,
        reason: '',
      }}
      send={({ from, reason, how, value, takeOverKnown }, key) =>
        act({
          key,
          book: page.book.hash,
          rule: page.line.id,
          from,
          reason,
          takeOverKnown,
          value: how === 'open' ? null : valueTyped(value, shape, unit),
        })
      }
      onClose={onClose}
    >
      <p className="strong">{ruleWords(page.line.id)}</p>
      {version && <p>{t('rulebook.set.now', { value: words.value(version) })}</p>}
      {page.mayBeOpen && (
        <RadioCards
          name="how"
          label={t('rulebook.set.how')}
          inline
          options={[
            { value: 'value', label: t('rulebook.set.toValue') },
            { value: 'open', label: t('common.notSet') },
          ]}
        />
      )}
      <ValueField shape={shape} unit={unit} />
      <TakeOver page={page} />
    </ActDialog>
  );
}

type Unit = NonNullable<RulePage['line']['inForce']>['version']['unit'];

function ValueField({ shape, unit }: { shape: Shape; unit: Unit }) {
  const { t } = useTranslation();
  const { word } = useValueWords();
  const open = useTyped('how') === 'open';
  if (open) return null;
  const label = unit === null ? t('rulebook.set.value') : t(`rulebook.set.in.${unit}`);
  const options = (of: readonly string[]) => of.map((value) => ({ value, label: word(value) }));
  switch (shape.kind) {
    case 'whole':
      return <TextField name="value" label={label} inputMode="decimal" width="short" />;
    case 'wholes':
      return <TextField name="value" label={label} hint={t('rulebook.set.commas')} width="middle" />;
    case 'yesNo':
      return <YesNoField name="value" label={label} />;
    case 'oneOf':
      return <RadioCards name="value" label={label} options={options(shape.of)} />;
    case 'someOf':
      return <CheckList name="value" label={label} options={options(shape.of)} />;
    case 'text':
      return <TextField name="value" label={label} width="full" />;
    case 'texts':
      return <TextArea name="value" label={label} hint={t('rulebook.set.lines')} />;
    case 'parts':
      return shape.of.map((part) => (
        <TextField
          key={part}
          name={`value.${part}`}
          label={t('rulebook.set.part', { part: word(part), label })}
          inputMode="decimal"
          width="short"
        />
      ));
  }
}
