/** Where the figure from elsewhere was seen, when, and how old it is. */
import { useTranslation } from 'react-i18next';
import type { ExternalStanding } from '../../preload/contract/allowance';
import { useWhen } from '../client/when';

/** Up to two days are told in hours. */
const hoursADay = 24;

/** Which sentence of `allowance.external` says how it stands: too old by the rulebook, or by nothing that is set. */
export const standingWord = ({ kind, mostHours }: Pick<ExternalStanding, 'kind' | 'mostHours'>) =>
  kind === 'stale' && mostHours === null ? 'unset' : kind;

export function ExternalWords({ external }: { external: ExternalStanding }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { asOf, source, ageHours } = external;
  if (asOf === null || source === null || ageHours === null) return <>{t('allowance.external.notAsked')}</>;
  const age =
    ageHours < 2 * hoursADay
      ? t('allowance.external.hours', { count: ageHours })
      : t('allowance.external.days', { count: Math.floor(ageHours / hoursADay) });
  return (
    <>
      {t('allowance.external.seen', {
        source: t(`allowance.source.${source}`),
        time: when.instant(asOf),
        age,
      })}
    </>
  );
}
