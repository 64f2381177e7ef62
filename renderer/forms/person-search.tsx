/** Finds a person by name or number: name and birth year only, and one audit row when the list is left. */
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, type Key, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../preload/contract/patient';
import { useCall, useClient } from '../client/client';
import { fullName } from '../client/names';
import { NotDone } from '../frame/not-done';

export interface PersonSearchProps {
  readonly label: string;
  readonly hint?: string;
  /** What is said where nobody matches. */
  readonly none: string;
  /** Names the list for screen readers. */
  readonly results: string;
  readonly born: (year: number) => string;
  /** Patients alone, unless caregivers and others are looked for too. */
  readonly among?: 'patients' | 'people';
  /** Registrations under way are found, too. */
  readonly sessions?: boolean;
  readonly onChosen: (chosen: Suggestion) => void;
}

/** Below this many letters everybody would match. */
const shortest = 2;
const pauseMilliseconds = 150;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Tells the trail once that the list which stood there was chosen from or left (decisions, people). */
function useLeftOnce() {
  const client = useClient();
  const shown = useRef(0);
  const leave = useRef((chosen: string | null) => {
    if (shown.current === 0) return;
    void client.call('search.left', { shown: shown.current, chosen });
    shown.current = 0;
  });
  useEffect(() => () => leave.current(null), []);
  return { shown, leave: leave.current };
}

/** A person may be suggested by name and by card at once. */
const keyOf = ({ kind, id, number }: Suggestion) => `${kind}:${id}:${number ?? ''}`;

export function PersonSearch(props: PersonSearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = usePaused(typed.trim());
  const asking = text.length >= shortest && typed.trim().length >= shortest;
  const { among = 'patients', sessions = true } = props;
  const asked = useCall('search.suggest', { text, among }, { enabled: asking, keepPrevious: true });
  const answered = asking && asked.reply?.kind === 'done';
  const all: readonly Suggestion[] = answered && asked.reply?.kind === 'done' ? asked.reply.value : [];
  const found = sessions ? all : all.filter(({ kind }) => kind !== 'session');
  const { shown, leave } = useLeftOnce();
  useEffect(() => {
    shown.current = Math.max(shown.current, found.length);
  }, [found.length, shown]);

  function choose(key: Key | null) {
    const chosen = found.find((one) => keyOf(one) === key);
    if (!chosen) return;
    leave(chosen.id);
    setTyped('');
    props.onChosen(chosen);
  }

  return (
    <div className="field person-search">
      <ComboBox
        items={found}
        inputValue={typed}
        onInputChange={setTyped}
        // Nothing stays chosen: the page that opens is the answer.
        selectedKey={null}
        onSelectionChange={choose}
        onBlur={() => leave(null)}
        menuTrigger="input"
        allowsEmptyCollection
        allowsCustomValue
      >
        <Label className="field-label">{props.label}</Label>
        {props.hint && (
          <Text slot="description" className="field-hint">
            {props.hint}
          </Text>
        )}
        <div className="search-box">
          <Search aria-hidden />
          <Input className="input" autoComplete="off" spellCheck={false} />
        </div>
        <Popover className="popover">
          <ListBox
            className="listbox"
            aria-label={props.results}
            renderEmptyState={() => (
              <p className="listbox-empty">
                {answered ? props.none : t(typed.trim().length < shortest ? 'search.goOn' : 'search.looking')}
              </p>
            )}
          >
            {(one: Suggestion) => (
              <ListBoxItem id={keyOf(one)} textValue={fullName(one.name)} className="listbox-line">
                <span className="strong">{fullName(one.name)}</span>
                <span className="soft small">
                  {one.birthYear !== null && props.born(one.birthYear)}{' '}
                  {one.number && t(`search.kinds.${one.kind}`, { number: one.number })}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {asked.reply && <NotDone reply={asked.reply} />}
    </div>
  );
}
