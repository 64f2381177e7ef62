/** The operator's window: mark, header, the page, the scanner's ear. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Header } from './header';
import { PassphraseReminder } from './passphrase-reminder';
import { ScanEdge } from './scan-edge';

export function OperatorFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <button
        type="button"
        className="button skip-link"
        onClick={() => document.querySelector<HTMLElement>('h1')?.focus()}
      >
        {t('frame.skip')}
      </button>
      <Header />
      <PassphraseReminder />
      <main className="frame-main">{children}</main>
      <ScanEdge />
    </div>
  );
}
