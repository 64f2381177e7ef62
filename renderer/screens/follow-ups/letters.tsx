/** Renewal letters for everybody on the list, or for those who are left ticked: one paper each (R-MD-4, B-REG-4). */
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import type { FollowUpFilter } from '../../../preload/contract/follow-up';
import type { LetterDue } from '../../../preload/contract/renewal';
import { Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { CheckList, RadioCards, TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';

export function Letters({ filter }: { filter: FollowUpFilter }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Mail aria-hidden /> {t('followUps.letters.open')}
      </button>
      <DialogFrame open={open} title={t('followUps.letters.title')} onClose={onClose}>
        {open && <Due filter={filter} onClose={onClose} />}
      </DialogFrame>
    </>
  );
}

function Due({ filter, onClose }: { filter: FollowUpFilter; onClose: () => void }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('renewal.lettersDue', { filter });
  return (
    <Answer reply={reply} again={again}>
      {({ patients, more }) =>
        patients.length === 0 ? (
          <EmptyState title={t('followUps.letters.none')} body={t('followUps.letters.noneBody')} />
        ) : (
          <>
            <p>{t('followUps.letters.lead')}</p>
            {more && <p className="note">{t('followUps.letters.more', { count: patients.length })}</p>}
            <Wish patients={patients} onClose={onClose} />
          </>
        )
      }
    </Answer>
  );
}

interface Typed extends Record<string, unknown> {
  readonly patients: string[];
  readonly language: string;
  readonly largePrint: boolean;
}

/** Each in the language in which its patient was spoken to. */
const theirs = 'theirs';

function Wish({ patients, onClose }: { patients: readonly LetterDue[]; onClose: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [, go] = useLocation();
  const write = useAct('renewal.letters');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Form<Typed, OutputOf<'renewal.letters'>>
      name="letters"
      values={{ patients: patients.map(({ id }) => id), language: theirs, largePrint: false }}
      send={({ language, ...wish }) =>
        write.act({ ...wish, language: Language.safeParse(language).data ?? null, key })
      }
      done={({ papers: [first, ...others] }) => {
        if (!first) return;
        const together = [first, ...others].map(({ id }) => id).join(',');
        go(`${pathTo('paper', { paper: first.id })}?with=${together}`);
      }}
    >
      <CheckList
        name="patients"
        label={t('followUps.letters.who')}
        options={patients.map(({ id, name, expiresOn, language }) => ({
          value: id,
          label: fullName(name),
          hint: t('followUps.letters.line', {
            day: when.day(expiresOn, 'short'),
            language: t(`print.language.${language}`),
          }),
        }))}
      />
      <RadioCards
        name="language"
        label={t('registration.paper.language')}
        inline
        options={[
          { value: theirs, label: t('followUps.letters.theirs') },
          ...(['en', 'es'] as const).map((value) => ({
            value,
            label: t(`registration.languages.${value}`),
          })),
        ]}
      />
      <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
      <SubmitBar label={t('followUps.letters.submit')} onCancel={onClose} />
    </Form>
  );
}
