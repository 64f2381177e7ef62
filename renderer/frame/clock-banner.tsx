/** The clock stands behind the last entry: said above every page until it is right or a manager vouches for it. */
import { ClockAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../client/client';
import { useMay, useSituation } from '../client/situation';
import { useWhen } from '../client/when';
import { Form } from '../forms/form';
import { SubmitBar } from '../forms/submit-bar';
import { TextField } from '../forms/text-fields';
import { DialogFrame } from './confirm-dialog';

export function ClockBanner() {
  const { t } = useTranslation();
  const when = useWhen();
  const may = useMay();
  const { situation } = useSituation();
  const [asking, setAsking] = useState(false);
  const behind = situation.clockBehind;
  if (!behind) return null;
  const now = when.instant(behind.now);
  const manages = may(['manager']);
  return (
    <section className="reminder" data-tone="warn" aria-label={t('frame.clock.title')}>
      <div className="row clock-says">
        <ClockAlert aria-hidden />
        <p>
          <strong>{t('frame.clock.title')}.</strong>{' '}
          {t('frame.clock.body', { now, lastEntry: when.instant(behind.lastEntry) })}{' '}
          {!manages && t('frame.clock.ask')}
        </p>
      </div>
      {manages && (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('frame.clock.confirm')}
        </button>
      )}
      <DialogFrame open={asking} title={t('frame.clock.dialog')} onClose={() => setAsking(false)}>
        <Reason now={now} onClose={() => setAsking(false)} />
      </DialogFrame>
    </section>
  );
}

function Reason({ now, onClose }: { now: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { askAgain } = useSituation();
  const confirm = useAct('store.confirmClock');
  return (
    <Form
      name="clock"
      values={{ reason: '' }}
      send={confirm.act}
      done={async () => {
        onClose();
        await askAgain();
      }}
    >
      <p>{t('frame.clock.dialogBody', { now })}</p>
      <TextField
        name="reason"
        label={t('frame.clock.reason')}
        hint={t('frame.clock.reasonHint')}
        width="full"
      />
      <SubmitBar label={t('frame.clock.submit')} onCancel={onClose} />
    </Form>
  );
}
