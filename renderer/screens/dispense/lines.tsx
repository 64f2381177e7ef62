/** The lines of the sale, each with its working or with what speaks against it beside it. */
import { CircleSlash, Minus, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SaleDecision, SaleItem } from '../../../preload/contract/dispense';
import { useWeights } from '../../client/grams';
import { EmptyState } from '../../frame/parts';
import { useRefusalWords } from '../../frame/refusal-words';
import { RuleLine } from '../../frame/rule-line';
import { WorkingSum } from '../../frame/working';
import { useFormWord } from './add-item';
import type { Journey, JourneyEvent } from './journey';

interface LinesProps {
  readonly journey: Journey;
  /** What the store says of these lines; null while it is asked. */
  readonly decision: SaleDecision | null;
  readonly move: (event: JourneyEvent) => void;
}

export function Lines({ journey, decision, move }: LinesProps) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="sale-lines">
      <h2 id="sale-lines">{t('dispense.lines.title')}</h2>
      {journey.items.length === 0 ? (
        <EmptyState title={t('dispense.lines.none')} body={t('dispense.lines.noneBody')} />
      ) : (
        <ul className="lines">
          {journey.items.map((item, at) => (
            <Line
              key={JSON.stringify([item.form, item.product, item.weight, item.thc, item.other])}
              item={item}
              at={at}
              decision={decision}
              move={move}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps extends Pick<LinesProps, 'decision' | 'move'> {
  readonly item: SaleItem;
  readonly at: number;
}

function Line({ item, at, decision, move }: LineProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const formWord = useFormWord()(item.form);
  const wordsOf = useRefusalWords();
  const working = decision?.lines[at] ?? null;
  const refusals = decision?.refusals.filter((one) => one.item === at) ?? [];
  const name = <span className="visually-hidden">{item.product}</span>;
  return (
    <li className="line" data-refused={refusals.length > 0}>
      <div className="line-text">
        <span className="strong">{item.product}</span>
        {formWord !== item.product && <span className="soft small">{formWord}</span>}
        {working && (
          <span className="small figures">
            <WorkingSum working={working} />
          </span>
        )}
        {refusals.map((refusal) => {
          const words = wordsOf(refusal);
          return (
            <div key={refusal.code} className="note" data-tone="wrong">
              <p className="row-tight strong">
                <CircleSlash aria-hidden /> {words.title}
              </p>
              <p className="small">{words.next}</p>
              {refusal.rule && (
                <p className="small soft">
                  <RuleLine rule={refusal.rule} />
                </p>
              )}
            </div>
          );
        })}
      </div>
      <div className="row">
        <div className="row sale-units">
          <button
            type="button"
            className="button"
            aria-disabled={item.units <= 1}
            onClick={() => move({ kind: 'units', at, units: item.units - 1 })}
          >
            <Minus aria-hidden />
            <span className="visually-hidden">{t('dispense.lines.fewer')}</span> {name}
          </button>
          <output
            className="strong figures"
            aria-label={t('dispense.lines.units', { product: item.product })}
          >
            {item.units}
          </output>
          <button
            type="button"
            className="button"
            onClick={() => move({ kind: 'units', at, units: item.units + 1 })}
          >
            <Plus aria-hidden />
            <span className="visually-hidden">{t('dispense.lines.more')}</span> {name}
          </button>
        </div>
        <span className="strong figures sale-line-total">{working ? grams(working.milligrams) : '–'}</span>
        <button
          type="button"
          className="button"
          data-kind="quiet"
          onClick={() => move({ kind: 'removed', at })}
        >
          <Trash2 aria-hidden />
          <span className="visually-hidden">{t('dispense.lines.remove')}</span> {name}
        </button>
      </div>
    </li>
  );
}
