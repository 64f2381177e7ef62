/** `/deliveries/runs/:day`: orders that are on no run, runs that are planned, out and back, and product that comes back. */
import { Route as RouteIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import { Day } from '../../../preload/contract/values';
import { useCall } from '../../client/client';
import { useWindowWords } from '../../client/window-words';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';
import { LooseOrders } from './loose-orders';
import { ProductBack } from './product-back';
import { headingOf, RunCard } from './run-card';
import { RunEditor } from './run-editor';
import './delivery-run.css';

export type Runs = OutputOf<'delivery.runs'>;

export function RunsScreen() {
  const { t } = useTranslation();
  const windowWords = useWindowWords();
  const { day: asked = '' } = useParams<{ day: string }>();
  const day = Day.safeParse(asked).data;
  const back = { path: pathTo('deliveries'), label: t('delivery.door.toDeliveries') };
  return (
    <Page
      title={t('delivery.runs.title', { day: day ? windowWords.day(day, 'long') : asked })}
      back={day ? { ...back, path: `${back.path}?from=${day}` } : back}
    >
      {day && <RunsOf day={day} />}
    </Page>
  );
}

/** What is open on the page: one thing at a time. */
type Open =
  | { readonly what: 'plan'; readonly run: string | null }
  | { readonly what: 'load'; readonly run: string }
  | null;

function RunsOf({ day }: { day: Day }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('delivery.runs', { day }, { keepPrevious: true });
  const [open, setOpen] = useState<Open>(null);
  const [closed, setClosed] = useState<{ readonly run: string | null } | null>(null);
  // What was open is gone from the page: the focus goes on at the run that it was about.
  useEffect(() => {
    if (!closed) return;
    const heading = closed.run === null ? null : document.getElementById(headingOf(closed.run));
    (heading ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }, [closed]);
  const close = (run: string | null) => {
    setOpen(null);
    setClosed({ run });
  };
  return (
    <Answer reply={reply} again={again}>
      {(runs) => (
        <>
          {runs.today !== day && (
            <Link href={pathTo('deliveryRuns', { day: runs.today })} className="button">
              {t('delivery.runs.today')}
            </Link>
          )}
          <ProductBack runs={runs} />
          {open?.what === 'plan' ? (
            <RunEditor
              key={open.run}
              day={day}
              runs={runs}
              run={runs.runs.find(({ id }) => id === open.run) ?? null}
              onClose={close}
            />
          ) : (
            <LooseOrders runs={runs} onPlan={() => setOpen({ what: 'plan', run: null })} />
          )}
          {runs.runs.length === 0 && open === null && (
            <EmptyState
              icon={<RouteIcon aria-hidden />}
              title={t('delivery.runs.none')}
              body={t('delivery.runs.noneBody')}
            />
          )}
          {runs.runs
            .filter(({ id }) => !(open?.what === 'plan' && open.run === id))
            .map((run) => (
              <RunCard
                key={run.id}
                run={run}
                runs={runs}
                loading={open?.what === 'load' && open.run === run.id}
                onChange={() => setOpen({ what: 'plan', run: run.id })}
                onLoad={() => setOpen({ what: 'load', run: run.id })}
                onClose={close}
              />
            ))}
        </>
      )}
    </Answer>
  );
}
