/** Before the screen goes blank it says so; any touch, key or movement of the pointer goes on (WCAG 2.2.1). */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../client/client';
import { DialogFrame } from '../../frame/confirm-dialog';

export function IdleWarning({ stay }: { stay: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(0);
  useNotice((notice) => {
    if (notice.kind === 'idle') setLeft(notice.seconds);
  });
  const warns = left > 0;
  useEffect(() => {
    if (!warns) return;
    const timer = setInterval(() => setLeft((before) => Math.max(1, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [warns]);
  const going = () => {
    setLeft(0);
    stay();
  };
  return (
    <DialogFrame open={warns} title={t('walkIn.idle.title')} onClose={going}>
      <p className="lead">{t('walkIn.idle.lead')}</p>
      {/* Said once when the dialog opens: a voice that counts would hold up whoever listens. */}
      <p className="walk-in-seconds" aria-hidden>
        {left}
      </p>
      <div className="submit-bar">
        <button type="button" className="button" data-kind="primary" onClick={going}>
          {t('walkIn.idle.stay')}
        </button>
      </div>
    </DialogFrame>
  );
}
