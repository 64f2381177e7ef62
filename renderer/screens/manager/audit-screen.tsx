/** The trail: who did what and when, its head for an anchor elsewhere, and the walk over the whole chain. */
import { ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useAct, useCall } from '../../client/client';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { NotDone, Panel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { StatusPill, SummaryList } from '../../frame/parts';
import { useBack } from './back';

type Row = OutputOf<'audit.rows'>[number];
type Walk = OutputOf<'audit.verify'>;

export function AuditScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const head = useCall('audit.head', {});
  const verify = useAct('audit.verify');
  // Pages already left, newest first: the way back to them.
  const [before, setBefore] = useState<readonly (number | null)[]>([null]);
  const rows = useCall('audit.rows', { before: before.at(-1) ?? null }, { keepPrevious: true });
  return (
    <Page title={t('manager.audit.title')} lead={t('manager.audit.lead')} back={back}>
      <section className="card stack" aria-labelledby="chain">
        <h2 id="chain">{t('manager.audit.chain')}</h2>
        <Answer reply={head.reply} again={head.again}>
          {(found) => (
            <SummaryList
              rows={[
                { key: 'count', label: t('manager.audit.count'), value: String(found.count) },
                {
                  key: 'head',
                  label: t('manager.audit.head'),
                  value: <span className="mono">{found.head}</span>,
                },
              ]}
            />
          )}
        </Answer>
        <button
          type="button"
          className="button"
          aria-disabled={verify.busy}
          onClick={() => void verify.act({})}
        >
          {t('manager.audit.verify')}
        </button>
        {verify.reply &&
          (verify.reply.kind === 'done' ? (
            <WalkResult walk={verify.reply.value} />
          ) : (
            <NotDone reply={verify.reply} focus />
          ))}
      </section>
      <section className="card stack" aria-labelledby="rows">
        <h2 id="rows">{t('manager.audit.rows')}</h2>
        <Answer reply={rows.reply} again={rows.again}>
          {(found) => (
            <>
              <RowsTable rows={found} />
              <div className="row">
                <button
                  type="button"
                  className="button"
                  disabled={before.length === 1}
                  onClick={() => setBefore(before.slice(0, -1))}
                >
                  {t('manager.audit.newer')}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={found.length < 50}
                  onClick={() => setBefore([...before, found.at(-1)?.sequence ?? null])}
                >
                  {t('manager.audit.older')}
                </button>
              </div>
            </>
          )}
        </Answer>
      </section>
    </Page>
  );
}

function WalkResult({ walk }: { walk: Walk }) {
  const { t } = useTranslation();
  return (
    <Panel
      tone={walk.sound ? 'info' : 'wrong'}
      icon={walk.sound ? <ShieldCheck aria-hidden /> : <ShieldX aria-hidden />}
      title={t(walk.sound ? 'manager.audit.sound' : 'manager.audit.broken')}
      focus
    >
      <p>
        {walk.sound
          ? t('manager.audit.soundBody', { count: walk.count })
          : t(`manager.audit.why.${walk.why}`, { row: walk.brokenAt ?? 0 })}
      </p>
    </Panel>
  );
}

function RowsTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <table className="table">
      <thead>
        <tr>
          {(['sequence', 'at', 'by', 'what', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`manager.audit.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sequence}>
            <td className="figures">{row.sequence}</td>
            <td>{when.instant(row.at)}</td>
            <td>{row.by ?? t('manager.audit.nobody')}</td>
            <td>
              {/* Calls keep their English names: the trail is a record. */}
              <span className="mono small" lang="en">
                {row.call}
              </span>{' '}
              {row.lookUp && <StatusPill tone="info">{t('manager.audit.lookUp')}</StatusPill>}
              {row.purpose && (
                <p className="small soft">
                  {t('manager.audit.reason')} {row.purpose}
                </p>
              )}
            </td>
            <td>
              {t([`manager.audit.outcomes.${row.outcome}`, 'manager.audit.outcomes.other'], {
                outcome: row.outcome,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
