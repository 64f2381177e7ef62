import { TriangleAlert } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface SummaryLine {
  readonly key: string;
  readonly text: string;
  /** Id of the field's first control; null where no field of the form is meant. */
  readonly target: string | null;
}

/** Shown always, even for one mistake; takes the focus; marks the document's title. */
export function ErrorSummary({ lines }: { lines: readonly SummaryLine[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const mark = t('forms.errorTitle', { title: '' });
  useEffect(() => {
    box.current?.focus();
    const before = document.title;
    if (!before.startsWith(mark)) document.title = `${mark}${before}`;
    return () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [mark]);

  function go(event: MouseEvent, target: string) {
    event.preventDefault();
    const field = document.getElementById(target);
    field?.scrollIntoView({ block: 'center' });
    // A date field has no control of its own: its first part takes the focus.
    const control = field?.matches('input, select, textarea, button')
      ? field
      : field?.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]');
    (control ?? field)?.focus();
  }

  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <TriangleAlert aria-hidden />
        {t('forms.problem')}
      </h2>
      <ul>
        {lines.map(({ key, text, target }) => (
          <li key={key}>
            {target === null ? (
              text
            ) : (
              <a href={`#${target}`} onClick={(event) => go(event, target)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
