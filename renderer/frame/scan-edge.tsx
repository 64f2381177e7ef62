/** Routes a scan by what it is, from anywhere (B-ID-2). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../preload/contract/calls';
import type { Reply } from '../../preload/contract/reply';
import { useClient } from '../client/client';
import { pathTo } from '../routes';
import { DialogFrame } from './confirm-dialog';
import { NotDone } from './not-done';
import { useScanner } from './use-scanner';

type Scan = OutputOf<'scan.read'>;

/** Where a scan leads; null where nothing of ours is meant. */
export function pathOfScan(scan: Scan): string | null {
  switch (scan.kind) {
    case 'session':
      return pathTo('register', { session: scan.id });
    case 'patient':
      return pathTo('patient', { patient: scan.id });
    case 'card':
      return `${pathTo('card')}?number=${encodeURIComponent(scan.number)}`;
    case 'unknown':
      return null;
  }
}

export function ScanEdge() {
  const { t } = useTranslation();
  const client = useClient();
  const [, go] = useLocation();
  const [failed, setFailed] = useState<Reply<Scan> | null>(null);

  useScanner((text) => {
    void client.call('scan.read', { text }).then((reply) => {
      const path = reply.kind === 'done' ? pathOfScan(reply.value) : null;
      if (path === null) return setFailed(reply);
      setFailed(null);
      go(path);
    });
  });

  return (
    <DialogFrame open={failed !== null} title={t('scan.title')} onClose={() => setFailed(null)}>
      {failed?.kind === 'done' ? <p>{t('scan.unknown')}</p> : failed && <NotDone reply={failed} />}
      <button type="button" className="button" onClick={() => setFailed(null)}>
        {t('common.close')}
      </button>
    </DialogFrame>
  );
}
