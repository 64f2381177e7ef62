/** The window before sign-in and while locked: one thing to do, how to read it, nothing of anybody. */
import { Leaf } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSituation } from '../client/situation';
import { focusStart } from './page';
import { ReadingButton } from './reading-dialog';
import { TrainingMark } from './training-mark';

interface CoverProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

export function Cover({ title, lead, width = 'narrow', children }: CoverProps) {
  const { t } = useTranslation();
  const { situation } = useSituation();
  const heading = useRef<HTMLHeadingElement>(null);
  const app = t('common.appName');
  useEffect(() => {
    document.title = `${title} · ${app}`;
    focusStart(heading.current);
    window.scrollTo(0, 0);
  }, [title, app]);
  return (
    <div className="cover">
      <header className="stays">
        <TrainingMark />
        <div className="header">
          <span className="header-name">
            <Leaf aria-hidden /> {situation.storeName ?? app}
          </span>
          <span className="header-gap" />
          <div className="header-tools">
            <ReadingButton />
          </div>
        </div>
      </header>
      <main className="cover-main">
        <div className="cover-inner stack-wide" data-width={width}>
          <div className="stack-tight">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
