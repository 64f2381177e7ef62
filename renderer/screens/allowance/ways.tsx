/** The three ways to count a month, side by side: one decides, and where they disagree it is said (B-ALW-2). */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AllowanceFigures, PeriodFigures } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { StatusPill } from '../../frame/parts';

export function Ways({ figures }: { figures: AllowanceFigures }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const [deciding, ...others] = figures.periods;
  if (!deciding) return null;
  const different = others.filter(({ left }) => left !== deciding.left);
  return (
    <section className="card stack" aria-labelledby="allowance-ways">
      <h2 id="allowance-ways">{t('allowance.ways.title')}</h2>
      {figures.disagree ? (
        <div className="note" data-tone="warn">
          <p className="row-tight strong">
            <TriangleAlert aria-hidden /> {t('allowance.ways.disagree')}
          </p>
          <ul>
            {different.map(({ kind, left }) => (
              <li key={kind}>
                {t(left < deciding.left ? 'allowance.ways.less' : 'allowance.ways.more', {
                  way: t(`allowance.way.${kind}`),
                  left: grams(left),
                  difference: grams(Math.abs(left - deciding.left)),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="soft">{t('allowance.ways.agree')}</p>
      )}
      <ul className="allowance-ways">
        {figures.periods.map((period) => (
          <Way key={period.kind} period={period} decides={period.kind === figures.deciding} />
        ))}
      </ul>
    </section>
  );
}

function Way({ period, decides }: { period: PeriodFigures; decides: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { grams } = useWeights();
  const rows: readonly (readonly [string, string])[] = [
    [t('allowance.limit'), grams(period.limit)],
    [t('allowance.part.here'), grams(period.usedHere)],
    [
      t('allowance.part.elsewhere'),
      period.usedElsewhere === null ? t('allowance.unknown') : grams(period.usedElsewhere),
    ],
    [t('allowance.part.held'), grams(period.held)],
    [t('allowance.part.left'), grams(period.left)],
    ...(period.over > 0 ? [[t('allowance.over'), grams(period.over)] as const] : []),
  ];
  return (
    <li className="allowance-way" data-decides={decides}>
      <div className="row-spread">
        <h3>{t(`allowance.way.${period.kind}`)}</h3>
        {decides && (
          <StatusPill tone="accent" icon={<CircleCheck aria-hidden />}>
            {t('allowance.ways.decides')}
          </StatusPill>
        )}
      </div>
      <p className="small soft">
        {t('allowance.fromTo', { from: when.day(period.from, 'short'), to: when.day(period.to, 'short') })}
      </p>
      <dl className="allowance-rows">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
