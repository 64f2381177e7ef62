/** What a file changes, rule by rule: as it is now, and as it would be. */
import { useTranslation } from 'react-i18next';
import type { RuleVersion } from '../../../preload/contract/rulebook';
import type { Difference } from '../../../preload/contract/rulebook-desk';
import { StatusPill } from '../../frame/parts';
import { useRuleWords } from './value-words';
import { VersionFacts } from './version-facts';

export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ol className="stack">
      {differences.map((difference) => (
        <li key={difference.rule} className="card stack">
          <OneDifference difference={difference} />
        </li>
      ))}
    </ol>
  );
}

function OneDifference({ difference }: { difference: Difference }) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const { rule, kind, own, before, after } = difference;
  return (
    <>
      <div className="row-spread">
        <h3>{ruleWords(rule)}</h3>
        <StatusPill tone={kind === 'removed' ? 'wrong' : kind === 'added' ? 'good' : 'info'}>
          {t(`rulebook.difference.${kind}`)}
        </StatusPill>
      </div>
      {own && (
        <p className="note" data-tone="warn">
          {t('rulebook.difference.own')}
        </p>
      )}
      <div className="columns">
        <Side title={t('rulebook.difference.before')} versions={before} />
        <Side title={t('rulebook.difference.after')} versions={after} />
      </div>
    </>
  );
}

function Side({ title, versions }: { title: string; versions: readonly RuleVersion[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h4>{title}</h4>
      {versions.length === 0 && <p className="soft">{t('rulebook.difference.nothing')}</p>}
      {versions.map((version) => (
        <div key={JSON.stringify(version)} className="card-plain">
          <VersionFacts
            version={version}
            withoutDays
            head={version.active ? null : <p className="small soft">{t('rulebook.standing.waiting')}</p>}
          />
        </div>
      ))}
    </section>
  );
}
