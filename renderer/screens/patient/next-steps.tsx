/** What can be done next about a registration: renew it, report a change, print the letter; else why not yet. */
import { FilePen, Mail, RefreshCw, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { PatientView } from '../../../preload/contract/patient';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';
import { RadioCards, TickBox } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { DialogFrame } from '../../frame/confirm-dialog';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';

interface Props {
  readonly patient: PatientView;
}

export function NextSteps({ patient }: Props) {
  const { t } = useTranslation();
  const { mayChange, letterDue, renewal } = patient.steps;
  // A first registration has its own place among the actions.
  if (renewal.kind === 'never' || renewal.kind === 'unfinished') return null;
  return (
    <section className="card stack" aria-labelledby="next-steps">
      <h2 id="next-steps">{t('patient.steps.title')}</h2>
      <Step title={t('patient.steps.renewal')} action={<Renew patient={patient} />}>
        <RenewalWords patient={patient} />
      </Step>
      {mayChange && (
        <Step title={t('patient.steps.change')} action={<ReportChange patient={patient} />}>
          <ChangeWords patient={patient} />
        </Step>
      )}
      {letterDue && (
        <Step title={t('patient.steps.letter')} action={<Letter patient={patient} />}>
          <p className="soft">{t('patient.steps.letterBody')}</p>
        </Step>
      )}
    </section>
  );
}

function Step({ title, action, children }: { title: string; action: ReactNode; children: ReactNode }) {
  return (
    <div className="next-step">
      <div className="stack-tight">
        <h3>{title}</h3>
        {children}
      </div>
      {action}
    </div>
  );
}

function RenewalWords({ patient }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const sourceOf = useSource();
  const { renewal, renewsAs } = patient.steps;
  switch (renewal.kind) {
    case 'open':
      return (
        <>
          <p>
            {t(renewal.expired ? 'patient.steps.expired' : 'patient.steps.open', {
              day: when.day(renewal.expiresOn),
            })}
          </p>
          <p className="soft">{t('patient.steps.certifier')}</p>
          {renewsAs === 'minor' && <p className="soft">{t('patient.steps.minor')}</p>}
        </>
      );
    case 'tooEarly':
      return (
        <>
          <p>
            {t('patient.steps.tooEarly', {
              opens: when.day(renewal.opensOn),
              expires: when.day(renewal.expiresOn),
            })}
          </p>
          {renewal.rule && (
            <p className="small soft">{t('refusals.source', { source: sourceOf(renewal.rule.source) })}</p>
          )}
        </>
      );
    case 'underWay':
      return <p>{t('patient.steps.underWay', { day: when.day(renewal.expiresOn) })}</p>;
    case 'revoked':
      return <p>{t('patient.steps.revoked')}</p>;
    default:
      return null;
  }
}

const startOf = (patient: PatientView, purpose: 'renewal' | 'change') =>
  `${pathTo('registerNew')}?subject=${patient.steps.renewsAs}&purpose=${purpose}&patient=${patient.id}`;

function Renew({ patient }: Props) {
  const { t } = useTranslation();
  const { renewal } = patient.steps;
  if (renewal.kind === 'underWay')
    return (
      <Link href={pathTo('register', { session: renewal.session })} className="button">
        {t('patient.steps.openRenewal')}
      </Link>
    );
  if (renewal.kind !== 'open') return null;
  return (
    <Link href={startOf(patient, 'renewal')} className="button" data-kind="primary">
      <RefreshCw aria-hidden /> {t('patient.steps.renew')}
    </Link>
  );
}

function ChangeWords({ patient }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  const { change } = patient.steps;
  if (!change) return <p className="soft">{t('patient.steps.changeBody')}</p>;
  if (!change.dueOn) return <p>{t('patient.steps.changeBegun')}</p>;
  const day = when.day(change.dueOn);
  return change.overdue ? (
    <p>
      <StatusPill tone="wrong" icon={<TriangleAlert aria-hidden />}>
        {t('patient.steps.changeOverdue', { day })}
      </StatusPill>
    </p>
  ) : (
    <p>{t('patient.steps.changeDue', { day })}</p>
  );
}

function ReportChange({ patient }: Props) {
  const { t } = useTranslation();
  const { change } = patient.steps;
  return (
    <Link
      href={change ? pathTo('register', { session: change.session }) : startOf(patient, 'change')}
      className="button"
    >
      <FilePen aria-hidden /> {t(change ? 'patient.steps.goOnChange' : 'patient.steps.report')}
    </Link>
  );
}

interface Look extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

function Letter({ patient }: Props) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const issue = useAct('renewal.letter');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Mail aria-hidden /> {t('patient.steps.makeLetter')}
      </button>
      <DialogFrame open={open} title={t('patient.steps.letter')} onClose={() => setOpen(false)}>
        <Form<Look, { id: string }>
          name="letter"
          values={{ language: situation.preferences.language, largePrint: false }}
          send={({ language, largePrint }) => issue.act({ patient: patient.id, language, largePrint, key })}
          done={({ id }) => go(`${pathTo('paper', { paper: id })}?patient=${patient.id}`)}
        >
          <RadioCards
            name="language"
            label={t('registration.paper.language')}
            inline
            options={(['en', 'es'] as const).map((value) => ({
              value,
              label: t(`registration.languages.${value}`),
            }))}
          />
          <TickBox name="largePrint" label={t('registration.paper.largePrint')} />
          <SubmitBar label={t('registration.paper.make')} />
        </Form>
      </DialogFrame>
    </>
  );
}
