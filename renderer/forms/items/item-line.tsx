/** One line of a sale or an order: its working or what speaks against it, how many, and what it takes. */
import { Minus, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleItem, Working } from '../../../preload/contract/dispense';
import { useFormWord } from '../../client/form-words';
import { useWeights } from '../../client/grams';
import { WorkingSum } from '../../frame/working';

interface LineProps {
  readonly item: SaleItem;
  /** Null while the store is asked, and where the line is refused. */
  readonly working: Working | null;
  /** What speaks against it. */
  readonly against: readonly ReactNode[];
  readonly onUnits: (units: number) => void;
  readonly onRemoved: () => void;
  /** Beside the units: its price, for instance. */
  readonly children?: ReactNode;
}

export function ItemLine({ item, working, against, onUnits, onRemoved, children }: LineProps) {
  const { t } = useTranslation();
  const { grams } = useWeights();
  const formWord = useFormWord()(item.form);
  const name = <span className="visually-hidden">{item.product}</span>;
  return (
    <li className="line item-line" data-refused={against.length > 0} data-priced={children !== undefined}>
      <div className="line-text">
        <span className="strong">{item.product}</span>
        {formWord !== item.product && <span className="soft small">{formWord}</span>}
        {working && (
          <span className="small figures">
            <WorkingSum working={working} />
          </span>
        )}
        {against}
      </div>
      <div className="row item-row">
        {children}
        <div className="row sale-units">
          <button
            type="button"
            className="button"
            aria-disabled={item.units <= 1}
            onClick={() => onUnits(item.units - 1)}
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
          <button type="button" className="button" onClick={() => onUnits(item.units + 1)}>
            <Plus aria-hidden />
            <span className="visually-hidden">{t('dispense.lines.more')}</span> {name}
          </button>
        </div>
        <span className="strong figures sale-line-total">{working ? grams(working.milligrams) : '–'}</span>
        <button type="button" className="button item-remove" data-kind="quiet" onClick={onRemoved}>
          <Trash2 aria-hidden />
          <span className="visually-hidden">{t('dispense.lines.remove')}</span> {name}
        </button>
      </div>
    </li>
  );
}
