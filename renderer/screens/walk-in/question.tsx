/** "Ask us": a question that staff answer later, at any time of the hand-over (R-ST-2). Nothing is sent from here. */

import { CircleCheck } from 'lucide-react';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { taskAnswers } from '../../../preload/contract/registration-values';
import { useAct, useClient } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { useDraft } from '../../forms/draft';
import { Form } from '../../forms/form';
import { SavedMark } from '../../forms/saved-mark';
import { SubmitBar } from '../../forms/submit-bar';
import { EmailField, TextArea, TextField } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import { savedAnswers } from './saved';

interface Typed extends Record<string, unknown> {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

type Half = Readonly<Record<string, unknown>> | null;

interface QuestionProps {
  readonly open: boolean;
  readonly view: WalkInView;
  readonly onClose: () => void;
}

export function Question({ open, view, onClose }: QuestionProps) {
  const { t } = useTranslation();
  // What is half-typed stands there again, however often the form is closed and opened.
  const typed = useRef<Half>(view.question);
  return (
    <DialogFrame open={open} title={t('walkIn.question.title')} onClose={onClose}>
      <Asked view={view} typed={typed} onClose={onClose} />
    </DialogFrame>
  );
}

/** What they entered, and what is known here of how they are reached, is not typed twice. */
function Asked({ view, typed, onClose }: Omit<QuestionProps, 'open'> & { typed: RefObject<Half> }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const client = useClient();
  const { act } = useAct('contact.send', { refresh: false });
  const draft = useDraft((values) => client.call('contact.saveDraft', { typed: values }));
  const [key] = useState(() => crypto.randomUUID());
  const [kept, setKept] = useState(false);
  const email = savedAnswers(view, 'email', taskAnswers.email);
  if (kept)
    return (
      <>
        <p className="lead row" role="status">
          <CircleCheck aria-hidden /> {t('walkIn.question.kept')}
        </p>
        <div className="submit-bar">
          <button type="button" className="button" data-kind="primary" onClick={onClose}>
            {t('walkIn.question.goOn')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <p>{t('walkIn.question.lead')}</p>
      <Form<Typed, Record<string, never>>
        name="question"
        values={{
          name: view.name ? fullName(view.name) : '',
          email: email && email.kind !== 'none' ? email.email : (view.email ?? ''),
          message: '',
          ...typed.current,
        }}
        onTyped={(values) => {
          typed.current = values;
          draft.typed(values);
        }}
        send={async (values) => {
          // The draft goes first: one that arrived after the question would rise again.
          await draft.flush();
          return act({ ...values, key, language: situation.preferences.language });
        }}
        done={() => {
          draft.drop();
          typed.current = null;
          setKept(true);
        }}
      >
        <TextField name="name" label={t('walkIn.question.name')} />
        <EmailField name="email" label={t('walkIn.question.email')} />
        <TextArea name="message" label={t('walkIn.question.message')} rows={4} />
        <SubmitBar label={t('walkIn.question.send')}>
          <button type="button" className="button" onClick={onClose}>
            {t('walkIn.staff.leave')}
          </button>
          <SavedMark savedAt={draft.savedAt} failed={draft.failed} />
        </SubmitBar>
      </Form>
    </>
  );
}
