/** Figures from elsewhere and amounts that certifiers set: the newest counts, the older ones stay. */
import { useTranslation } from 'react-i18next';
import type { AllowanceView, ExternalView, LimitView } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { EmptyState, StatusPill } from '../../frame/parts';

export function Externals({ externals }: Pick<AllowanceView, 'externals'>) {
  const { t } = useTranslation();
  if (externals.length === 0)
    return <EmptyState title={t('allowance.externals.none')} body={t('allowance.externals.noneBody')} />;
  return (
    <ul className="lines">
      {externals.map((one) => (
        <External key={one.id} one={one} />
      ))}
    </ul>
  );
}

function External({ one }: { one: ExternalView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  return (
    <li className="line">
      <div className="line-text">
        <span className="strong">
          {t('allowance.externals.figure', {
            elsewhere: grams(one.total - one.own),
            total: grams(one.total),
            own: grams(one.own),
          })}
        </span>
        <span>
          {t('allowance.externals.covers', {
            from: when.day(one.from, 'short'),
            to: when.day(one.to, 'short'),
            source: t(`allowance.source.${one.source}`),
            time: when.instant(one.asOf),
          })}
        </span>
        <span className="small soft">
          {t('allowance.enteredBy', { name: one.by, time: when.instant(one.at) })}
        </span>
      </div>
      {one.superseded && <StatusPill tone="neutral">{t('allowance.externals.superseded')}</StatusPill>}
    </li>
  );
}

export function Limits({ limits }: Pick<AllowanceView, 'limits'>) {
  const { t } = useTranslation();
  if (limits.length === 0)
    return <EmptyState title={t('allowance.limits.none')} body={t('allowance.limits.noneBody')} />;
  return (
    <ul className="lines">
      {limits.map((one) => (
        <Limit key={one.id} one={one} />
      ))}
    </ul>
  );
}

function Limit({ one }: { one: LimitView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  return (
    <li className="line">
      <div className="line-text">
        <span className="strong">
          {one.milligrams === null ? t('allowance.limits.programme') : grams(one.milligrams)}
        </span>
        <span>{t('allowance.limits.from', { day: when.day(one.from), name: one.certifier })}</span>
        <span className="small soft">
          {t('allowance.enteredBy', { name: one.by, time: when.instant(one.at) })}
        </span>
      </div>
    </li>
  );
}
