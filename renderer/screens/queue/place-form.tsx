/** A walk-in takes a place: a name as they wish to be called, or somebody known here, and why they came. */
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../preload/contract/patient';
import { type Place, visitReasons } from '../../../preload/contract/queue';
import { useAct } from '../../client/client';
import { fullName } from '../../client/names';
import { RadioCards } from '../../forms/choice-fields';
import { Form } from '../../forms/form';
import { PersonSearch } from '../../forms/person-search';
import { SubmitBar } from '../../forms/submit-bar';
import { TextField } from '../../forms/text-fields';

interface Typed extends Record<string, unknown> {
  readonly name: string;
  readonly reason: string;
}

export function PlaceForm() {
  const { t } = useTranslation();
  const join = useAct('queue.join');
  const [given, setGiven] = useState<{ readonly place: Place | null; readonly round: number }>({
    place: null,
    round: 0,
  });
  const [known, setKnown] = useState<Suggestion | null>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());
  return (
    <section className="card stack" aria-labelledby="place-form">
      <h2 id="place-form">{t('queue.form.title')}</h2>
      <p role="status" className="strong said">
        {given.place && t('queue.form.given', { number: given.place.number, name: given.place.name })}
      </p>
      <Form<Typed, Place>
        // The next walk-in begins with an empty form.
        key={given.round}
        name="place"
        values={{ name: '', reason: '' }}
        send={({ name, reason }) => join.act({ name, reason, person: known?.id ?? null, key })}
        done={(place) => {
          setKnown(null);
          setKey(crypto.randomUUID());
          setGiven({ place, round: given.round + 1 });
        }}
      >
        <Known known={known} onKnown={setKnown} />
        <TextField name="name" label={t('queue.form.name')} hint={t('queue.form.nameHint')} />
        <RadioCards
          name="reason"
          label={t('queue.form.reason')}
          inline
          options={visitReasons.map((value) => ({ value, label: t(`queue.reasons.${value}`) }))}
        />
        <SubmitBar label={t('queue.form.submit')} />
      </Form>
    </section>
  );
}

interface KnownProps {
  readonly known: Suggestion | null;
  readonly onKnown: (known: Suggestion | null) => void;
}

function Known({ known, onKnown }: KnownProps) {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  if (known)
    return (
      <div className="card-plain row-spread">
        <p>
          {t('queue.form.known')} <span className="strong">{fullName(known.name)}</span>
        </p>
        <button type="button" className="button" onClick={() => onKnown(null)}>
          {t('queue.form.forget')}
        </button>
      </div>
    );
  return (
    <PersonSearch
      label={t('queue.form.search')}
      hint={t('queue.form.searchHint')}
      none={t('search.nobody')}
      results={t('forms.suggestions')}
      born={(year) => t('search.born', { year: String(year) })}
      onChosen={(chosen) => {
        setValue('name', chosen.name.given);
        // A session that was found by its number names no record of a person.
        if (chosen.kind !== 'session') onKnown(chosen);
      }}
    />
  );
}
