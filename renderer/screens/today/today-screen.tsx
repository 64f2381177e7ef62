/** Where the day is led from: find somebody, begin something, see who waits for what. */
import { CreditCard, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { PersonSearch } from '../../forms/person-search';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { Alerts } from './alerts';
import { DeliveriesGlance } from './deliveries';
import { FollowUps } from './follow-ups';
import { QueueGlance } from './glance';
import { Sessions } from './sessions';
import { pathOfSuggestion } from './suggestions';
import './today.css';

export function TodayScreen() {
  const { t } = useTranslation();
  const when = useWhen();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const board = useCall('today.board', {});
  return (
    <Page
      title={t('today.title')}
      {...(situation.today ? { lead: when.day(situation.today) } : {})}
      aside={
        <div className="row">
          <Link href={pathTo('registerNew')} className="button" data-kind="primary">
            <UserPlus aria-hidden /> {t('today.register')}
          </Link>
          <Link href={pathTo('card')} className="button">
            <CreditCard aria-hidden /> {t('today.checkCard')}
          </Link>
        </div>
      }
    >
      <PersonSearch
        label={t('search.label')}
        hint={t('search.hint')}
        none={t('search.nobody')}
        results={t('forms.suggestions')}
        born={(year) => t('search.born', { year: String(year) })}
        onChosen={(chosen) => go(pathOfSuggestion(chosen))}
      />
      <QueueGlance />
      <DeliveriesGlance />
      <Answer reply={board.reply} again={board.again}>
        {(found) => (
          <>
            <div className="columns">
              <Sessions
                heading={t('today.inProgress')}
                sessions={found.inProgress}
                empty={{ title: t('today.noneInProgress'), body: t('today.noneInProgressBody') }}
              />
              <Sessions
                heading={t('today.submitted')}
                sessions={found.submitted}
                empty={{ title: t('today.noneSubmitted'), body: t('today.noneSubmittedBody') }}
              />
            </div>
            <Alerts />
            <FollowUps followUps={found.followUps} />
            <p className="soft">{t('today.finishedToday', { count: found.finishedToday })}</p>
          </>
        )}
      </Answer>
    </Page>
  );
}
