/** Parked until the certifier has certified: the handout, and how it goes on (R-PAT-1). */
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Language } from '../../../preload/contract/values';
import { useAct } from '../../client/client';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { pathTo } from '../../routes';
import { addressOfPlace, useDesk } from './desk';
import { PaperLook } from './make-paper';
import { PaperLines } from './paper-lines';
import { ReachCard } from './reached';
import { TaskShell } from './task-page';

interface Typed extends Record<string, unknown> {
  readonly language: Language;
  readonly largePrint: boolean;
}

const steps = ['step1', 'step2', 'step3'] as const;

export function WaitingPage() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const made = view.papers.filter(({ template }) => template === 'certifierHandout');
  return (
    <TaskShell title={t('registration.waiting.title')} lead={t('registration.waiting.lead')}>
      <section className="stack-tight">
        <h2>{t('registration.waiting.next')}</h2>
        <ol className="numbered">
          {steps.map((step) => (
            <li key={step}>{t(`registration.waiting.${step}`)}</li>
          ))}
        </ol>
      </section>
      <ReachCard />
      <section className="card-plain stack">
        <h2>{t('print.template.certifierHandout')}</h2>
        {made.length > 0 && <PaperLines papers={made} />}
        <MakeHandout />
      </section>
      <div className="row">
        <Link href={addressOfPlace(view.id, 'certification')} className="button">
          {t('registration.waiting.enter')}
        </Link>
        <Link href={pathTo('today')} className="button">
          {t('registration.waiting.toToday')}
        </Link>
      </div>
    </TaskShell>
  );
}

function MakeHandout() {
  const { t } = useTranslation();
  const { view, again } = useDesk();
  const [, go] = useLocation();
  const issue = useAct('paper.issue', { refresh: false });
  return (
    <Form<Typed, { id: string }>
      name="certifier-handout"
      values={{ language: view.language, largePrint: false }}
      send={({ language, largePrint }) =>
        issue.act({
          session: view.id,
          template: 'certifierHandout',
          language,
          largePrint,
        })
      }
      done={async (paper) => {
        await again();
        go(`${pathTo('paper', { paper: paper.id })}?session=${view.id}`);
      }}
    >
      <PaperLook />
      <SubmitBar label={t('registration.waiting.make')} />
    </Form>
  );
}
