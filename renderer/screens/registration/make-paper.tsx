/** A further paper of this session, in the language and size that is wanted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type PaperTemplate, PaperWish } from '../../../preload/contract/paper';
import { useAct } from '../../client/client';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';
import { useDesk } from './desk';

interface Typed extends Record<string, unknown> {
  readonly template: string;
  readonly language: string;
  readonly largePrint: boolean;
}

export function MakePaper() {
  const { t } = useTranslation();
  const { view, again } = useDesk();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const issue = useAct('paper.issue', { refresh: false });
  const [key] = useState(() => crypto.randomUUID());
  const templates = [...new Set(view.paperWishes.map(({ template }): PaperTemplate => template))];
  if (templates.length === 0) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('registration.session.makePaper')}
      </button>
      <DialogFrame open={open} title={t('registration.paper.title')} onClose={() => setOpen(false)}>
        <Form<Typed, { id: string }>
          name="make-paper"
          values={{
            template: templates.length === 1 ? (templates[0] ?? '') : '',
            language: view.language,
            largePrint: false,
          }}
          send={async (typed) => {
            const wish = PaperWish.safeParse(typed);
            return wish.success
              ? issue.act({ ...wish.data, session: view.id, key })
              : { kind: 'invalid', fields: { template: { word: 'wrong.choose', facts: {} } } };
          }}
          done={async (paper) => {
            await again();
            go(`${pathTo('paper', { paper: paper.id })}?session=${view.id}`);
          }}
        >
          <RadioCards
            name="template"
            label={t('registration.paper.template')}
            options={templates.map((value) => ({ value, label: t(`print.template.${value}`) }))}
          />
          <PaperLook />
          <SubmitBar label={t('registration.paper.make')} />
        </Form>
      </DialogFrame>
    </>
  );
}

/** Language and size, the same for every form that makes papers. */
export function PaperLook() {
  const { t } = useTranslation();
  return (
    <>
      <RadioCards
        name="language"
        label={t('registration.paper.language')}
        inline
        options={(['en', 'es'] as const).map((value) => ({
          value,
          label: t(`registration.languages.${value}`),
        }))}
      />
      <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
    </>
  );
}
