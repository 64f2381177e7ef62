/** How the period's use grew, day by day, against the limit: columns with patterns, and the same figures as a table. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceView } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { Patterns, Swatch } from '../../frame/allowance-bar';
import { type Column, columnsOf, heightOf, undatedOf } from './journey';

const kinds = ['here', 'elsewhere', 'held'] as const;
const share = (part: number) => `${part * 100}%`;
/** Room above the limit's line. */
const room = 1.08;

export function PeriodPicture({ view }: { view: AllowanceView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const { figures, days } = view;
  const [period] = figures.periods;
  const title = useId();
  if (!period) return null;
  const columns = columnsOf(period, days, figures.day);
  return (
    <section className="card stack" aria-labelledby={title}>
      <h2 id={title}>{t('allowance.picture.title')}</h2>
      <figure className="stack-tight">
        <p className="allowance-picture-limit small strong">
          {t('allowance.picture.limit', { limit: grams(period.limit) })}
        </p>
        <Drawing columns={columns} limit={period.limit} />
        <div className="row-spread small soft">
          <span>{when.day(period.from, 'short')}</span>
          <span>{when.day(period.to, 'short')}</span>
        </div>
        <ul className="allowance-legend">
          {kinds.map((kind) => (
            <Swatch key={kind} kind={kind} label={t(`allowance.part.${kind}`)} />
          ))}
        </ul>
      </figure>
      <DaysTable days={days} undated={undatedOf(period, days)} />
    </section>
  );
}

function Drawing({ columns, limit }: { columns: readonly Column[]; limit: number }) {
  const { t } = useTranslation();
  const patterns = useId();
  const top = heightOf(limit, columns) * room;
  const width = 1 / columns.length;
  return (
    <svg className="allowance-picture" role="img" aria-label={t('allowance.picture.label')}>
      <Patterns id={patterns} />
      {columns.map((column, at) => (
        <ColumnBars
          key={column.day}
          column={column}
          from={at * width}
          width={width}
          top={top}
          id={patterns}
        />
      ))}
      <line className="allowance-limit" x2="100%" y1={share(1 - limit / top)} y2={share(1 - limit / top)} />
    </svg>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly from: number;
  readonly width: number;
  readonly top: number;
  readonly id: string;
}

function ColumnBars({ column, from, width, top, id }: ColumnProps) {
  let below = 0;
  return (
    <g data-future={column.future}>
      {kinds.map((kind) => {
        const height = column[kind] / top;
        below += height;
        // A hair's breadth stays free between two days.
        const place = {
          x: share(from + width * 0.08),
          width: share(width * 0.84),
          y: share(1 - below),
          height: share(height),
        };
        return (
          height > 0 && (
            <g key={kind} data-part={kind}>
              <rect className="allowance-ground" {...place} />
              <rect {...place} fill={`url(#${id}-${kind})`} />
            </g>
          )
        );
      })}
    </g>
  );
}

function DaysTable({ days, undated }: { days: AllowanceView['days']; undated: number }) {
  const { t } = useTranslation();
  const when = useWhen();
  const used = days.filter(({ here, elsewhere, held }) => here + elsewhere + held > 0);
  if (used.length === 0 && undated === 0) return <p className="soft">{t('allowance.picture.nothing')}</p>;
  return (
    <table className="table">
      <caption className="visually-hidden">{t('allowance.picture.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('allowance.picture.day')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="allowance-amount">
              {t(`allowance.part.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {undated > 0 && (
          <DayRow label={t('allowance.picture.undated')} figures={{ here: 0, elsewhere: undated, held: 0 }} />
        )}
        {used.map((one) => (
          <DayRow key={one.day} label={when.day(one.day)} figures={one} />
        ))}
      </tbody>
    </table>
  );
}

type DayAmounts = Pick<AllowanceView['days'][number], (typeof kinds)[number]>;

function DayRow({ label, figures }: { label: string; figures: DayAmounts }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  return (
    <tr>
      <th scope="row">{label}</th>
      {kinds.map((kind) => (
        <td key={kind} className="figures allowance-amount" data-label={t(`allowance.part.${kind}`)}>
          {figures[kind] > 0 ? grams(figures[kind]) : '–'}
        </td>
      ))}
    </tr>
  );
}
