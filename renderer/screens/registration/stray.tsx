/** A first session that the state's registration overtook: why nothing of it can be saved, and the ways on (R-MD-4). */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NextRoute } from '../../frame/next-route';
import { RefusalPanel } from '../../frame/not-done';
import { addressOfPlace, useDesk } from './desk';

export function Stray() {
  const { t } = useTranslation();
  const { view } = useDesk();
  if (!view.stray) return null;
  const { code, facts } = view.stray;
  return (
    <RefusalPanel
      refusal={view.stray}
      instead={{ title: t('registration.session.strayTitle'), lead: t('registration.session.stray') }}
      next={
        <div className="row">
          <NextRoute code={code} facts={facts} />
          <Link href={addressOfPlace(view.id, 'abandon')} className="button">
            {t('registration.session.abandon')}
          </Link>
        </div>
      }
    />
  );
}
