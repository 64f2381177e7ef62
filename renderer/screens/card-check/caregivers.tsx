/** Who cares for the patient, and how each one's own card stands (R-CARD-1). Comes after the verdict. */
import { useTranslation } from 'react-i18next';
import type { CaregiverState } from '../../../preload/contract/card';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { StatusPill } from '../../frame/parts';
import { verdictLooks } from '../../frame/verdict-looks';

/** More than these stand on the patient's page. */
const most = 3;

export function Caregivers({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const { reply } = useCall('card.caregivers', { patient });
  if (reply?.kind !== 'done') return null;
  const all = reply.value;
  return (
    <section className="verdict-caregivers" aria-labelledby="card-caregivers">
      <h2 id="card-caregivers">{t('card.caregivers.title')}</h2>
      {all.length === 0 ? (
        <p className="soft">{t('card.caregivers.none')}</p>
      ) : (
        <ul className="plain-list">
          {all.slice(0, most).map((one) => (
            <Line key={one.id} one={one} />
          ))}
        </ul>
      )}
      {all.length > most && (
        <p className="small soft">{t('card.caregivers.more', { count: all.length - most })}</p>
      )}
    </section>
  );
}

function Line({ one }: { one: CaregiverState }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { tone, Icon } = verdictLooks[one.kind];
  const word = one.kind === 'ended' || one.kind === 'expired' ? one.kind : 'until';
  // A day says nothing of a card that is not good for another reason.
  const bears = word !== 'until' || one.kind === 'valid' || one.kind === 'expiresSoon';
  const day = bears ? (one.until ?? one.expiresOn) : null;
  const dated = day && t(`card.caregivers.${word}`, { day: when.day(day) });
  return (
    <li className="row">
      <span>
        <span className="strong">{fullName(one.person.name)}</span>{' '}
        <span className="soft">({t(`relationship.${one.relationship}`)})</span>
      </span>
      <StatusPill tone={tone} icon={<Icon aria-hidden />}>
        {t(`card.verdict.${one.kind}`)}
        {dated && ` · ${dated}`}
      </StatusPill>
    </li>
  );
}
