/** The one next action below a verdict, and the way to the next card. */
import { ArrowRight, ScanLine, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { CardFace } from '../../../preload/contract/card';
import { PersonSearch } from '../../forms/person-search';
import { pathTo } from '../../routes';
import { addressOf, nextAction } from './journey';

interface Props {
  readonly face: CardFace;
  readonly mayRegister: boolean;
}

export function NextStep({ face, mayRegister }: Props) {
  const { t } = useTranslation();
  const { action, address } = nextAction(face, mayRegister);
  const word = t(`card.next.${action}`);
  const told = !address && action !== 'none';
  return (
    <div className="verdict-next">
      {told && (
        <p className="verdict-told">
          {t('card.nextTitle')}: {word}
        </p>
      )}
      {action === 'findPerson' && <CardSearch />}
      <div className="row">
        {address && (
          <Link href={address} className="button" data-kind="primary">
            {word} <ArrowRight aria-hidden />
          </Link>
        )}
        {action === 'findPerson' && (
          <Link href={pathTo('registerNew')} className="button">
            <UserPlus aria-hidden /> {t('card.next.register')}
          </Link>
        )}
        <Link
          href={addressOf(null)}
          className="button verdict-another"
          data-kind={address || action === 'findPerson' ? undefined : 'primary'}
        >
          <ScanLine aria-hidden /> {t('card.another')}
        </Link>
        {mayRegister && face.patient && (
          <Link href={pathTo('patient', { patient: face.patient.id })} className="button">
            {t('card.openPatient')}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Patients and caregivers by name: the face of whoever is chosen opens. */
export function CardSearch() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <PersonSearch
      label={t('card.byName')}
      hint={t('card.byNameHint')}
      none={t('card.noneFound')}
      results={t('card.results')}
      born={(year) => t('card.born', { year })}
      among="people"
      onChosen={(one) =>
        go(
          addressOf(
            one.kind === 'card' && one.number
              ? { by: 'number', number: one.number }
              : { by: 'patient', patient: one.id },
          ),
        )
      }
    />
  );
}
