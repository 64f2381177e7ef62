/** The verdict, readable at two metres: colour, icon and word together, never one alone. */
import { Camera, CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CardFace, Verdict } from '../../../preload/contract/card';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Closing } from '../../frame/closing';
import { PersonPhoto } from '../../frame/pictures/person-photo';
import { verdictLooks } from '../../frame/verdict-looks';
import { pathTo } from '../../routes';
import { Allowance } from './allowance';
import { CardFacts, RuleCited } from './card-facts';
import { Caregivers } from './caregivers';
import { allowanceShown, type Permits } from './journey';
import { NextStep } from './next-step';
import { PhotoId } from './photo-id';

interface FaceProps {
  readonly face: CardFace;
  /** The number that was asked for; a number that is unknown here is shown as it was typed. */
  readonly asked: string | null;
  readonly permits: Permits;
}

export function VerdictFace({ face, asked, permits }: FaceProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { verdict, patient, caregiver } = face;
  const { Icon } = verdictLooks[verdict.kind];
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('card.documentTitle');
  const app = t('common.appName');
  useEffect(() => {
    document.title = `${title} · ${app}`;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [title, app]);
  const person = caregiver ?? patient;
  const allowed = allowanceShown(face, permits);
  return (
    <article className="verdict" data-verdict={verdict.kind} data-full={!permits.register}>
      <header className="verdict-head">
        <Icon aria-hidden className="verdict-icon" />
        <div>
          <h1 ref={heading} tabIndex={-1} className="verdict-word">
            {t(`card.verdict.${verdict.kind}`)}
          </h1>
          <p className="verdict-meaning">{t(`card.meaning.${meaningOf(face)}`)}</p>
        </div>
        <DaysLeft verdict={verdict} />
      </header>
      <div className="verdict-body">
        {person && <Photo person={person.id} mayTake={permits.register} />}
        <div className="verdict-person">
          {person ? (
            <p className="verdict-name">
              {caregiver && <span className="verdict-asked">{t('card.caregiver')}</span>}{' '}
              {fullName(person.name)}
            </p>
          ) : (
            asked && (
              <p className="verdict-name">
                <span className="verdict-asked">{t('card.asked')}</span> {asked}
              </p>
            )
          )}
          <CardFacts face={face} brief={!permits.register} />
          <div className="verdict-besides">
            {permits.register && patient && !caregiver && <Caregivers patient={patient.id} />}
            {allowed && <Allowance patient={allowed} named={caregiver !== null} />}
          </div>
          {person && <PhotoId person={person.id} />}
          {verdict.printedDiffers && (
            <p className="note verdict-differs" data-tone="warn">
              <CircleAlert aria-hidden /> {t('card.differs')}
            </p>
          )}
        </div>
      </div>
      <footer className="verdict-foot">
        <NextStep face={face} permits={permits} />
        <div>
          <RuleCited verdict={verdict} />
          <p className="small soft">
            {t('card.asOf', { when: when.instant(face.asOf) })} <Closing seconds={face.closesAfter} />
          </p>
        </div>
      </footer>
    </article>
  );
}

/** A caregiver's card may be bounded by how the patient stands: then that is said. */
function meaningOf({ verdict: { kind }, caregiver }: CardFace): string {
  if (!caregiver || kind !== caregiver.patientKind) return kind;
  return kind === 'notYetRegistered' || kind === 'revoked' ? `${kind}Patient` : kind;
}

/** How long it is good, or how long it has not been. */
function DaysLeft({ verdict: { kind, daysLeft } }: { verdict: Verdict }) {
  const { t } = useTranslation();
  if (daysLeft === null || kind === 'revoked' || kind === 'unknown' || kind === 'notYetRegistered')
    return null;
  if (daysLeft === 0) return <p className="verdict-days">{t('card.lastDay')}</p>;
  return (
    <p className="verdict-days">
      {daysLeft > 0 ? t('card.daysLeft', { count: daysLeft }) : t('card.daysPast', { count: -daysLeft })}
    </p>
  );
}

function Photo({ person, mayTake }: { person: string; mayTake: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="verdict-photo">
      <PersonPhoto person={person} />
      {mayTake && (
        <Link href={pathTo('photo', { person })} className="link-button">
          <Camera aria-hidden /> {t('card.photo')}
        </Link>
      )}
    </div>
  );
}
