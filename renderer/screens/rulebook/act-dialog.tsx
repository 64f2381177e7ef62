/** A dialog for one act: from which day, and why. What else it asks stands inside. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../preload/contract/reply';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';

export interface ActValues extends Record<string, unknown> {
  readonly from: string;
  readonly reason: string;
}

interface ActDialogProps<Values extends ActValues> {
  readonly name: string;
  readonly title: string;
  readonly submit: string;
  readonly values: Values;
  /** The key is made when the dialog opens: a second press makes nothing new. */
  readonly send: (values: Values, key: string) => Promise<Reply<unknown>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ActDialog<Values extends ActValues>(props: ActDialogProps<Values>) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <DialogFrame open title={props.title} onClose={props.onClose}>
      <Form<Values, unknown>
        name={props.name}
        values={props.values}
        send={(typed) => props.send(typed, key)}
        done={props.onClose}
        onStale={props.onClose}
      >
        {props.children}
        <DayField name="from" label={t('rulebook.form.from')} hint={t('rulebook.form.fromHint')} />
        <TextArea
          name="reason"
          label={t('rulebook.form.reason')}
          hint={t('rulebook.form.reasonHint')}
          rows={2}
        />
        <SubmitBar label={props.submit} onCancel={props.onClose} />
      </Form>
    </DialogFrame>
  );
}
