/** A field owns its label, hint, message and their ids; what stands inside only draws the control. */
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormFrame } from './form';

export interface FieldProps {
  /** Path in the form's values, for example `address.zip`. */
  readonly name: string;
  readonly label: string;
  /** How messages name it, where its label stands in several rows. */
  readonly called?: string;
  readonly hint?: string;
  /** Says "(optional)" after the label: everything else must be answered. */
  readonly optional?: boolean;
}

export interface ControlIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly wrong: string | null;
}

/** Ids and message of a field, and its place in the form's list. */
export function useField({ name, label, called = label, hint }: FieldProps, chosen = false): ControlIds {
  const { wrongAt, register, idOf } = useFormFrame();
  useEffect(() => register(name, called, chosen), [register, name, called, chosen]);
  const id = idOf(name);
  const wrong = wrongAt(name);
  const parts = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter((part) => part !== '');
  return { id, wrong, describedBy: parts.length > 0 ? parts.join(' ') : undefined };
}

export function FieldText({
  id,
  hint,
  wrong,
}: {
  id: string;
  hint: string | undefined;
  wrong: string | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="field-wrong" id={`${id}-wrong`}>
          <span className="visually-hidden">{t('forms.errorTitle', { title: '' })}</span>
          {wrong}
        </p>
      )}
    </>
  );
}

/** One control under one label. */
export function Field(
  props: FieldProps & {
    width?: 'short' | 'middle' | 'full';
    chosen?: boolean;
    children: (ids: ControlIds) => ReactNode;
  },
) {
  const { t } = useTranslation();
  const ids = useField(props, props.chosen);
  return (
    <div
      className="field"
      data-field={props.name}
      data-wrong={ids.wrong !== null}
      data-width={props.width ?? 'middle'}
    >
      <label className="field-label" htmlFor={ids.id} id={`${ids.id}-label`}>
        {props.label} {props.optional && <span className="field-optional">{t('forms.optional')}</span>}
      </label>
      <FieldText id={ids.id} hint={props.hint} wrong={ids.wrong} />
      {props.children(ids)}
    </div>
  );
}

/** Several controls under one question. */
export function FieldGroup(
  props: FieldProps & { chosen?: boolean; children: (ids: ControlIds) => ReactNode },
) {
  const { t } = useTranslation();
  const ids = useField(props, props.chosen);
  return (
    <fieldset
      className="field"
      id={`${ids.id}-group`}
      data-field={props.name}
      data-wrong={ids.wrong !== null}
      data-width="full"
      {...(ids.describedBy ? { 'aria-describedby': ids.describedBy } : {})}
    >
      <legend className="field-label">
        {props.label} {props.optional && <span className="field-optional">{t('forms.optional')}</span>}
      </legend>
      <FieldText id={ids.id} hint={props.hint} wrong={ids.wrong} />
      {props.children(ids)}
    </fieldset>
  );
}
