/** A list that can be long: its first lines, and a button that shows or hides the rest. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

export function useFirstLines<Line>(
  lines: readonly Line[],
  most: number,
): { readonly shown: readonly Line[]; readonly more: ReactNode } {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, most);
  // It stays where it was pressed, so that the focus does.
  const more = lines.length > most && (
    <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? t('common.showFewer') : t('common.showAll', { count: lines.length })}
    </button>
  );
  return { shown, more };
}
