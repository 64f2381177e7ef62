/** `/manager/rulebook/replay`: a card's verdict on a day, as it was known on another, by the rules of then. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../preload/contract/calls';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useSource } from '../../client/sources';
import { useWhen } from '../../client/when';
import { SelectField } from '../../forms/choice-fields';
import { DayField } from '../../forms/day-field';
import { Form } from '../../forms/form';
import { PersonSearch } from '../../forms/person-search';
import { SubmitBar } from '../../forms/submit-bar';
import { Answer } from '../../frame/answer';
import { Page } from '../../frame/page';
import { StatusPill, SummaryList } from '../../frame/parts';
import { verdictLooks } from '../../frame/verdict-looks';
import { routes } from '../../routes';
import { Sales } from './replayed-sales';
import { useRuleWords, useValueWords } from './value-words';
import './rulebook.css';

type Asked = InputOf<'rulebook.replayCard'>;

export function ReplayScreen() {
  const { t } = useTranslation();
  const [patient, setPatient] = useState<{ id: string; name: string } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const books = useCall('rulebook.inUse', {});
  return (
    <Page
      title={t('rulebook.replay.title')}
      lead={t('rulebook.replay.lead')}
      back={{ path: routes.rulebook.path, label: t('rulebook.back') }}
    >
      <div className="columns">
        <div className="stack">
          <section className="card stack">
            <h2>{t('rulebook.replay.what')}</h2>
            {patient === null ? (
              <PersonSearch
                label={t('rulebook.replay.patient')}
                none={t('registration.new.noneFound')}
                results={t('registration.new.results')}
                born={(year) => t('registration.new.born', { year })}
                onChosen={({ kind, id, name }) => {
                  if (kind !== 'session') setPatient({ id, name: fullName(name) });
                }}
              />
            ) : (
              <>
                <div className="row-spread">
                  <p className="strong">{patient.name}</p>
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      setPatient(null);
                      setAsked(null);
                    }}
                  >
                    {t('rulebook.replay.another')}
                  </button>
                </div>
                <Answer reply={books.reply} again={books.again}>
                  {(used) => <Question patient={patient.id} used={used} onAsked={setAsked} />}
                </Answer>
              </>
            )}
          </section>
          {patient && <Sales key={patient.id} patient={patient.id} />}
        </div>
        {asked && <Replayed asked={asked} />}
      </div>
    </Page>
  );
}

interface QuestionProps {
  readonly patient: string;
  readonly used: OutputOf<'rulebook.inUse'>;
  readonly onAsked: (asked: Asked) => void;
}

function Question({ patient, used, onAsked }: QuestionProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const { value } = useValueWords();
  return (
    <Form
      name="replay"
      values={{ day: used.today, known: used.today, book: '' }}
      send={async ({ day, known, book }) => {
        onAsked({ patient, day, known, book: book === '' ? null : book });
        return { kind: 'done', value: null };
      }}
      done={() => undefined}
    >
      <DayField name="day" label={t('rulebook.replay.day')} />
      <DayField name="known" label={t('rulebook.replay.known')} hint={t('rulebook.replay.knownHint')} />
      <SelectField
        name="book"
        label={t('rulebook.replay.book')}
        hint={t('rulebook.replay.bookHint')}
        optional
        width="full"
        options={used.books.map(({ hash, act }) => ({
          value: hash,
          label: `${when.instant(act.at)} · ${t(`rulebook.acts.${act.kind}`, {
            value: act.chosen ? value(act.chosen) : '',
            version: act.version ?? '',
            day: when.day(act.from),
          })}`,
        }))}
      />
      <SubmitBar label={t('rulebook.replay.submit')} />
    </Form>
  );
}

function Replayed({ asked }: { asked: Asked }) {
  const { reply, again } = useCall('rulebook.replayCard', asked);
  return (
    <Answer reply={reply} again={again}>
      {(replayed) => <Verdict asked={asked} {...replayed} />}
    </Answer>
  );
}

function Verdict({
  asked,
  patient,
  book,
  ofDay,
  verdict,
  rules,
}: OutputOf<'rulebook.replayCard'> & { asked: Asked }) {
  const { t } = useTranslation();
  const ruleWords = useRuleWords();
  const when = useWhen();
  const source = useSource();
  const { value } = useValueWords();
  const { tone, Icon } = verdictLooks[verdict.kind];
  const day = (text: string | null) => (text === null ? null : when.day(text));
  return (
    <section className="card stack" aria-live="polite">
      <h2>{fullName(patient.name)}</h2>
      <p>
        <StatusPill tone={tone} icon={<Icon aria-hidden />}>
          {t(`card.verdict.${verdict.kind}`)}
        </StatusPill>
      </p>
      <p>{t('rulebook.replay.said', { day: when.day(asked.day), known: when.day(asked.known) })}</p>
      <p className="soft">
        {t(ofDay ? 'rulebook.replay.ofDay' : 'rulebook.replay.other', {
          version: book.version,
          short: book.hash.slice(0, 8),
        })}
      </p>
      <SummaryList
        rows={[
          { key: 'certified', label: t('rulebook.replay.certifiedOn'), value: day(verdict.certifiedOn) },
          { key: 'expires', label: t('rulebook.replay.expiresOn'), value: day(verdict.expiresOn) },
        ]}
      />
      <h3>{t('rulebook.replay.rules')}</h3>
      <ul className="lines">
        {rules.map(({ rule, version }) => (
          <li key={rule.id} className="line">
            <div className="line-text">
              <span>{ruleWords(rule.id)}</span>
              <span className="strong">{value(version)}</span>
              <span className="small soft">{source(rule.source)}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('rulebook.replay.limits')}</p>
    </section>
  );
}
