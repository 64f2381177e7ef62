/** The member of staff who handed the screen over takes it back with their PIN. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PinField } from '../../forms/text-fields';
import { DialogFrame } from '../../frame/confirm-dialog';
import { pathTo } from '../../routes';

interface Typed extends Record<string, unknown> {
  readonly pin: string;
}

interface TakeBackProps {
  readonly open: boolean;
  /** The screen went blank: the same PIN shows it again, so that the walk-in goes on. */
  readonly blank?: boolean;
  readonly onClose: () => void;
}

export function TakeBack({ open, blank = false, onClose }: TakeBackProps) {
  const { t, i18n } = useTranslation();
  const other = i18n.language.startsWith('es') ? 'en' : 'es';
  const [, go] = useLocation();
  const { askAgain } = useSituation();
  const back = useAct('walkIn.takeBack', { refresh: false });
  const again = useAct('walkIn.showAgain', { refresh: false });
  const [ends, setEnds] = useState(!blank);
  return (
    <DialogFrame open={open} title={t('walkIn.staff.title')} onClose={onClose}>
      <p>{t('walkIn.staff.lead')}</p>
      {/* The window speaks the walk-in's language; staff may read the other one. */}
      <p lang={other} className="soft">
        {i18n.getFixedT(other)('walkIn.staff.lead')}
      </p>
      <Form<Typed, { session?: string }>
        name="take-back"
        values={{ pin: '' }}
        first="pin"
        retry="pin"
        send={async ({ pin }) => {
          const reply = await (ends ? back : again).act({ pin });
          // Too many wrong PINs sign the operator out: the window is no longer the walk-in's.
          if (reply.kind === 'refused' && reply.code === 'pin-spent') await askAgain();
          return reply;
        }}
        done={async ({ session }) => {
          if (session) go(pathTo('register', { session }));
          await askAgain();
        }}
      >
        <PinField name="pin" label={t('walkIn.staff.pin')} hint={t('walkIn.staff.pinHint')} />
        <SubmitBar label={t(ends ? 'walkIn.staff.take' : 'walkIn.staff.show')}>
          {blank && (
            <button type="button" className="button" onClick={() => setEnds(!ends)}>
              {t(ends ? 'walkIn.staff.orShow' : 'walkIn.staff.orTake')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('walkIn.staff.leave')}
          </button>
        </SubmitBar>
      </Form>
    </DialogFrame>
  );
}
