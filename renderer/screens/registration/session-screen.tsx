/** `/register/:session` and its pages: opens the session once and shows the page that the address names. */
import { useTranslation } from 'react-i18next';
import { useParams, useSearch } from 'wouter';
import type { TaskId } from '../../../preload/contract/registration-values';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { CheckPage } from './check-page';
import { DeskProvider, useDesk } from './desk';
import { FinishedPage } from './finished-page';
import { HandOverPage } from './hand-over-page';
import { type Journey, journeyOf } from './journey';
import { ListPage } from './list-page';
import { AbandonPage, ReturnedPage } from './reason-pages';
import { taskPages } from './tasks/index';
import { WaitingPage } from './waiting-page';
import './registration.css';

/** A session stays known while its pages follow each other: opening it is one look-up, not ten. */
const freshFor = 120_000;

export function RegisterScreen() {
  const { t } = useTranslation();
  const { session = '', task } = useParams<{ session: string; task?: string }>();
  const journey = journeyOf(task, useSearch());
  const { reply, again } = useCall('registration.open', { session }, { freshFor });
  if (reply && reply.kind !== 'done')
    return (
      <Page
        title={t('registration.session.documentTitle')}
        back={{ path: pathTo('today'), label: t('registration.session.toToday') }}
      >
        <Answer reply={reply} again={again}>
          {() => null}
        </Answer>
      </Page>
    );
  return (
    <Answer reply={reply} again={again}>
      {(view) => (
        <DeskProvider view={view} journey={journey} again={again}>
          <Place journey={journey} />
        </DeskProvider>
      )}
    </Answer>
  );
}

function Place({ journey }: { journey: Journey }) {
  switch (journey.place) {
    case 'tasks':
      return <ListPage />;
    case 'waiting':
      return <WaitingPage />;
    case 'check':
      return <CheckPage />;
    case 'finished':
      return <FinishedPage />;
    case 'handOver':
      return <HandOverPage />;
    case 'abandon':
      return <AbandonPage />;
    case 'returned':
      return <ReturnedPage />;
    default:
      return <TaskPlace task={journey.place} />;
  }
}

/** An address that names a task which this kind of session lacks leads to its list. */
function TaskPlace({ task }: { task: TaskId }) {
  const { view } = useDesk();
  const Task = view.tasks.some(({ id }) => id === task) ? taskPages[task] : undefined;
  return Task ? <Task /> : <ListPage />;
}
