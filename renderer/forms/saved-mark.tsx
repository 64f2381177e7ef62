import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../client/when';

/** What is kept, quietly: "Saved 10:42 AM", or that the last save did not reach the store. */
export function SavedMark({ savedAt, failed }: { savedAt: string | null; failed?: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <p className="saved-mark" role="status" data-failed={failed ?? false}>
      {failed ? (
        <>
          <TriangleAlert aria-hidden size="1.1em" /> {t('forms.notSaved')}
        </>
      ) : (
        savedAt && (
          <>
            <Check aria-hidden size="1.1em" /> {t('forms.saved', { time: when.time(savedAt) })}
          </>
        )
      )}
    </p>
  );
}
