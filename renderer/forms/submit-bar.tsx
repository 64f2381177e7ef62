import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormFrame } from './form';

/** The one next action, verb and noun; then the way out, and whatever else there is. */
interface SubmitProps {
  readonly label: string;
  readonly onCancel?: () => void;
  /** What leaving is called here, where *Cancel* would be unclear. */
  readonly cancel?: string;
  /** What was sent is under way elsewhere, for instance at a printer. */
  readonly waits?: boolean;
  /** It takes something away. */
  readonly danger?: boolean;
  readonly children?: ReactNode;
}

export function SubmitBar({ label, onCancel, cancel, waits = false, danger = false, children }: SubmitProps) {
  const { t } = useTranslation();
  const { busy } = useFormFrame();
  return (
    <div className="submit-bar">
      <button
        type="submit"
        className="button"
        data-kind={danger ? 'danger' : 'primary'}
        aria-disabled={busy || waits}
      >
        {label}
      </button>
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          {cancel ?? t('common.cancel')}
        </button>
      )}
      {children}
      <span className="soft small" role="status">
        {busy ? t('common.working') : ''}
      </span>
    </div>
  );
}
