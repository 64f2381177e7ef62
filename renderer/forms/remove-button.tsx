/** Takes something away for good: a dialog says what goes, and asks why. */
import { useState } from 'react';
import type { Reply } from '../../preload/contract/reply';
import { DialogFrame } from '../frame/confirm-dialog';
import { Form } from './form';
import { SubmitBar } from './submit-bar';
import { TextField } from './text-fields';

interface RemoveProps {
  /** Of the form, for what was typed to be kept apart. */
  readonly name: string;
  /** Verb, or verb and noun: on the button, and again in the dialog. */
  readonly label: string;
  readonly title: string;
  readonly body: string;
  readonly reason: { readonly label: string; readonly hint: string };
  readonly remove: (reason: string) => Promise<Reply<unknown>>;
  readonly done?: () => void;
}

export function RemoveButton({ name, label, title, body, reason, remove, done }: RemoveProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <div>
        <button type="button" className="button" data-kind="danger" onClick={() => setOpen(true)}>
          {label}
        </button>
      </div>
      <DialogFrame open={open} title={title} onClose={close}>
        <p>{body}</p>
        <Form
          name={name}
          values={{ reason: '' }}
          first="reason"
          send={(typed) => remove(typed.reason)}
          done={done ?? close}
        >
          <TextField name="reason" {...reason} />
          <SubmitBar label={label} onCancel={close} />
        </Form>
      </DialogFrame>
    </>
  );
}
