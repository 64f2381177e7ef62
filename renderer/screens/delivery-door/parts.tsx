/** Small pieces of several steps. */
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../client/situation';
import { routes } from '../../routes';

export function BackButton({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="button" onClick={onBack}>
      <ArrowLeft aria-hidden /> {t('common.back')}
    </button>
  );
}

/** Whoever sees the day's runs enters what a slip says; a driver stands at the door. */
export function useOnReturn(): boolean {
  const may = useMay();
  return may(routes.deliveryRuns.who);
}
