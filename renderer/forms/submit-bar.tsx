import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormFrame } from './form';

/** The one next action, verb and noun; further buttons stand after it. */
export function SubmitBar({ label, children }: { label: string; children?: ReactNode }) {
  const { t } = useTranslation();
  const { busy } = useFormFrame();
  return (
    <div className="submit-bar">
      <button type="submit" className="button" data-kind="primary" aria-disabled={busy}>
        {label}
      </button>
      {children}
      <span className="soft small" role="status">
        {busy ? t('common.working') : ''}
      </span>
    </div>
  );
}
