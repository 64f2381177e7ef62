/** Whether the slip in the bag is this order's: its code is scanned, or its number typed (B-DLV-3). */
import { CircleCheck, ScanBarcode, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../client/names';
import { useReads } from '../../frame/use-reads';
import type { PartProps } from './pack-form';

export function SlipCheck({ order, packing, move }: PartProps) {
  const { t } = useTranslation();
  useReads((scan, { text }) => {
    if (scan.kind !== 'order') return false;
    move({ kind: 'scanned', right: scan.id === order.id, code: text });
    return true;
  });
  const name = fullName(order.patient.name);
  return (
    <section className="card stack" aria-labelledby="pack-slip-title" id="pack-slip">
      <h2 id="pack-slip-title">{t('delivery.pack.slip.title')}</h2>
      {packing.code === null && (
        <p className="row-tight">
          <ScanBarcode aria-hidden /> {t('delivery.pack.slip.scan')}
        </p>
      )}
      <div role="status">
        {packing.slip === 'wrong' && (
          <p className="note row-tight strong" data-tone="wrong">
            <TriangleAlert aria-hidden /> {t('delivery.pack.slip.wrong', { number: order.number, name })}
          </p>
        )}
        {packing.slip !== 'wrong' && packing.code !== null && (
          <p className="note row-tight strong">
            <CircleCheck aria-hidden /> {t('delivery.pack.slip.right', { number: order.number })}
          </p>
        )}
      </div>
      {packing.code === null && (
        <div className="field" data-width="short">
          <label className="field-label" htmlFor="pack-number">
            {t('delivery.pack.slip.number')}
          </label>
          <input
            id="pack-number"
            className="input"
            autoComplete="off"
            maxLength={40}
            value={packing.number}
            onChange={(event) => move({ kind: 'number', number: event.target.value })}
          />
        </div>
      )}
    </section>
  );
}
