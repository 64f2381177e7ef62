/** The one field: a name, a card number or a session number. Choosing or leaving is told once (decisions). */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Suggestion } from '../../../preload/contract/patient';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { NotDone } from '../../frame/not-done';
import { keyOf, pathOfSuggestion } from './suggestions';
import { useRested } from './use-rested';

const fewestLetters = 2;

export function SearchField() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const text = useRested(typed.trim());
  const asking = text.length >= fewestLetters && typed.trim().length >= fewestLetters;
  const search = useCall('search.suggest', { text }, { enabled: asking, keepPrevious: true });
  const left = useAct('search.left');
  const found: readonly Suggestion[] = asking && search.reply?.kind === 'done' ? search.reply.value : [];
  const [shown, setShown] = useState(0);
  if (found.length > 0 && found.length !== shown) setShown(found.length);

  function leave(chosen: Suggestion | null) {
    if (shown > 0) void left.act({ shown, chosen: chosen?.id ?? null });
    setShown(0);
    setTyped('');
  }
  function choose(key: Key | null) {
    const chosen = found.find((one) => keyOf(one) === key);
    if (!chosen) return;
    leave(chosen);
    go(pathOfSuggestion(chosen));
  }

  return (
    <section className="search" aria-label={t('search.title')}>
      <ComboBox
        className="search-box"
        items={found}
        inputValue={typed}
        onInputChange={setTyped}
        onSelectionChange={choose}
        onBlur={() => leave(null)}
        menuTrigger="input"
        allowsEmptyCollection={asking && search.reply?.kind === 'done'}
        allowsCustomValue
      >
        <Label className="field-label">{t('search.label')}</Label>
        <div className="search-input">
          <Search aria-hidden />
          <Input className="input" autoComplete="off" spellCheck={false} placeholder={t('search.hint')} />
        </div>
        <Popover className="popover">
          <ListBox
            className="listbox"
            aria-label={t('forms.suggestions')}
            renderEmptyState={() => <p className="listbox-empty">{t('search.nobody')}</p>}
          >
            {(one: Suggestion) => (
              <ListBoxItem id={keyOf(one)} textValue={fullName(one.name)} className="listbox-line">
                <span className="strong">{fullName(one.name)}</span>
                <span className="soft small">
                  {t('search.born', { year: String(one.birthYear) })}
                  {one.number && ` · ${t(`search.kinds.${one.kind}`, { number: one.number })}`}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {search.reply && <NotDone reply={search.reply} />}
    </section>
  );
}
