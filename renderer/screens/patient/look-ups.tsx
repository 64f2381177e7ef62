/** Who looked at this record, newest first; asked for only when it is opened (R-PMP-4). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { EmptyState } from '../../frame/parts';

type Lines = OutputOf<'patient.lookUps'>;

export function LookUps({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="card-plain" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="look-ups-title">{t('patient.showLookUps')}</summary>
      {open && <Asked patient={patient} />}
    </details>
  );
}

function Asked({ patient }: { patient: string }) {
  const { t } = useTranslation();
  const [before, setBefore] = useState<number | null>(null);
  const { reply, again } = useCall('patient.lookUps', { patient, before });
  return (
    <Answer reply={reply} again={again}>
      {(lines) => {
        const last = lines.at(-1);
        return (
          <div className="stack-tight">
            <p className="soft">{t('patient.lookUpsLead')}</p>
            {lines.length === 0 ? (
              <EmptyState title={t('patient.noLookUps')} body={t('patient.noLookUpsBody')} />
            ) : (
              <Table lines={lines} />
            )}
            {last && (
              <button type="button" className="button" onClick={() => setBefore(last.sequence)}>
                {t('patient.older')}
              </button>
            )}
          </div>
        );
      }}
    </Answer>
  );
}

function Table({ lines }: { lines: Lines }) {
  const { t } = useTranslation();
  const when = useWhen();
  const areaOf = (call: string) => t([`patient.call.${call.split('.')[0]}`, 'patient.call.other']);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('patient.when')}</th>
          <th scope="col">{t('patient.who')}</th>
          <th scope="col">{t('patient.what')}</th>
          <th scope="col">{t('patient.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.sequence}>
            <td>{when.instant(line.at)}</td>
            <td>{line.by}</td>
            <td>
              {areaOf(line.call)}
              {line.counted && <span className="small soft"> ({t('patient.counted')})</span>}
            </td>
            <td>{t([`patient.outcomes.${line.outcome}`, 'patient.call.other'])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
