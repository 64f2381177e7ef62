/** `/visitors`: people without a card who are inside, who were, and the log as a paper (B-REG-5). */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visitor } from '../../../preload/contract/visitor';
import { useAct, useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useNow, useWaitWords } from '../../client/waits';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { NotDone } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { Pager, usePages } from '../../frame/pager';
import { EmptyState, StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { type Period, PeriodForm } from './period-form';
import { VisitorForm } from './visitor-form';
import './visitors.css';

export function VisitorsScreen() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const today = situation.today ?? '';
  const [period, setPeriod] = useState<Period>({ from: today, until: today });
  const pages = usePages();
  const log = useCall('visitor.list', { ...period, after: pages.after }, { keepPrevious: true });
  return (
    <Page
      title={t('visitors.title')}
      lead={t('rules.premises.visitor')}
      back={{ path: pathTo('queue'), label: t('queue.title') }}
    >
      <Answer reply={log.reply} again={log.again}>
        {(found) => (
          <div className="list-and-form">
            <div className="stack-wide">
              <Inside visitors={found.inside} />
              <section className="card stack" aria-labelledby="gone">
                <h2 id="gone">{t('visitors.gone')}</h2>
                <PeriodForm
                  period={period}
                  onShown={(shown) => {
                    pages.restart();
                    setPeriod(shown);
                  }}
                />
                <Gone visitors={found.past} />
                <Pager pages={pages} last={found.past.at(-1)?.id} more={found.more} />
              </section>
            </div>
            <VisitorForm staff={found.staff} />
          </div>
        )}
      </Answer>
    </Page>
  );
}

function Inside({ visitors }: { visitors: readonly Visitor[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const wait = useWaitWords();
  const now = useNow();
  const leave = useAct('visitor.leave');
  return (
    <section className="card stack" aria-labelledby="inside">
      <h2 id="inside">
        {t('visitors.inside')} {visitors.length > 0 && <span className="count">{visitors.length}</span>}
      </h2>
      {leave.reply && <NotDone reply={leave.reply} focus />}
      {visitors.length === 0 ? (
        <EmptyState title={t('visitors.noneInside')} body={t('visitors.noneInsideBody')} />
      ) : (
        <ul className="lines">
          {visitors.map((visitor) => (
            <li key={visitor.id} className="line">
              <Who visitor={visitor}>
                <span className="row">
                  <span className="soft">
                    {t('visitors.since', {
                      time: when.lately(visitor.inAt),
                      wait: wait.since(visitor.inAt, now),
                    })}
                  </span>
                  {visitor.late && <StatusPill tone="wrong">{t('visitors.late')}</StatusPill>}
                </span>
              </Who>
              <button
                type="button"
                className="button"
                onClick={() => void leave.act({ visitor: visitor.id })}
              >
                {t('visitors.leave')} <span className="visually-hidden">{visitor.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Gone({ visitors }: { visitors: readonly Visitor[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (visitors.length === 0) return <p className="soft">{t('visitors.noneGone')}</p>;
  return (
    <ul className="lines">
      {visitors.map((visitor) => (
        <li key={visitor.id} className="line">
          <Who visitor={visitor}>
            <span className="soft">
              {t('visitors.fromTo', {
                from: when.lately(visitor.inAt),
                to: when.lately(visitor.outAt ?? visitor.inAt),
              })}
            </span>
          </Who>
        </li>
      ))}
    </ul>
  );
}

function Who({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="line-text">
      <span className="row">
        <span className="strong visitor-name">{visitor.name}</span>
        <StatusPill tone="info">{t('visitors.badge', { badge: visitor.badge })}</StatusPill>
      </span>
      <span>{visitor.why}</span>
      <span className="soft">{t('visitors.with', { escort: visitor.escort, by: visitor.authorisedBy })}</span>
      {children}
    </div>
  );
}
