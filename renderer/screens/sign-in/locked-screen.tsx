/** The cover while an operator is away: everything of the page behind is gone; the address stays. */
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../preload/contract/reply';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { PinField } from '../../forms/text-fields';
import { Cover } from '../../frame/cover';
import { NotDone } from '../../frame/not-done';

/** Whether the PIN is spent, so that only the passphrase helps. */
export const pinIsSpent = (reply: Reply<unknown> | null): boolean =>
  reply?.kind === 'refused' && reply.code === 'pin-spent';

export function LockedScreen() {
  const { t } = useTranslation();
  const { situation, askAgain } = useSituation();
  const unlock = useAct('staff.unlock', { refresh: false });
  const signOut = useAct('staff.signOut', { refresh: false });
  const [spent, setSpent] = useState(false);
  const leave = () => void signOut.act({}).then(askAgain);
  const name = situation.operator?.name;
  return (
    <Cover title={t('locked.title')} lead={name ? t('locked.lead', { name }) : t('locked.leadNoName')}>
      {spent ? (
        <div className="stack">
          {unlock.reply && <NotDone reply={unlock.reply} focus />}
          <button type="button" className="button" data-kind="primary" onClick={leave}>
            <LockKeyhole aria-hidden /> {t('locked.usePassphrase')}
          </button>
        </div>
      ) : (
        <Form
          name="unlock"
          values={{ pin: '' }}
          send={async (values) => {
            const reply = await unlock.act(values);
            setSpent(pinIsSpent(reply));
            return reply;
          }}
          done={askAgain}
        >
          <PinField name="pin" label={t('locked.pin')} hint={t('locked.pinHint')} />
          <SubmitBar label={t('locked.submit')}>
            <button type="button" className="button" onClick={leave}>
              {t('locked.somebodyElse')}
            </button>
          </SubmitBar>
        </Form>
      )}
      {signOut.reply && <NotDone reply={signOut.reply} />}
    </Cover>
  );
}
