/** Used here, used elsewhere, held and left, at a glance; what nobody knows is said as such (B-ALW-1). */
import { CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowanceFigures, PeriodFigures } from '../../../preload/contract/allowance';
import { useWeights } from '../../client/grams';
import { useWhen } from '../../client/when';
import { AllowanceBar } from '../../frame/allowance-bar';
import { ExternalWords, standingWord } from '../../frame/external-words';

interface GlanceProps {
  readonly figures: AllowanceFigures;
  /** How the missing or stale figure is mended, for those who may. */
  readonly mend: ReactNode;
}

export function Glance({ figures, mend }: GlanceProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const [period] = figures.periods;
  if (!period) return null;
  return (
    <section className="card stack" aria-labelledby="allowance-glance">
      <div className="row-spread">
        <h2 id="allowance-glance">{t(`allowance.way.${period.kind}`)}</h2>
        <p className="soft">
          {t('allowance.fromTo', { from: when.day(period.from), to: when.day(period.to) })}
        </p>
      </div>
      <Figures figures={figures} period={period} />
      <AllowanceBar figures={period} />
      {figures.external.kind !== 'fresh' && (
        <div className="note row-spread" data-tone="warn">
          <p className="row-tight">
            <TriangleAlert aria-hidden />
            <span>
              {t(`allowance.external.${standingWord(figures.external)}`)}{' '}
              {figures.external.blocks && t('allowance.external.blocks')}
            </span>
          </p>
          {mend}
        </div>
      )}
    </section>
  );
}

function Figures({ figures, period }: { figures: AllowanceFigures; period: PeriodFigures }) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const unknown = period.usedElsewhere === null;
  return (
    <dl className="allowance-figures">
      <div>
        <dt>{t('allowance.part.here')}</dt>
        <dd>{grams(period.usedHere)}</dd>
      </div>
      <div>
        <dt>{t('allowance.part.elsewhere')}</dt>
        <dd>
          {period.usedElsewhere === null ? (
            <span className="row-tight">
              <CircleHelp aria-hidden /> {t('allowance.unknown')}
            </span>
          ) : (
            grams(period.usedElsewhere)
          )}
        </dd>
        <dd className="small soft">
          <ExternalWords external={figures.external} />
        </dd>
      </div>
      <div>
        <dt>{t('allowance.part.held')}</dt>
        <dd>{grams(period.held)}</dd>
      </div>
      <div data-main>
        <dt>{t(unknown ? 'allowance.part.atMost' : 'allowance.part.left')}</dt>
        <dd>{grams(period.left)}</dd>
        <dd className="small soft">
          {t(`allowance.limitFrom.${period.limitFrom}`, { limit: grams(period.limit) })}
        </dd>
      </div>
    </dl>
  );
}
