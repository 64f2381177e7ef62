/** The sales to a patient in the last year, each decided once more by the rulebook of its day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../client/client';
import { useSituation } from '../../client/situation';
import { useWhen } from '../../client/when';
import { Answer } from '../../frame/answer';
import { EmptyState, StatusPill, SummaryList } from '../../frame/parts';
import { useValueWords } from './value-words';

const lastYear = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01`;

export function Sales({ patient }: { patient: string }) {
  const { situation } = useSituation();
  const { today } = situation;
  return today === null ? null : <SalesUntil patient={patient} today={today} />;
}

function SalesUntil({ patient, today }: { patient: string; today: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [open, setOpen] = useState<string | null>(null);
  const { reply, again } = useCall('dispense.ofPatient', { patient, from: lastYear(today), to: today });
  return (
    <section className="card stack" aria-labelledby="replay-sales">
      <h2 id="replay-sales">{t('rulebook.sales.title')}</h2>
      <Answer reply={reply} again={again}>
        {(sales) =>
          sales.length === 0 ? (
            <EmptyState title={t('rulebook.sales.none')} body={t('rulebook.sales.noneBody')} />
          ) : (
            <ul className="lines">
              {sales.map((sale) => (
                <li key={sale.id} className="line">
                  <div className="line-text">
                    <span className="strong">{sale.number}</span>
                    <span className="small soft">{when.instant(sale.at)}</span>
                    {open === sale.id && <Again dispense={sale.id} />}
                  </div>
                  <button type="button" className="button" onClick={() => setOpen(sale.id)}>
                    {t('rulebook.sales.replay')} <span className="visually-hidden">{sale.number}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Again({ dispense }: { dispense: string }) {
  const { t } = useTranslation();
  const { value } = useValueWords();
  const { reply, again } = useCall('rulebook.replaySale', { dispense });
  const grams = (milligrams: number | null) =>
    milligrams === null ? null : value({ value: milligrams, unit: 'milligrams' });
  return (
    <Answer reply={reply} again={again}>
      {({ book, held, again: said, same }) => (
        <div className="stack-tight" aria-live="polite">
          <p>
            <StatusPill tone={same ? 'good' : 'wrong'}>
              {t(same ? 'rulebook.sales.same' : 'rulebook.sales.other')}
            </StatusPill>
          </p>
          <SummaryList
            rows={[
              { key: 'total', label: t('rulebook.sales.total'), value: grams(said.total) },
              { key: 'held', label: t('rulebook.sales.leftHeld'), value: grams(held.leftAfter) },
              { key: 'again', label: t('rulebook.sales.leftAgain'), value: grams(said.leftAfter) },
            ]}
          />
          <p className="small soft">
            {t('rulebook.replay.ofDay', { version: book.version, short: book.hash.slice(0, 8) })}
          </p>
        </div>
      )}
    </Answer>
  );
}
