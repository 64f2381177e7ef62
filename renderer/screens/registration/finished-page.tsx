/** After the submission: the number, what happens next, and the papers to print. */
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { answersIn } from './answers';
import { addressOfPlace, isHandedIn, isHelp, useDesk } from './desk';
import { HelpFinished } from './help-finished';
import { CaregiverPart } from './linked-sessions';
import { PaperTiles } from './paper-tiles';

export function FinishedPage() {
  const { view } = useDesk();
  return isHelp(view) ? <HelpFinished /> : <Submitted />;
}

function Submitted() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const handedIn = isHandedIn(view);
  const ofHandedIn =
    view.subject === 'caregiver' ? 'registration.finished.leadCaregiver' : 'registration.finished.lead';
  return (
    <Page
      title={t(handedIn ? 'registration.finished.title' : 'registration.finished.ended.title')}
      width="reading"
    >
      <section className="confirmation">
        <CircleCheck aria-hidden />
        <div>
          <p>{t('registration.finished.number')}</p>
          <p className="confirmation-number">{view.number}</p>
        </div>
      </section>
      <p className="lead">
        {t(handedIn ? ofHandedIn : `registration.finished.ended.${view.purpose}`, {
          name: fullName(view.person.name),
        })}
      </p>
      <PaperTiles />
      <CaregiverPart />
      {handedIn && <WhatNext />}
      <div className="row">
        <Link href={addressOfPlace(view.id, 'tasks')} className="button">
          {t('registration.finished.toSession')}
        </Link>
        <Link href={pathTo('today')} className="button">
          {t('registration.waiting.toToday')}
        </Link>
      </div>
    </Page>
  );
}

/** After a submission: the state's part, and the day to remember. */
function WhatNext() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const mailed = answersIn(view, 'documents')?.items.some(({ how }) => how === 'mailed') ?? false;
  return (
    <section className="stack-tight">
      <h2>{t('registration.finished.nextTitle')}</h2>
      <ol className="numbered">
        {mailed && <li>{t('registration.finished.mail')}</li>}
        <li>{t('registration.finished.next1')}</li>
        <li>{t('registration.finished.next2')}</li>
        <li>{t('registration.finished.next3')}</li>
        {view.expiresOn && <li>{t('registration.finished.next4', { day: when.day(view.expiresOn) })}</li>}
      </ol>
    </section>
  );
}
