/** `/inbox`: what walk-ins asked, open and answered. The program itself sends nothing (R-ST-2). */
import { Languages, Mail, MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ContactMessage } from '../../../preload/contract/contact';
import { useAct, useCall } from '../../client/client';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { FilterRow } from '../../frame/filter-row';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { Pager, usePages } from '../../frame/pager';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { AnswerDialog, WriteDown } from './dialogs';
import './inbox.css';

const states = ['open', 'answered'] as const;

export function InboxScreen() {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [answering, setAnswering] = useState<ContactMessage | null>(null);
  const pages = usePages();
  const inbox = useCall('contact.inbox', { state, after: pages.after }, { keepPrevious: true });
  return (
    <Page
      title={t('inbox.title')}
      lead={t('inbox.lead')}
      back={{ path: pathTo('today'), label: t('today.title') }}
      aside={<WriteDown />}
    >
      <p className="note">{t('inbox.nothingSent')}</p>
      <FilterRow
        label={t('inbox.states.label')}
        options={states.map((value) => ({
          value,
          label: t(`inbox.states.${value}`),
          count: inbox.reply?.kind === 'done' ? inbox.reply.value[value] : null,
        }))}
        value={state}
        onChosen={(one) => {
          pages.restart();
          setState(one);
        }}
      />
      <Answer reply={inbox.reply} again={inbox.again}>
        {(found) => (
          <div className="stack">
            {found.messages.length === 0 && (
              <EmptyState
                icon={<Mail aria-hidden />}
                title={t(`inbox.none.${state}`)}
                body={t(`inbox.noneBody.${state}`)}
              />
            )}
            <ul className="stack">
              {found.messages.map((message) => (
                <Message key={message.id} message={message} onAnswer={() => setAnswering(message)} />
              ))}
            </ul>
            <Pager pages={pages} last={found.messages.at(-1)?.id} more={found.more} />
          </div>
        )}
      </Answer>
      {answering && <AnswerDialog message={answering} onClose={() => setAnswering(null)} />}
    </Page>
  );
}

function Message({ message, onAnswer }: { message: ContactMessage; onAnswer: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const reopen = useAct('contact.reopen');
  const { answer, id, session, version } = message;
  return (
    <li className="card stack">
      <div className="row-spread">
        <div className="inbox-from">
          <h2 className="inbox-name">{message.name}</h2>
          <p className="mono">{message.email}</p>
        </div>
        <div className="row">
          <StatusPill tone="info" icon={<Languages aria-hidden />}>
            {t(`inbox.language.${message.language}`)}
          </StatusPill>
          <span className="soft">{when.lately(message.at)}</span>
          {session && (
            <Link href={pathTo('register', { session: session.id })} className="link-button">
              {t('inbox.session', { number: session.number })}
            </Link>
          )}
        </div>
      </div>
      {/* In the language in which it was written, for screen readers too. */}
      <p className="inbox-text" lang={message.language}>
        {message.message}
      </p>
      {answer ? (
        <div className="row-spread">
          <div>
            <p className="row">
              <StatusPill tone="good" icon={<MailCheck aria-hidden />}>
                {t(`inbox.ways.${answer.way}`)}
              </StatusPill>
              <span className="soft">{t('inbox.by', { name: answer.by, time: when.lately(answer.at) })}</span>
            </p>
            {answer.note !== '' && <p className="inbox-text">{answer.note}</p>}
          </div>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => void reopen.act({ message: id, version })}
          >
            {t('inbox.reopen')} <span className="visually-hidden">{message.name}</span>
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={onAnswer}>
          {t('inbox.answer')} <span className="visually-hidden">{message.name}</span>
        </button>
      )}
      {reopen.reply && <NotDone reply={reopen.reply} focus />}
    </li>
  );
}
