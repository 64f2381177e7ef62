/** `/register/new`: someone known here, or a new person, and the walk-in's language. */
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { InputOf } from '../../../preload/contract/calls';
import type { Suggestion } from '../../../preload/contract/patient';
import type { SessionView } from '../../../preload/contract/registration';
import type { RefusalFacts, Reply } from '../../../preload/contract/reply';
import type { Language } from '../../../preload/contract/values';
import { useAct, useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useSituation } from '../../client/situation';
import { RadioCards } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { FieldGroup } from '../../forms/field';
import { Form, useTyped } from '../../forms/form';
import { NameFields, noName } from '../../forms/person-fields';
import { PersonSearch } from '../../forms/person-search';
import { SubmitBar } from '../../forms/submit-bar';
import { RefusalPanel } from '../../frame/not-done';
import { Page } from '../../frame/page';
import { pathTo } from '../../routes';

type Start = InputOf<'registration.start'>;

interface Typed extends Record<string, unknown> {
  readonly kind: string;
  readonly name: {
    readonly given: string;
    readonly middle: string;
    readonly family: string;
    readonly suffix: string;
  };
  readonly birthDate: string;
  readonly patient: string;
  readonly language: Language;
}

export function RegisterNewScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const patient = new URLSearchParams(useSearch()).get('patient') ?? '';
  const { situation } = useSituation();
  const begin = useAct('registration.start');
  const [refused, setRefused] = useState<RefusalFacts | null>(null);
  const [kept, setKept] = useState<Typed>({
    kind: patient === '' ? '' : 'known',
    name: noName,
    birthDate: '',
    patient,
    language: situation.preferences.language,
  });
  const back = { path: pathTo('today'), label: t('registration.session.toToday') };

  if (refused)
    return (
      <Page title={t('registration.save.refusedTitle')} width="reading" back={back}>
        <RefusalPanel
          refusal={refused}
          focus
          next={
            <button type="button" className="button" onClick={() => setRefused(null)}>
              {t('registration.save.refusedBack')}
            </button>
          }
        />
      </Page>
    );
  return (
    <Page title={t('registration.new.title')} lead={t('registration.new.lead')} width="reading" back={back}>
      <Form<Typed, SessionView>
        name="start"
        values={kept}
        send={async (typed) => {
          const input = inputOf(typed);
          if (!input) return { kind: 'invalid', fields: { kind: { word: 'wrong.choose', facts: {} } } };
          const reply = await begin.act(input);
          if (reply.kind === 'refused' && reply.code === 'under-age') {
            setKept(typed);
            setRefused(reply);
          }
          return underPerson(reply);
        }}
        done={(view) => go(pathTo('register', { session: view.id }))}
      >
        <RadioCards
          name="kind"
          label={t('registration.new.who')}
          options={[
            { value: 'new', label: t('registration.new.whoNew'), hint: t('registration.new.whoNewHint') },
            {
              value: 'known',
              label: t('registration.new.whoKnown'),
              hint: t('registration.new.whoKnownHint'),
            },
          ]}
        />
        <Who />
        <RadioCards
          name="language"
          label={t('registration.new.language')}
          hint={t('registration.new.languageHint')}
          inline
          options={(['en', 'es'] as const).map((value) => ({
            value,
            label: t(`registration.languages.${value}`),
          }))}
        />
        <SubmitBar label={t('registration.new.start')} />
      </Form>
    </Page>
  );
}

/** Null until it is said who: the contract has no such case. */
function inputOf({ kind, name, birthDate, patient, language }: Typed): Start | null {
  if (kind === 'known') return { person: { kind, patient }, language };
  return kind === 'new' ? { person: { kind, name, birthDate }, language } : null;
}

/** Paths below `person` are this form's own fields. */
function underPerson(reply: Reply<SessionView>): Reply<SessionView> {
  if (reply.kind !== 'invalid') return reply;
  const fields = Object.entries(reply.fields).map(([path, wrong]) => [
    path.replace(/^person\.?/, '') || 'kind',
    wrong,
  ]);
  return { kind: 'invalid', fields: Object.fromEntries(fields) };
}

function Who() {
  const { t } = useTranslation();
  const kind = useTyped('kind');
  if (kind === 'known') return <Known />;
  if (kind !== 'new') return null;
  return (
    <>
      <fieldset className="stack">
        <legend className="field-label">{t('registration.task.details.nameGroup')}</legend>
        <p className="field-hint">{t('registration.new.nameHint')}</p>
        <NameFields name="name" />
      </fieldset>
      <DayField
        name="birthDate"
        label={t('registration.new.birthDate')}
        hint={t('registration.new.birthDateHint')}
      />
    </>
  );
}

function Known() {
  const { t } = useTranslation();
  const { setValue } = useFormContext();
  const [, go] = useLocation();
  const patient = useTyped('patient');
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const known = typeof patient === 'string' && patient !== '';
  // Came from a patient's page: their name is asked once, by the call that counts as a look-up.
  const asked = useCall(
    'patient.view',
    { patient: known ? patient : '' },
    { enabled: known && chosen === null },
  );
  const name = chosen
    ? t('registration.new.chosen', { name: fullName(chosen.name), year: chosen.birthYear })
    : asked.reply?.kind === 'done' &&
      t('registration.new.chosen', {
        name: fullName(asked.reply.value.name),
        year: asked.reply.value.birthDate.slice(0, 4),
      });

  function choose(one: Suggestion) {
    if (one.kind === 'session') return go(pathTo('register', { session: one.id }));
    setChosen(one);
    setValue('patient', one.id);
  }
  if (!known)
    return (
      <FieldGroup name="patient" label={t('registration.new.whoKnown')}>
        {() => (
          <PersonSearch
            label={t('registration.new.search')}
            hint={t('registration.new.searchHint')}
            none={t('registration.new.noneFound')}
            results={t('registration.new.results')}
            born={(year) => t('registration.new.born', { year })}
            onChosen={choose}
          />
        )}
      </FieldGroup>
    );
  return (
    <FieldGroup name="patient" label={t('registration.new.chosenTitle')}>
      {() => (
        <div className="card-plain row-spread">
          <p className="strong">{name}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setChosen(null);
              setValue('patient', '');
            }}
          >
            {t('registration.new.chooseOther')}
          </button>
        </div>
      )}
    </FieldGroup>
  );
}
