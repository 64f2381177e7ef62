/** "Ask us": a question that staff answer later, at any time of the hand-over (R-ST-2). Nothing is sent from here. */

import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkInView } from '../../../preload/contract/registration';
import { taskAnswers } from '../../../preload/contract/registration-values';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { EmailField, TextArea, TextField } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import { savedAnswers } from './saved';

interface Typed extends Record<string, unknown> {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

interface QuestionProps {
  readonly open: boolean;
  readonly view: WalkInView;
  readonly onClose: () => void;
}

export function Question({ open, view, onClose }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <DialogFrame open={open} title={t('walkIn.question.title')} onClose={onClose}>
      <Asked view={view} onClose={onClose} />
    </DialogFrame>
  );
}

/** What they entered here themselves is not typed twice. */
function Asked({ view, onClose }: Omit<QuestionProps, 'open'>) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const { act } = useAct('contact.send', { refresh: false });
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
          email: email && email.kind !== 'none' ? email.email : '',
          message: '',
        }}
        send={(typed) => act({ ...typed, language: situation.preferences.language })}
        done={() => setKept(true)}
      >
        <TextField name="name" label={t('walkIn.question.name')} />
        <EmailField name="email" label={t('walkIn.question.email')} />
        <TextArea name="message" label={t('walkIn.question.message')} rows={4} />
        <SubmitBar label={t('walkIn.question.send')}>
          <button type="button" className="button" onClick={onClose}>
            {t('walkIn.staff.leave')}
          </button>
        </SubmitBar>
      </Form>
    </>
  );
}
