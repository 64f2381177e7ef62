/** `/alerts`: what needs somebody's eye, of the store or of one patient (`?patient=`), and all of it as one PDF (R-PMP-7). */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { AlertKind } from '../../../preload/contract/alert';
import type { PaperBrief } from '../../../preload/contract/paper';
import type { Day, Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { Form } from '../../forms/form';
import { PaperLook } from '../../forms/paper-look';
import { SubmitBar } from '../../forms/submit-bar';
import { AlertLine } from '../../frame/alert-line';
import { Answer } from '../../frame/answer';
import { DialogFrame } from '../../frame/confirm-dialog';
import { FilterRow } from '../../frame/filter-row';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';
import { kindsOf, type Shown, type Span, sinceOf, spans } from './journey';

export function AlertsScreen() {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const patient = new URLSearchParams(useSearch()).get('patient');
  const [shown, setShown] = useState<Shown>('all');
  const [span, setSpan] = useState<Span>('month');
  const since = sinceOf(span, situation.today ?? '1970-01-01');
  const wish = { patient, kinds: kindsOf(shown), since };
  const { reply, again } = useCall('alert.list', wish, { keepPrevious: true });
  const alerts = reply?.kind === 'done' ? reply.value.alerts : [];
  const [first] = alerts;
  return (
    <Page
      title={t('alerts.title')}
      lead={t(patient ? 'alerts.leadPatient' : 'alerts.lead')}
      below={patient && first ? <p className="strong">{fullName(first.patient.name)}</p> : undefined}
      back={
        patient
          ? { path: pathTo('patient', { patient }), label: t('print.back') }
          : { path: pathTo('today'), label: t('today.title') }
      }
      aside={alerts.length > 0 ? <Paper key={JSON.stringify(wish)} wish={wish} /> : undefined}
    >
      <FilterRow<Shown>
        label={t('alerts.filter')}
        options={(['all', ...AlertKind.options] as const).map((value) => ({
          value,
          label: t(value === 'all' ? 'alerts.all' : `alerts.kind.${value}`),
          count: value === shown && reply?.kind === 'done' ? alerts.length : null,
        }))}
        value={shown}
        onChosen={setShown}
      />
      <FilterRow<Span>
        label={t('alerts.since')}
        options={spans.map((value) => ({ value, label: t(`alerts.span.${value}`), count: null }))}
        value={span}
        onChosen={setSpan}
      />
      <section className="card stack" aria-label={t('alerts.title')}>
        <Answer reply={reply} again={again}>
          {(found) =>
            found.alerts.length === 0 ? (
              <EmptyState title={t('alerts.none')} body={t('alerts.noneBody')} />
            ) : (
              <>
                <ul className="lines">
                  {found.alerts.map((alert) => (
                    <AlertLine
                      key={`${alert.kind} ${alert.patient.id} ${alert.day} ${alert.at}`}
                      alert={alert}
                      named={patient === null}
                    />
                  ))}
                </ul>
                {found.more && <p className="soft">{t('alerts.more')}</p>}
              </>
            )
          }
        </Answer>
      </section>
    </Page>
  );
}

interface PaperProps {
  readonly wish: { readonly patient: string | null; readonly kinds: AlertKind[]; readonly since: Day };
}

interface Look extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

function Paper({ wish }: PaperProps) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const make = useAct('alert.paper', { refresh: false });
  // Another wish is another paper; the same one, sent again, is not.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Printer aria-hidden /> {t('alerts.print')}
      </button>
      <DialogFrame open={open} title={t('alerts.print')} onClose={close}>
        <Form<Look, PaperBrief>
          name="alerts-paper"
          values={{ language: situation.preferences.language, largePrint: false }}
          onTyped={() => setKey(crypto.randomUUID())}
          send={(look) => make.act({ ...wish, ...look, key })}
          done={({ id }) => {
            const paper = pathTo('paper', { paper: id });
            go(wish.patient ? `${paper}?patient=${wish.patient}` : paper);
          }}
        >
          <PaperLook />
          <SubmitBar label={t('alerts.make')} onCancel={close} />
        </Form>
      </DialogFrame>
    </>
  );
}
