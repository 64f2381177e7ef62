/** `/allowance/:patient`: what a patient may still receive, and the figures that it rests on (R-ALW-1, B-ALW-1, B-ALW-2). */
import { FileText, ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { AllowanceView } from '../../../preload/contract/allowance';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useMay } from '../../client/situation';
import { useWhen } from '../../client/when';
import { ExternalForm } from '../../forms/external-form';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { RuleLine } from '../../frame/rule-line';
import { SalesList } from '../../frame/sales-list';
import { pathTo, routes } from '../../routes';
import { Glance } from './glance';
import { Externals, Limits } from './histories';
import type { Open } from './journey';
import { LimitDialog } from './limit-dialog';
import { PeriodPicture } from './picture';
import { StatementDialog } from './statement-dialog';
import { Ways } from './ways';
import { WhenFree } from './when-free';
import './allowance.css';

export function AllowanceScreen() {
  const { t } = useTranslation();
  const { patient = '' } = useParams<{ patient: string }>();
  const { reply, again } = useCall('allowance.view', { patient });
  if (reply?.kind === 'done') return <Shown view={reply.value} />;
  return (
    <Page
      title={t('allowance.title')}
      back={{ path: pathTo('patient', { patient }), label: t('print.back') }}
    >
      <Answer reply={reply} again={again}>
        {() => null}
      </Answer>
    </Page>
  );
}

function Shown({ view }: { view: AllowanceView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const may = useMay();
  const sells = may(routes.dispense.who);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { patient, figures } = view;
  return (
    <Page
      title={t('allowance.title')}
      below={<p className="allowance-name">{fullName(patient.name)}</p>}
      back={{ path: pathTo('patient', { patient: patient.id }), label: t('print.back') }}
      aside={
        <div className="row">
          {sells && (
            <Link href={pathTo('dispense', { patient: patient.id })} className="button" data-kind="primary">
              <ShoppingBag aria-hidden /> {t('allowance.sell')}
            </Link>
          )}
          <button type="button" className="button" onClick={() => setOpen('statement')}>
            <FileText aria-hidden /> {t('allowance.statement.open')}
          </button>
        </div>
      }
    >
      <Glance
        figures={figures}
        mend={
          sells && (
            <button type="button" className="button" onClick={() => setOpen('external')}>
              {t('allowance.enter.open')}
            </button>
          )
        }
      />
      <Ways figures={figures} />
      <div className="columns">
        <WhenFree figures={figures} />
        <Sales patient={patient.id} figures={figures} />
      </div>
      <PeriodPicture view={view} />
      <div className="columns">
        <History
          id="allowance-externals"
          title={t('allowance.externals.title')}
          action={sells ? { label: t('allowance.enter.open'), run: () => setOpen('external') } : null}
        >
          <Externals externals={view.externals} />
        </History>
        <History
          id="allowance-limits"
          title={t('allowance.limits.title')}
          action={
            sells && view.certifiers.length > 0
              ? { label: t('allowance.set.open'), run: () => setOpen('limit') }
              : null
          }
        >
          <Limits limits={view.limits} />
        </History>
      </div>
      <ul className="small soft">
        {figures.rules.map((rule) => (
          <li key={rule.id}>
            <RuleLine rule={rule} />
          </li>
        ))}
        <li>{t('card.asOf', { when: when.instant(view.asOf) })}</li>
      </ul>
      {open === 'external' && (
        <DialogFrame open title={t('allowance.enter.title')} onClose={close}>
          <ExternalForm patient={patient.id} onSaved={close} onCancel={close} />
        </DialogFrame>
      )}
      {open === 'limit' && <LimitDialog view={view} onClose={close} />}
      {open === 'statement' && <StatementDialog patient={patient.id} onClose={close} />}
    </Page>
  );
}

interface HistoryProps {
  readonly id: string;
  readonly title: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly children: React.ReactNode;
}

function History({ id, title, action, children }: HistoryProps) {
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="row-spread">
        <h2 id={id}>{title}</h2>
        {action && (
          <button type="button" className="button" onClick={action.run}>
            {action.label}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

function Sales({ patient, figures }: { patient: string; figures: AllowanceView['figures'] }) {
  const { t } = useTranslation();
  const [period] = figures.periods;
  const { reply, again } = useCall(
    'dispense.ofPatient',
    { patient, from: period?.from ?? figures.day, to: figures.day },
    { enabled: period !== undefined },
  );
  return (
    <section className="card stack" aria-labelledby="allowance-sales">
      <h2 id="allowance-sales">{t('allowance.sales.title')}</h2>
      <Answer reply={reply} again={again}>
        {(sales) =>
          sales.length === 0 ? (
            <EmptyState title={t('allowance.sales.none')} body={t('allowance.sales.noneBody')} />
          ) : (
            <SalesList sales={sales} />
          )
        }
      </Answer>
    </section>
  );
}
