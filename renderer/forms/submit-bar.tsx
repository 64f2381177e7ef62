import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormFrame } from './form';

/** The one next action, verb and noun; further buttons stand after it. */
interface SubmitProps {
  readonly label: string;
  /** What was sent is under way elsewhere, for instance at a printer. */
  readonly waits?: boolean;
  readonly children?: ReactNode;
}

export function SubmitBar({ label, waits = false, children }: SubmitProps) {
  const { t } = useTranslation();
  const { busy } = useFormFrame();
  return (
    <div className="submit-bar">
      <button type="submit" className="button" data-kind="primary" aria-disabled={busy || waits}>
        {label}
      </button>
      {children}
      <span className="soft small" role="status">
        {busy ? t('common.working') : ''}
      </span>
    </div>
  );
}
