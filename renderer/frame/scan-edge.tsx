/** Routes a scan by what it is, from anywhere (B-ID-2). */
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../preload/contract/calls';
import type { Reply } from '../../preload/contract/reply';
import { useClient } from '../client/client';
import { takeScan } from '../client/seen-licence';
import { useMay } from '../client/situation';
import { offerRead, offerScan } from './heard';
import { NotDone } from './not-done';
import { pathOfScan } from './scan-ways';
import { useScanner } from './use-scanner';

type Scan = OutputOf<'scan.read'>;

export function ScanEdge() {
  const { t } = useTranslation();
  const client = useClient();
  const may = useMay();
  const [, go] = useLocation();
  const [failed, setFailed] = useState<Reply<Scan> | null>(null);

  useScanner((heard) => {
    if (offerScan(heard)) return;
    void client.call('scan.read', { text: heard.text }).then((reply) => {
      if (reply.kind === 'done' && offerRead(reply.value, heard)) return setFailed(null);
      const path = reply.kind === 'done' ? pathOfScan(reply.value, may) : null;
      if (path === null) return setFailed(reply);
      setFailed(null);
      if (reply.kind === 'done' && reply.value.kind === 'licence') takeScan(reply.value);
      go(path);
    });
  });

  // Quiet on purpose: whoever is typing goes on typing.
  return (
    <div role="status" className="scan-notice">
      {failed && (
        <div className="scan-notice-box">
          {failed.kind === 'done' ? <p>{t('scan.unknown')}</p> : <NotDone reply={failed} />}
          <button type="button" className="button" data-kind="quiet" onClick={() => setFailed(null)}>
            <X aria-hidden /> {t('common.close')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Where nobody is signed in to follow a scan: it is heard, so that its keys press nothing, and dropped. */
export function ScanDropped() {
  useScanner(() => undefined);
  return null;
}
