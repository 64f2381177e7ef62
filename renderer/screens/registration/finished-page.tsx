/** After the submission: the number, what happens next, and the papers to print. */
import { CircleCheck, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { answersIn } from './answers';
import { addressOfPlace, useDesk } from './desk';

export function FinishedPage() {
  const { t } = useTranslation();
  const when = useWhen();
  const { view } = useDesk();
  const mailed = answersIn(view, 'documents')?.items.some(({ how }) => how === 'mailed') ?? false;
  return (
    <Page title={t('registration.finished.title')} width="reading">
      <section className="confirmation">
        <CircleCheck aria-hidden />
        <div>
          <p>{t('registration.finished.number')}</p>
          <p className="confirmation-number">{view.number}</p>
        </div>
      </section>
      <p className="lead">{t('registration.finished.lead', { name: fullName(view.person.name) })}</p>
      {view.papers.length > 0 && (
        <section className="card stack">
          <h2>{t('registration.finished.papers')}</h2>
          <ul className="paper-tiles">
            {view.papers.map((paper) => (
              <li key={paper.id} className="row-spread">
                <span>
                  <span className="strong">{t(`print.template.${paper.template}`)}</span>
                  <span className="small soft paper-tile-facts">
                    {paper.number} · {t(`print.language.${paper.language}`)}
                    {paper.largePrint && ` · ${t('print.largePrint')}`}
                  </span>
                </span>
                <Link
                  href={`${pathTo('paper', { paper: paper.id })}?session=${view.id}`}
                  className="button"
                  data-kind="primary"
                >
                  <Printer aria-hidden /> {t('registration.finished.open')}
                  <span className="visually-hidden">{t(`print.template.${paper.template}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
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
