/** How a message was answered, and one that staff write down for somebody. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerWays, type ContactMessage } from '../../../preload/contract/contact';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmailField, TextArea, TextField } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';

interface Answered extends Record<string, unknown> {
  readonly way: string;
  readonly note: string;
}

export function AnswerDialog({ message, onClose }: { message: ContactMessage; onClose: () => void }) {
  const { t } = useTranslation();
  const answer = useAct('contact.answer');
  return (
    <DialogFrame open title={t('inbox.answerTitle', { name: message.name })} onClose={onClose}>
      <p>{t('inbox.answerLead', { email: message.email })}</p>
      <Form<Answered, Record<string, never>>
        name="answer"
        values={{ way: '', note: '' }}
        send={({ way, note }) => answer.act({ message: message.id, version: message.version, way, note })}
        done={onClose}
      >
        <RadioCards
          name="way"
          label={t('inbox.way')}
          options={answerWays.map((value) => ({ value, label: t(`inbox.ways.${value}`) }))}
        />
        <TextArea name="note" label={t('inbox.note')} hint={t('inbox.noteHint')} rows={3} optional />
        <SubmitBar label={t('inbox.answerSubmit')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}

interface Written extends Record<string, unknown> {
  readonly name: string;
  readonly email: string;
  readonly message: string;
  readonly language: Language;
}

export function WriteDown() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [open, setOpen] = useState(false);
  const send = useAct('contact.send');
  const [key, setKey] = useState('');
  const onClose = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setKey(crypto.randomUUID());
          setOpen(true);
        }}
      >
        {t('inbox.write')}
      </button>
      <DialogFrame open={open} title={t('inbox.writeTitle')} onClose={onClose}>
        <Form<Written, Record<string, never>>
          name="write-down"
          values={{ name: '', email: '', message: '', language: situation.preferences.language }}
          send={(typed) => send.act({ ...typed, key })}
          done={onClose}
        >
          <TextField name="name" label={t('inbox.name')} />
          <EmailField name="email" label={t('inbox.email')} />
          <TextArea name="message" label={t('inbox.message')} rows={4} />
          <RadioCards
            name="language"
            label={t('inbox.answerIn')}
            inline
            options={(['en', 'es'] as const).map((value) => ({
              value,
              label: t(`registration.languages.${value}`),
            }))}
          />
          <SubmitBar label={t('inbox.writeSubmit')} onCancel={onClose} />
        </Form>
      </DialogFrame>
    </>
  );
}
