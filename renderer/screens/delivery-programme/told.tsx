/** What holds where a field is left empty: the rulebook's value with its source, or plainly "not set". */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleCited } from '../../../preload/contract/reply';
import { RuleLine } from '../../frame/rule-line';

interface ToldProps {
  /** The value in words; null is not set. */
  readonly value: string | null;
  /** Null: the store's own. */
  readonly rule: RuleCited | null;
  /** What takes more than a line. */
  readonly children?: ReactNode;
}

export function ToldLine({ value, rule, children }: ToldProps) {
  const { t } = useTranslation();
  return (
    <div className="note told stack-tight">
      <p className="strong">
        {value === null
          ? t('delivery.programme.nowNotSet')
          : t(rule ? 'delivery.programme.nowRule' : 'delivery.programme.nowOwn', { value })}
      </p>
      {children}
      {rule && (
        <p className="small soft">
          <RuleLine rule={rule} />
        </p>
      )}
    </div>
  );
}
