/** The verdict, readable at two metres: colour, icon and word together, never one alone. */
import {
  ArrowRight,
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CircleX,
  ClockAlert,
  Hourglass,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CardFace, Verdict } from '../../../preload/contract/card';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { pathTo } from '../../routes';
import { CardFacts, RuleCited } from './card-facts';
import { addressOf, nextAction } from './journey';

const icons: Record<Verdict['kind'], typeof CircleCheck> = {
  valid: CircleCheck,
  expiresSoon: ClockAlert,
  expired: CircleX,
  revoked: CircleX,
  lost: CircleX,
  replaced: CircleX,
  notYetRegistered: Hourglass,
  ended: CircleX,
  unknown: CircleHelp,
};

interface FaceProps {
  readonly face: CardFace;
  /** The number that was asked for; a number that is unknown here is shown as it was typed. */
  readonly asked: string | null;
  readonly mayRegister: boolean;
}

export function VerdictFace({ face, asked, mayRegister }: FaceProps) {
  const { t } = useTranslation();
  const { verdict, patient } = face;
  const Icon = icons[verdict.kind];
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('card.documentTitle');
  const app = t('common.appName');
  useEffect(() => {
    document.title = `${title} · ${app}`;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [title, app]);
  return (
    <article className="verdict" data-verdict={verdict.kind}>
      <header className="verdict-head">
        <Icon aria-hidden className="verdict-icon" />
        <div>
          <h1 ref={heading} tabIndex={-1} className="verdict-word">
            {t(`card.verdict.${verdict.kind}`)}
          </h1>
          <p className="verdict-meaning">{t(`card.meaning.${verdict.kind}`)}</p>
        </div>
        <DaysLeft verdict={verdict} />
      </header>
      <div className="verdict-body">
        {patient ? (
          <p className="verdict-name">{fullName((face.caregiver ?? patient).name)}</p>
        ) : (
          asked && (
            <p className="verdict-name">
              <span className="verdict-asked">{t('card.asked')}</span> {asked}
            </p>
          )
        )}
        <CardFacts face={face} />
        {verdict.printedDiffers && (
          <p className="note verdict-differs" data-tone="warn">
            <CircleAlert aria-hidden /> {t('card.differs')}
          </p>
        )}
        <NextStep face={face} mayRegister={mayRegister} />
      </div>
    </article>
  );
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

function NextStep({ face, mayRegister }: { face: CardFace; mayRegister: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { action, address } = nextAction(face, mayRegister);
  const word = t(`card.next.${action}`);
  return (
    <footer className="verdict-foot">
      {!address && action !== 'none' && (
        <p className="strong">
          {t('card.nextTitle')}: {word}
        </p>
      )}
      <div className="row">
        {address && (
          <Link href={address} className="button" data-kind="primary">
            {word} <ArrowRight aria-hidden />
          </Link>
        )}
        <Link href={addressOf(null)} className="button" data-kind={address ? undefined : 'primary'}>
          {t('card.another')}
        </Link>
        {mayRegister && face.patient && (
          <Link href={pathTo('patient', { patient: face.patient.id })} className="button">
            {t('card.openPatient')}
          </Link>
        )}
      </div>
      <RuleCited verdict={face.verdict} />
      <p className="small soft">{t('card.asOf', { when: when.instant(face.asOf) })}</p>
    </footer>
  );
}
