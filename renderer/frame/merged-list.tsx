/** Records that were merged into one; a manager separates them again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../preload/contract/calls';
import type { MergedRecord } from '../../preload/contract/person';
import { useAct } from '../client/client';
import { fullName } from '../client/names';
import { useWhen } from '../client/when';
import { Form } from '../forms/form';
import { SubmitBar } from '../forms/submit-bar';
import { TextArea } from '../forms/text-fields';
import { DialogFrame } from './confirm-dialog';

export function MergedList({ merged, manages }: { merged: readonly MergedRecord[]; manages: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [separating, setSeparating] = useState<MergedRecord | null>(null);
  if (merged.length === 0) return <p className="soft">{t('person.merged.none')}</p>;
  return (
    <>
      <ul className="record-lines">
        {merged.map((one) => (
          <li key={one.merge}>
            <span className="strong">{fullName(one.name)}</span>{' '}
            <span className="soft">{t('person.likely.born', { year: one.birthYear })}</span>
            <span className="small soft record-facts">
              {t('person.merged.on', { at: when.instant(one.at), by: one.by })}
            </span>
            <span className="small record-facts">{t('person.merged.because', { reason: one.reason })}</span>
            {manages && (
              <button type="button" className="button" data-kind="quiet" onClick={() => setSeparating(one)}>
                {t('person.unmerge.open')} <span className="visually-hidden">{fullName(one.name)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {separating && <Separate record={separating} onClose={() => setSeparating(null)} />}
    </>
  );
}

interface Typed extends Record<string, unknown> {
  readonly reason: string;
}

function Separate({ record, onClose }: { record: MergedRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const unmerge = useAct('person.unmerge');
  return (
    <DialogFrame open title={t('person.unmerge.title')} onClose={onClose}>
      <p>{t('person.unmerge.what')}</p>
      <p>{t('person.unmerge.stays')}</p>
      <Form<Typed, OutputOf<'person.unmerge'>>
        name="unmerge"
        values={{ reason: '' }}
        send={({ reason }) => unmerge.act({ merge: record.merge, version: record.version, reason })}
        done={onClose}
      >
        <TextArea name="reason" label={t('person.unmerge.reason')} rows={3} />
        <SubmitBar label={t('person.unmerge.submit')} onCancel={onClose} />
      </Form>
    </DialogFrame>
  );
}
