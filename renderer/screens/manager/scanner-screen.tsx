/** `/manager/scanner`: codes to scan, what arrived, and what to set up. It prints nothing and keeps no scan (B-ID-2). */
import { ScanLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/client';
import { useSituation } from '../../client/situation';
import { type Heard, takeScans } from '../../frame/heard';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { useBack } from './back';
import type { Read } from './scanner-advice';
import { ScannerForm } from './scanner-form';
import { ScannerHeard } from './scanner-heard';
import { TestCodes } from './test-codes';
import './scanner.css';

export interface Tried {
  readonly heard: Heard;
  readonly read: Read;
}

export function ScannerScreen() {
  const { t } = useTranslation();
  const back = useBack();
  const client = useClient();
  const { situation } = useSituation();
  const [tried, setTried] = useState<Tried | null>(null);
  useEffect(
    () =>
      takeScans((heard) => {
        void client.call('scan.read', { text: heard.text }).then((read) => setTried({ heard, read }));
      }),
    [client],
  );
  return (
    <Page title={t('manager.scanner.title')} lead={t('manager.scanner.lead')} back={back}>
      <div className="columns">
        <div className="stack">
          <TestCodes />
          <ScannerForm key={JSON.stringify(situation.scanner)} settings={situation.scanner} />
        </div>
        <section className="card stack" aria-labelledby="scanner-heard" aria-live="polite">
          <h2 id="scanner-heard">{t('manager.scanner.heard')}</h2>
          {tried ? (
            <ScannerHeard tried={tried} settings={situation.scanner} />
          ) : (
            <EmptyState
              icon={<ScanLine aria-hidden size="2.4em" />}
              title={t('manager.scanner.none')}
              body={t('manager.scanner.noneBody')}
            />
          )}
        </section>
      </div>
    </Page>
  );
}
