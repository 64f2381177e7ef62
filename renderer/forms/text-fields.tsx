/** Fields that a person types one value into. */
import { Eye, EyeOff } from 'lucide-react';
import { type HTMLAttributes, useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  readonly width?: 'short' | 'middle' | 'full';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly type?: 'text' | 'tel' | 'email' | 'time';
  /** The words are English or Spanish names: no spelling marks under them. */
  readonly spellCheck?: boolean;
  /** A question about what was typed, for example a likely slip in an e-mail address. */
  readonly notice?: (typed: string) => string | null;
  readonly upperCase?: boolean;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export function TextField(props: TextProps) {
  const { field } = useController({ name: props.name });
  const notice = props.notice?.(text(field.value)) ?? null;
  return (
    <Field {...props}>
      {({ id, describedBy, wrong }) => (
        <>
          <input
            {...field}
            id={id}
            className="input"
            value={text(field.value)}
            onChange={(event) =>
              field.onChange(props.upperCase ? event.target.value.toUpperCase() : event.target.value)
            }
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            spellCheck={props.spellCheck ?? false}
            autoComplete="off"
            aria-describedby={
              [describedBy, notice ? `${id}-notice` : undefined].filter(Boolean).join(' ') || undefined
            }
            aria-invalid={wrong !== null}
          />
          <p className="field-notice" id={`${id}-notice`} aria-live="polite">
            {notice}
          </p>
        </>
      )}
    </Field>
  );
}

export function TextArea(props: FieldProps & { rows?: number }) {
  const { field } = useController({ name: props.name });
  return (
    <Field {...props} width="full">
      {({ id, describedBy, wrong }) => (
        <textarea
          {...field}
          id={id}
          className="input"
          rows={props.rows ?? 4}
          value={text(field.value)}
          aria-describedby={describedBy}
          aria-invalid={wrong !== null}
        />
      )}
    </Field>
  );
}

/** Typed digits are normalised by the contract: brackets, spaces and a leading 1 are welcome. */
export const PhoneField = (props: FieldProps) => (
  <TextField {...props} type="tel" inputMode="tel" width="short" />
);

/** `notice` may ask about a likely slip; it never blocks. */
export const EmailField = (props: FieldProps & { notice?: (typed: string) => string | null }) => (
  <TextField {...props} type="email" inputMode="email" />
);

/** Paste and password managers are welcome (WCAG 3.3.8); what is typed can be shown. */
export function PassphraseField(props: FieldProps) {
  const { t } = useTranslation();
  const { field } = useController({ name: props.name });
  const [shown, setShown] = useState(false);
  return (
    <Field {...props}>
      {({ id, describedBy, wrong }) => (
        <div className="input-with-button">
          <input
            {...field}
            id={id}
            className="input"
            value={text(field.value)}
            type={shown ? 'text' : 'password'}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={wrong !== null}
          />
          <button
            type="button"
            className="button"
            aria-pressed={shown}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            {t(shown ? 'forms.hide' : 'forms.show')}
            <span className="visually-hidden">{props.label}</span>
          </button>
        </div>
      )}
    </Field>
  );
}

/** Six digits that open a locked screen again. */
export function PinField(props: FieldProps) {
  const { field } = useController({ name: props.name });
  return (
    <Field {...props} width="short">
      {({ id, describedBy, wrong }) => (
        <input
          {...field}
          id={id}
          className="input input-pin"
          value={text(field.value)}
          type="password"
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={wrong !== null}
        />
      )}
    </Field>
  );
}
