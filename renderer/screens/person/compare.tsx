/** Two records side by side: what differs is marked, what contradicts is told, and one of them stays. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Clash, PersonRecord } from '../../../preload/contract/person';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { SubmitBar } from '../../forms/submit-bar';
import { TextArea } from '../../forms/text-fields';
import { Answer } from '../../frame/answer';
import { StatusPill } from '../../frame/parts';
import { pathTo } from '../../routes';
import { useRows } from './record-rows';

interface CompareProps {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
  readonly onBack: () => void;
  readonly onStale: () => void;
}

interface Typed extends Record<string, unknown> {
  readonly stays: string;
  readonly reason: string;
}

export function Compare({ one, other, onBack, onStale }: CompareProps) {
  const { t } = useTranslation();
  const { reply, again } = useCall('person.clashes', { one: one.id, other: other.id });
  return (
    <div className="stack-wide">
      <Sides one={one} other={other} />
      <Answer reply={reply} again={again}>
        {(clashes) => (
          <>
            <Clashes clashes={clashes} />
            <MergeForm one={one} other={other} onBack={onBack} onStale={onStale} />
          </>
        )}
      </Answer>
      {reply !== null && reply.kind !== 'done' && (
        <button type="button" className="button" onClick={onBack}>
          {t('person.merge.another')}
        </button>
      )}
    </div>
  );
}

function Sides({ one, other }: Pick<CompareProps, 'one' | 'other'>) {
  const { t } = useTranslation();
  const rowsOf = useRows();
  const [mine, theirs] = [rowsOf(one), rowsOf(other)];
  return (
    <table className="table compare">
      <caption className="visually-hidden">{t('person.merge.sides')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('person.merge.what')}</th>
          <th scope="col">{t('person.merge.one')}</th>
          <th scope="col">{t('person.merge.other')}</th>
        </tr>
      </thead>
      <tbody>
        {mine.map(({ label, value }, at) => {
          const differs = value !== theirs[at]?.value;
          return (
            <tr key={label} data-differs={differs}>
              <th scope="row">
                {label}
                {differs && (
                  <span className="compare-mark">
                    <StatusPill tone="warn">{t('person.merge.differs')}</StatusPill>
                  </span>
                )}
              </th>
              <td>{value === '' ? <span className="soft">{t('common.notProvided')}</span> : value}</td>
              <td>{theirs[at]?.value || <span className="soft">{t('common.notProvided')}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  if (clashes.length === 0) return null;
  const shown = (what: Clash['what'], value: string) => (what === 'birthDate' ? when.day(value) : value);
  return (
    <section className="note stack-tight" data-tone="warn">
      <h2>{t('person.clash.title')}</h2>
      <ul>
        {clashes.map(({ what, one, other }) => (
          <li key={what}>
            {t(`person.clash.${what}`, { one: shown(what, one), other: shown(what, other) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MergeForm({ one, other, onBack, onStale }: CompareProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const [, go] = useLocation();
  const merge = useAct('person.merge');
  const option = (record: PersonRecord, side: 'one' | 'other') => ({
    value: record.id,
    label: `${t(`person.merge.${side}`)}: ${fullName(record.name)}`,
    hint: t('person.merge.stayHint', {
      day: when.day(record.birthDate),
      since: when.instant(record.createdAt),
    }),
  });
  return (
    <Form<Typed, PersonRecord>
      name="merge"
      values={{ stays: '', reason: '' }}
      send={async ({ stays, reason }) => {
        if (stays === '') return { kind: 'invalid', fields: { stays: { word: 'wrong.choose', facts: {} } } };
        const [kept, gone] = stays === one.id ? [one, other] : [other, one];
        return merge.act({
          stays: { id: kept.id, version: kept.version },
          goes: { id: gone.id, version: gone.version },
          reason,
        });
      }}
      done={(record) =>
        go(
          record.roles.includes('patient')
            ? pathTo('patient', { patient: record.id })
            : `${pathTo('personMerge')}?person=${record.id}`,
        )
      }
      onStale={onStale}
    >
      <RadioCards
        name="stays"
        label={t('person.merge.stays')}
        hint={t('person.merge.staysHint')}
        options={[option(one, 'one'), option(other, 'other')]}
      />
      <TextArea name="reason" label={t('person.merge.reason')} hint={t('person.merge.reasonHint')} rows={3} />
      <SubmitBar label={t('person.merge.submit')} onCancel={onBack} cancel={t('person.merge.another')} />
    </Form>
  );
}
