/** `/manager/rulebook`: every rule by theme, what holds, what waits for somebody to confirm it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OutputOf } from '../../../preload/contract/calls';
import type { RuleLine } from '../../../preload/contract/rulebook-desk';
import { useCall } from '../../client/client';
import { useSource } from '../../client/sources';
import { Answer } from '../../frame/answer';
import { FilterRow } from '../../frame/filter-row';
import { Page } from '../../frame/page';
import { EmptyState } from '../../frame/parts';
import { pathTo, routes } from '../../routes';
import { Acts } from './acts';
import { type Filter, filters, matches, passes, themeNames, themeOf } from './themes';
import { useRuleWords, useValueWords } from './value-words';
import { CertaintyPill, StandingPill } from './version-facts';
import './rulebook.css';

export function RulebookScreen() {
  const { t } = useTranslation();
  const { reply, again } = useCall('rulebook.list', {});
  return (
    <Page
      title={t('manager.rulebook.title')}
      lead={t('rulebook.lead')}
      back={{ path: routes.manager.path, label: t('manager.backTo.manager') }}
    >
      <div className="row">
        <Link href={routes.rulebookLoad.path} className="button">
          {t('rulebook.load.open')}
        </Link>
        <Link href={routes.rulebookReplay.path} className="button">
          {t('rulebook.replay.open')}
        </Link>
      </div>
      <Answer reply={reply} again={again}>
        {(list) => <Rules {...list} />}
      </Answer>
    </Page>
  );
}

function Rules({ book, rules, acts }: OutputOf<'rulebook.list'>) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const words = useWordsOf();
  const [filter, setFilter] = useState<Filter>('all');
  const [searched, setSearched] = useState('');
  const shown = rules.filter((line) => passes(line, filter) && matches(searched, words(line)));
  const lastShipped = acts.find(({ kind }) => kind === 'shipped');
  return (
    <div className="stack">
      <p className="soft">
        {t('rulebook.inUse', { name: book.name, version: book.version, short: book.hash.slice(0, 8) })}
      </p>
      {lastShipped && lastShipped.kept.length > 0 && (
        <div className="note stack-tight" data-tone="warn">
          <p className="strong">{t('rulebook.kept.title', { version: lastShipped.version ?? '' })}</p>
          <p>{t('rulebook.kept.body')}</p>
          <ul className="plain-list">
            {lastShipped.kept.map((rule) => (
              <li key={rule}>
                <Link href={pathTo('rulebookRule', { rule })} className="link-button">
                  {ruleWords(rule)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FilterRow
        label={t('rulebook.filter.label')}
        options={filters.map((value) => ({
          value,
          label: t(`rulebook.filter.${value}`),
          count: rules.filter((line) => passes(line, value)).length,
        }))}
        value={filter}
        onChosen={setFilter}
      />
      <div className="field" data-width="middle">
        <label className="field-label" htmlFor="rule-search">
          {t('rulebook.search')}
        </label>
        <input
          id="rule-search"
          className="input"
          type="search"
          value={searched}
          autoComplete="off"
          onChange={(event) => setSearched(event.target.value)}
        />
      </div>
      <p role="status" className="small soft">
        {t('rulebook.found', { count: shown.length })}
      </p>
      {shown.length === 0 && <EmptyState title={t('rulebook.none')} body={t('rulebook.noneBody')} />}
      {themeNames.map((theme) => (
        <ThemeLines key={theme} theme={theme} lines={shown.filter(({ id }) => themeOf(id) === theme)} />
      ))}
      <section className="stack-tight">
        <h2>{t('rulebook.acts.title')}</h2>
        <Acts acts={acts} />
      </section>
    </div>
  );
}

/** What a search looks through. */
function useWordsOf(): (line: RuleLine) => string {
  const ruleWords = useRuleWords();
  const source = useSource();
  const { value } = useValueWords();
  return ({ id, inForce }) =>
    [ruleWords(id), id, ...(inForce ? [value(inForce.version), source(inForce.version.source)] : [])].join(
      ' ',
    );
}

function ThemeLines({ theme, lines }: { theme: (typeof themeNames)[number]; lines: readonly RuleLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby={`theme-${theme}`}>
      <h2 id={`theme-${theme}`}>{t(`rulebook.themes.${theme}`)}</h2>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.id} className="line rule-line">
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { line: RuleLine }) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const source = useSource();
  const { brief } = useValueWords();
  const version = line.inForce?.version;
  return (
    <>
      <div className="line-text">
        <Link href={pathTo('rulebookRule', { rule: line.id })} className="line-link">
          {ruleWords(line.id)}
        </Link>
        <span className="small soft">{version ? source(version.source) : t('rulebook.noneInForce')}</span>
      </div>
      <div className="rule-line-end">
        <span className="strong figures rule-line-value">
          {version ? brief(version) : t('common.notSet')}
        </span>
        <span className="row">
          {version && version.certainty !== 'SURE' && <CertaintyPill certainty={version.certainty} />}
          {line.waiting && <StandingPill standing="waiting" />}
          {line.scheduled && <StandingPill standing="scheduled" />}
          {line.changedHere && <span className="small soft">{t('rulebook.changedHere')}</span>}
        </span>
      </div>
    </>
  );
}
