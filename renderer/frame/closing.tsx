/** Nobody's data stays on a screen that nobody looks at: said, then closed (R-PMP-5). */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useForget } from '../client/client';
import { closedAddress } from './closed';
import { useIdleClose } from './use-idle-close';

/** `seconds` without a touch; null where whoever stands here may keep it open. */
export function Closing({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const forget = useForget();
  const left = useIdleClose(seconds, () => {
    go(closedAddress, { replace: true });
    forget();
  });
  if (seconds === null) return null;
  return (
    <>
      <span role="status" className="visually-hidden">
        {left === null ? '' : t('card.closing')}
      </span>
      {left === null ? (
        t('card.closesAfter', { count: seconds })
      ) : (
        <span aria-hidden className="closing">
          {t('card.closesIn', { count: left })}
        </span>
      )}
    </>
  );
}
