/** What is asked when a follow-up is done, put off, or the list is printed. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FollowUpFilter, FollowUpView } from '../../../preload/contract/follow-up';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';

interface DialogProps {
  readonly followUp: FollowUpView;
  readonly onClose: () => void;
}

interface DoneProps {
  /** One person's: a single call may settle several. */
  readonly followUps: readonly [FollowUpView, ...FollowUpView[]];
  readonly onClose: () => void;
}

export function DoneDialog({ followUps, onClose }: DoneProps) {
  const { t } = useTranslation();
  const done = useAct('followUp.done');
  const [first, ...others] = followUps;
  return (
    <DialogFrame open title={t('followUps.doneTitle')} onClose={onClose}>
      {followUps.map((followUp) => (
        <About key={followUp.id} followUp={followUp} />
      ))}
      <Form<{ note: string }, Record<string, never>>
        name="follow-up-done"
        values={{ note: '' }}
        send={async ({ note }) => {
          let reply = await done.act({ followUp: first.id, note });
          for (const { id } of others)
            if (reply.kind === 'done') reply = await done.act({ followUp: id, note });
          return reply;
        }}
        done={onClose}
      >
        <TextArea name="note" label={t('followUps.note')} hint={t('followUps.noteHint')} rows={3} optional />
        <SubmitBar label={t('followUps.doneSave')}>
          <Cancel onClose={onClose} />
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}

export function MoveDialog({ followUp, onClose }: DialogProps) {
  const { t } = useTranslation();
  const move = useAct('followUp.move');
  return (
    <DialogFrame open title={t('followUps.moveTitle')} onClose={onClose}>
      <About followUp={followUp} />
      <Form
        name="follow-up-move"
        values={{ to: '', reason: '' }}
        send={({ to, reason }) => move.act({ followUp: followUp.id, to, reason })}
        done={onClose}
      >
        <DayField name="to" label={t('followUps.moveTo')} />
        <TextArea name="reason" label={t('followUps.reason')} hint={t('followUps.reasonHint')} rows={2} />
        <SubmitBar label={t('followUps.moveSubmit')}>
          <Cancel onClose={onClose} />
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}

function About({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation();
  return (
    <p>
      <span className="strong">{fullName(followUp.about.name)}</span>
      {' · '}
      {t(`today.followUpKinds.${followUp.kind}`)}
    </p>
  );
}

function Cancel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={onClose}>
      {t('common.cancel')}
    </button>
  );
}

interface Typed extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

export function CallSheet({ filter }: { filter: FollowUpFilter }) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const make = useAct('followUp.callSheet', { refresh: false });
  const [key] = useState(() => crypto.randomUUID());
  const onClose = () => setOpen(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('followUps.sheet')}
      </button>
      <DialogFrame open={open} title={t('followUps.sheetTitle')} onClose={onClose}>
        <p>{t('followUps.sheetLead')}</p>
        <Form<Typed, PaperBrief>
          name="call-sheet"
          values={{ language: situation.preferences.language, largePrint: false }}
          send={(look) => make.act({ filter, ...look, key })}
          done={(paper) => go(pathTo('paper', { paper: paper.id }))}
        >
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
          <SubmitBar label={t('followUps.sheetSubmit')}>
            <Cancel onClose={onClose} />
          </SubmitBar>
        </Form>
      </DialogFrame>
    </>
  );
}
