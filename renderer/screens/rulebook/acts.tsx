/** What was done to the rulebook, newest first: who, when, from which day, and why. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RulebookActView } from '../../../preload/contract/rulebook-desk';
import { useWhen } from '../../client/when';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';
import { useRuleWords, useValueWords } from './value-words';

interface ActsProps {
  readonly acts: readonly RulebookActView[];
  /** The page is about one rule: it need not be named. */
  readonly ofOne?: boolean;
}

export function Acts({ acts, ofOne = false }: ActsProps) {
  const { t } = useTranslation();
  if (acts.length === 0)
    return <EmptyState title={t('rulebook.acts.none')} body={t('rulebook.acts.noneBody')} />;
  return (
    <ol className="lines">
      {acts.map((act) => (
        <li key={act.sequence} className="line">
          <ActLine act={act} ofOne={ofOne} />
        </li>
      ))}
    </ol>
  );
}

function ActLine({ act, ofOne }: { act: RulebookActView; ofOne: boolean }) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const when = useWhen();
  const { value } = useValueWords();
  const { kind, rule, chosen, version, reason, by } = act;
  return (
    <div className="line-text">
      <span className="strong">
        {t(`rulebook.acts.${kind}`, {
          value: chosen ? value(chosen) : '',
          version: version ?? '',
          day: when.day(act.from),
        })}
      </span>
      {rule !== null && !ofOne && (
        <Link href={pathTo('rulebookRule', { rule })} className="link-button">
          {ruleWords(rule)}
        </Link>
      )}
      {reason !== null && <span>{reason}</span>}
      <span className="small soft">
        {by === null ? when.instant(act.at) : t('rulebook.acts.by', { who: by, when: when.instant(act.at) })}
      </span>
    </div>
  );
}
