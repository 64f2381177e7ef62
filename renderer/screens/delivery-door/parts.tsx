/** Small pieces of several steps. */
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={onBack}>
      <ArrowLeft aria-hidden /> {t('common.back')}
    </button>
  );
}
