/** Fields with given answers. Nothing is ever preselected. */
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, FieldGroup, type FieldProps, FieldText, useField } from './field';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface RadioProps extends FieldProps {
  readonly options: readonly Option[];
  /** Short answers stand side by side. */
  readonly inline?: boolean;
}

/** One answer of a few, each a card that is easy to hit. */
export function RadioCards(props: RadioProps) {
  const { field } = useController({ name: props.name });
  return (
    <FieldGroup {...props} chosen>
      {({ id, wrong }) => (
        <div className="choices" data-inline={props.inline ?? false}>
          {props.options.map((option, at) => {
            const own = at === 0 ? id : `${id}-${at}`;
            return (
              <label key={option.value} className="choice" htmlFor={own}>
                <input
                  type="radio"
                  id={own}
                  ref={at === 0 ? field.ref : undefined}
                  name={id}
                  value={option.value}
                  checked={field.value === option.value}
                  onChange={() => field.onChange(option.value)}
                  onBlur={field.onBlur}
                  aria-invalid={wrong !== null}
                  aria-describedby={option.hint ? `${own}-hint` : undefined}
                />
                <span>
                  <span className="choice-label">{option.label}</span>
                  {option.hint && (
                    <span className="choice-hint" id={`${own}-hint`}>
                      {option.hint}
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </div>
      )}
    </FieldGroup>
  );
}

export function YesNoField(props: FieldProps) {
  const { t } = useTranslation();
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`common.${value}`) }));
  return <RadioCards {...props} options={options} inline />;
}

/** A single statement that is true or not yet: the statement itself is the label. */
export function TickBox(props: FieldProps) {
  const { field } = useController({ name: props.name });
  const { id, wrong, describedBy } = useField(props);
  return (
    <div className="field" data-field={props.name} data-wrong={wrong !== null} data-width="full">
      <FieldText id={id} hint={props.hint} wrong={wrong} />
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          ref={field.ref}
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
          aria-invalid={wrong !== null}
          aria-describedby={describedBy}
        />
        <span className="choice-label">{props.label}</span>
      </label>
    </div>
  );
}

/** Any number of a few; the value is the list of those chosen. */
export function CheckList(props: FieldProps & { options: readonly Option[] }) {
  const { field } = useController({ name: props.name });
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  return (
    <FieldGroup {...props} chosen>
      {({ id, wrong }) => (
        <div className="choices">
          {props.options.map((option, at) => {
            const own = at === 0 ? id : `${id}-${at}`;
            return (
              <label key={option.value} className="choice" htmlFor={own}>
                <input
                  type="checkbox"
                  id={own}
                  ref={at === 0 ? field.ref : undefined}
                  checked={chosen.includes(option.value)}
                  onChange={(event) =>
                    field.onChange(
                      event.target.checked
                        ? [...chosen, option.value]
                        : chosen.filter((value) => value !== option.value),
                    )
                  }
                  onBlur={field.onBlur}
                  aria-invalid={wrong !== null}
                  aria-describedby={option.hint ? `${own}-hint` : undefined}
                />
                <span>
                  <span className="choice-label">{option.label}</span>
                  {option.hint && (
                    <span className="choice-hint" id={`${own}-hint`}>
                      {option.hint}
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </div>
      )}
    </FieldGroup>
  );
}

/** A longer list: the first line asks to choose and stands for no answer. */
export function SelectField(
  props: FieldProps & { options: readonly Option[]; width?: 'short' | 'middle' | 'full' },
) {
  const { t } = useTranslation();
  const { field } = useController({ name: props.name });
  return (
    <Field {...props} chosen>
      {({ id, describedBy, wrong }) => (
        <select
          {...field}
          id={id}
          className="input"
          value={typeof field.value === 'string' ? field.value : ''}
          aria-describedby={describedBy}
          aria-invalid={wrong !== null}
        >
          <option value="">{t('forms.chooseOne')}</option>
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
