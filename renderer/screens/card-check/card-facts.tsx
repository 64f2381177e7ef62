/** What stands on the card and what the rules make of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardFace } from '../../../preload/contract/card';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';

export function CardFacts({ face: { verdict, patient, certificate } }: { face: CardFace }) {
  const { t } = useTranslation();
  const when = useWhen();
  const sourceOf = useSource();
  const past = verdict.kind === 'expired';
  const facts: readonly [string, string | null | undefined][] = [
    [t('card.birthDate'), patient && when.day(patient.birthDate)],
    [t(past ? 'card.expiredOn' : 'card.expiresOn'), verdict.expiresOn && when.day(verdict.expiresOn)],
    [
      t('card.printedExpiry'),
      verdict.printedDiffers ? certificate && when.day(certificate.printedExpiry) : null,
    ],
    [t('card.certifiedOn'), verdict.certifiedOn && when.day(verdict.certifiedOn)],
    [t('card.renewalOpensOn'), verdict.renewalOpensOn && when.day(verdict.renewalOpensOn)],
    [t('card.number_label'), certificate && `${certificate.number} · ${t(`card.kinds.${certificate.kind}`)}`],
  ];
  const shown = facts.filter(([, value]) => value);
  return (
    <>
      {shown.length > 0 && (
        <dl className="verdict-facts">
          {shown.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
      {verdict.rule && (
        <p className="small soft">
          {t([`rules.${verdict.rule.id}`, 'card.rule'])}{' '}
          {t('card.source', { source: sourceOf(verdict.rule.source) })}{' '}
          {verdict.rule.effectiveFrom && t('card.since', { day: when.day(verdict.rule.effectiveFrom) })}
        </p>
      )}
    </>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
