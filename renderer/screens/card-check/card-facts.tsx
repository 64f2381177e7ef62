/** What stands on the card and what the rules make of it. */
import { useTranslation } from 'react-i18next';
import type { CardFace } from '../../../preload/contract/card';
import { fullName } from '../../client/names';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';

interface FactsProps {
  readonly face: CardFace;
  /** Only what says whose card it is and until when. */
  readonly brief: boolean;
}

export function CardFacts({ face: { caregiver, verdict, patient, certificate }, brief }: FactsProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const caresFor = (who: NonNullable<CardFace['caregiver']>, ward: CardFace['patient']) => {
    const lines = who.caresFor.map(({ name, relationship }) =>
      t('card.caresForAs', { name: fullName(name), relationship: t(`relationship.${relationship}`) }),
    );
    // Whoever cares for nobody any more is shown with the patient of the card.
    return lines.length > 0 ? lines.join('; ') : ward && fullName(ward.name);
  };
  const past = verdict.kind === 'expired';
  // Whoever no longer cares for the patient renews nothing.
  const renewable = verdict.kind !== 'ended' && !brief;
  const facts: readonly [string, string | false | null | undefined][] = [
    [t('card.birthDate'), patient && when.day((caregiver ?? patient).birthDate)],
    [t('card.caresFor'), caregiver && caresFor(caregiver, patient)],
    [t('card.caredUntil'), caregiver?.until && when.day(caregiver.until)],
    [t(past ? 'card.expiredOn' : 'card.expiresOn'), verdict.expiresOn && when.day(verdict.expiresOn)],
    [
      t('card.printedExpiry'),
      verdict.printedDiffers ? certificate && when.day(certificate.printedExpiry) : null,
    ],
    [t('card.certifiedOn'), !brief && verdict.certifiedOn && when.day(verdict.certifiedOn)],
    [t('card.renewalOpensOn'), renewable && verdict.renewalOpensOn && when.day(verdict.renewalOpensOn)],
    [
      t('card.state'),
      certificate && certificate.state !== 'active' ? t(`card.states.${certificate.state}`) : null,
    ],
    [t('card.number_label'), certificate && `${certificate.number} · ${t(`card.kinds.${certificate.kind}`)}`],
  ];
  const shown = facts.filter(([, value]) => value);
  if (shown.length === 0) return null;
  return (
    <dl className="verdict-facts">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which rule decided, from which document, since when (B-REG-1). */
export function RuleCited({ verdict: { rule } }: { verdict: CardFace['verdict'] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const sourceOf = useSource();
  if (!rule) return null;
  return (
    <p className="small soft">
      {t([`rules.${rule.id}`, 'card.rule'])} {t('card.source', { source: sourceOf(rule.source) })}{' '}
      {rule.effectiveFrom && t('card.since', { day: when.day(rule.effectiveFrom) })}
    </p>
  );
}
