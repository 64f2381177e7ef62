import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The step's heading takes the focus; the window's title names nobody. */
export function Heading({ title, lead }: { title: string; lead?: ReactNode }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const app = t('common.appName');
  useEffect(() => {
    document.title = app;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [app]);
  return (
    <div className="stack-tight">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
    </div>
  );
}
