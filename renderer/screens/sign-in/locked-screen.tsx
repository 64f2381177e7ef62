/** The cover while an operator is away: everything of the page behind is gone; the address stays. */
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

/** A spent PIN signs the operator out in main: `onTurnedOut` lets the sign-in screen say why. */
export function LockedScreen({ onTurnedOut }: { onTurnedOut: (reply: Reply<unknown>) => void }) {
  const { t } = useTranslation();
  const { situation, askAgain } = useSituation();
  const unlock = useAct('staff.unlock', { refresh: false });
  const signOut = useAct('staff.signOut', { refresh: false });
  const leave = () => void signOut.act({}).then(askAgain);
  const name = situation.operator?.name;
  return (
    <Cover title={t('locked.title')} lead={name ? t('locked.lead', { name }) : t('locked.leadNoName')}>
      <Form
        name="unlock"
        values={{ pin: '' }}
        first="pin"
        retry="pin"
        send={async (values) => {
          const reply = await unlock.act(values);
          if (pinIsSpent(reply)) onTurnedOut(reply);
          return reply;
        }}
        done={askAgain}
      >
        <PinField name="pin" label={t('locked.pin')} hint={t('locked.pinHint')} />
        <SubmitBar label={t('locked.submit')} onCancel={leave} cancel={t('locked.somebodyElse')} />
      </Form>
      {signOut.reply && <NotDone reply={signOut.reply} />}
    </Cover>
  );
}
