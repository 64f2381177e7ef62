/** The one next action below a verdict, and the way to the next card. */
import { ArrowRight, ScanLine, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { CardFace } from '../../../preload/contract/card';
import { PersonSearch } from '../../forms/person-search';
import { pathTo } from '../../routes';
import { addressOf, nextActions, type Permits } from './journey';

interface Props {
  readonly face: CardFace;
  readonly permits: Permits;
}

export function NextStep({ face, permits }: Props) {
  const { t } = useTranslation();
  const actions = nextActions(face, permits);
  const [{ action, address }] = actions;
  const told = !address && action !== 'none';
  const finds = action === 'findPerson';
  return (
    <div className="verdict-next">
      {told && (
        <p className="verdict-told">
          {t('card.nextTitle')}: {t(`card.next.${action}`)}
        </p>
      )}
      {finds && <CardSearch label={t('card.findPerson')} />}
      <div className="row">
        {actions.map(
          (one, at) =>
            one.address && (
              <Link
                key={one.action}
                href={one.address}
                className="button"
                data-kind={at === 0 ? 'primary' : undefined}
              >
                {t(`card.next.${one.action}`)} <ArrowRight aria-hidden />
              </Link>
            ),
        )}
        {finds && (
          <Link href={pathTo('registerNew')} className="button">
            <UserPlus aria-hidden /> {t('card.next.register')}
          </Link>
        )}
        <Link
          href={addressOf(null)}
          className="button verdict-another"
          data-kind={address || finds ? undefined : 'primary'}
        >
          <ScanLine aria-hidden /> {t('card.another')}
        </Link>
        {permits.register && face.patient && (
          <Link href={pathTo('patient', { patient: face.patient.id })} className="button">
            {t('card.openPatient')}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Patients and caregivers by name: the face of whoever is chosen opens. */
export function CardSearch({ label }: { label: string }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <PersonSearch
      label={label}
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
