/** What every ended session shows: its number, a sentence, the papers, and the ways on. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSessionKind } from '../../client/session-kind';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';
import { addressOfPlace, useDesk } from './desk';
import { PaperTiles } from './paper-tiles';

interface ShellProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function FinishedShell({ title, lead, children }: ShellProps) {
  const { t } = useTranslation();
  const { kind: kindOf } = useSessionKind();
  const { view } = useDesk();
  return (
    <Page title={title} width="reading">
      <section className="confirmation">
        <CircleCheck aria-hidden />
        <div>
          <p>{kindOf(view)}</p>
          <p className="confirmation-number">{view.number}</p>
        </div>
      </section>
      <p className="lead">{lead}</p>
      <PaperTiles />
      {children}
      <div className="row">
        <Link href={addressOfPlace(view.id, 'tasks')} className="button">
          {t('registration.finished.toSession')}
        </Link>
        <Link href={pathTo('today')} className="button">
          {t('registration.waiting.toToday')}
        </Link>
      </div>
    </Page>
  );
}

/** The numbered steps that are left to whoever stands at the counter. */
export function NextSteps({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h2>{t('registration.finished.nextTitle')}</h2>
      <ol className="numbered">{children}</ol>
    </section>
  );
}
