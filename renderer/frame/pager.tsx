/** Long lists page by page: each page is asked for by the last id of the one before. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface Pages {
  readonly after: string | null;
  readonly isFirst: boolean;
  readonly next: (last: string | undefined) => void;
  readonly previous: () => void;
  readonly restart: () => void;
}

export function usePages(): Pages {
  // Pages already left, in order: the way back to them.
  const [trail, setTrail] = useState<readonly (string | null)[]>([null]);
  return {
    after: trail.at(-1) ?? null,
    isFirst: trail.length === 1,
    next: (last) => last !== undefined && setTrail([...trail, last]),
    previous: () => trail.length > 1 && setTrail(trail.slice(0, -1)),
    restart: () => setTrail([null]),
  };
}

/** Nothing is drawn where everything stands on one page. */
export function Pager({ pages, last, more }: { pages: Pages; last: string | undefined; more: boolean }) {
  const { t } = useTranslation();
  if (pages.isFirst && !more) return null;
  return (
    <nav className="row" aria-label={t('pager.label')}>
      <button type="button" className="button" disabled={pages.isFirst} onClick={pages.previous}>
        {t('pager.previous')}
      </button>
      <button type="button" className="button" disabled={!more} onClick={() => pages.next(last)}>
        {t('pager.next')}
      </button>
    </nav>
  );
}
