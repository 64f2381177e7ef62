/** After the help: the papers, and what stays to be done by whoever was helped. */
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { addressOfPlace, useDesk } from './desk';
import { PaperTiles } from './paper-tiles';

export function HelpFinished() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const passwordDueOn = view.guide.cpmrs?.passwordDueOn ?? null;
  return (
    <Page title={t('registration.help.finishedTitle')} width="reading">
      <section className="confirmation">
        <CircleCheck aria-hidden />
        <div>
          <p>{t('registration.finished.number')}</p>
          <p className="confirmation-number">{view.number}</p>
        </div>
      </section>
      <p className="lead">{t('registration.help.finishedLead', { name: fullName(view.person.name) })}</p>
      <PaperTiles />
      <section className="stack-tight">
        <h2>{t('registration.finished.nextTitle')}</h2>
        <ol className="numbered">
          {view.subject === 'certifier' && (
            <>
              <li>{t('registration.help.nextMissing')}</li>
              <li>{t('registration.help.nextSteps')}</li>
            </>
          )}
          {passwordDueOn && (
            <>
              <li>{t('registration.help.nextPassword', { day: when.day(passwordDueOn) })}</li>
              <li>{t('registration.help.nextReminder')}</li>
            </>
          )}
          <li>{t('registration.help.nextAgain')}</li>
        </ol>
      </section>
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
