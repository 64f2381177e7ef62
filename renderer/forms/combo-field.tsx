/** Free text with suggestions: what is typed counts, a suggestion only saves typing. */
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field';

export interface Suggested {
  readonly key: string;
  /** Goes into the field when chosen. */
  readonly text: string;
  readonly detail?: string;
}

export interface ComboProps extends FieldProps {
  readonly suggestions: readonly Suggested[];
  /** Hears what is typed, to ask for suggestions. */
  readonly onTyped: (text: string) => void;
  /** Hears which suggestion was taken, to fill the fields beside it. */
  readonly onChosen?: (key: string) => void;
}

export function ComboField(props: ComboProps) {
  const { t } = useTranslation();
  const { field } = useController({ name: props.name });
  return (
    <Field {...props}>
      {({ id, describedBy, wrong }) => (
        <ComboBox
          id={id}
          aria-labelledby={`${id}-label`}
          {...(describedBy ? { 'aria-describedby': describedBy } : {})}
          items={props.suggestions}
          inputValue={typeof field.value === 'string' ? field.value : ''}
          onInputChange={(typed) => {
            field.onChange(typed);
            props.onTyped(typed);
          }}
          onSelectionChange={(key) => {
            const chosen = props.suggestions.find((one) => one.key === key);
            if (!chosen) return;
            field.onChange(chosen.text);
            props.onChosen?.(chosen.key);
          }}
          onBlur={field.onBlur}
          isInvalid={wrong !== null}
          allowsCustomValue
          menuTrigger="input"
        >
          <Input className="input" autoComplete="off" spellCheck={false} />
          <Popover className="popover">
            <ListBox className="listbox" aria-label={t('forms.suggestions')}>
              {(one: Suggested) => (
                <ListBoxItem id={one.key} textValue={one.text} className="listbox-line">
                  <span className="strong">{one.text}</span>
                  {one.detail && <span className="soft small">{one.detail}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </Field>
  );
}
