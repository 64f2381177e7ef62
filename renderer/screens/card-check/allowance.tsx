/** How much of the allowance is left, as a bar on the face of a card that is good (R-ALW-1). Comes after the verdict. */
import { useTranslation } from 'react-i18next';
import type { CardFace } from '../../../preload/contract/card';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { AllowanceBar } from '../../frame/allowance-bar';

interface Props {
  readonly patient: NonNullable<CardFace['patient']>;
  /** The card is a caregiver's: then it is said whose allowance it is. */
  readonly named: boolean;
}

export function Allowance({ patient, named }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const { reply } = useCall('allowance.glance', { patient: patient.id });
  if (reply?.kind !== 'done') return null;
  const { period, external } = reply.value;
  const facts = { day: when.day(period.to), name: fullName(patient.name) };
  return (
    <section className="verdict-allowance" aria-labelledby="card-allowance">
      <h2 id="card-allowance">{t(named ? 'card.allowance.named' : 'card.allowance.until', facts)}</h2>
      <AllowanceBar figures={period} />
      {external.kind === 'stale' && <p className="strong">{t('card.allowance.old')}</p>}
    </section>
  );
}
