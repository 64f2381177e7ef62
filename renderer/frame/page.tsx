/** The shell of every page: title, heading that takes the focus on navigation, content. */
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** A screen begins at its heading, unless its one form is there to be filled at once. */
export function focusStart(heading: HTMLElement | null): void {
  if (!document.activeElement?.closest('form[data-first]')) heading?.focus();
}

interface PageProps {
  readonly title: string;
  /** Right below the heading: whose page it is. */
  readonly below?: ReactNode;
  readonly lead?: ReactNode;
  /** The way back, above the heading. */
  readonly back?: { readonly path: string; readonly label: string };
  /** Beside the heading: a status, one action. */
  readonly aside?: ReactNode;
  /** `reading` keeps lines short; `wide` is for lists and boards. */
  readonly width?: 'reading' | 'wide';
  /** No person's data in the window's title: give a general one where the heading is a name. */
  readonly documentTitle?: string;
  readonly children: ReactNode;
}

export function Page({
  title,
  below,
  lead,
  back,
  aside,
  width = 'wide',
  documentTitle,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { t } = useTranslation();
  const app = t('common.appName');
  useEffect(() => {
    document.title = `${documentTitle ?? title} · ${app}`;
  }, [documentTitle, title, app]);
  useEffect(() => {
    focusStart(heading.current);
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="page" data-width={width}>
      {back && (
        <Link href={back.path} className="link-button page-back">
          <ArrowLeft aria-hidden /> {back.label}
        </Link>
      )}
      <div className="row-spread page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {below}
      {lead && <p className="lead">{lead}</p>}
      <div className="page-body">{children}</div>
    </div>
  );
}
