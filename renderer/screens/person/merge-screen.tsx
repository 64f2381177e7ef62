/** `/manager/merge?person=&other=`: two records side by side, and one of them made the other's. */
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import type { Suggestion } from '../../../preload/contract/patient';
import type { PersonRecord } from '../../../preload/contract/person';
import { useCall } from '../../client/client';
import { fullName } from '../../client/names';
import { useWhen } from '../../client/when';
import { PersonSearch } from '../../forms/person-search';
import { Alikeness } from '../../frame/alikeness';
import { Answer } from '../../frame/answer';
import { MergedList } from '../../frame/merged-list';
import { Page } from '../../frame/page';
import { pathTo, routes } from '../../routes';
import { Compare } from './compare';
import './person.css';

export function MergeScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const [person, other] = [search.get('person'), search.get('other')];
  const here = (first: string, second: string | null) =>
    go(`${pathTo('personMerge')}?person=${first}${second === null ? '' : `&other=${second}`}`);
  return (
    <Page
      key={`${person} ${other}`}
      title={t('person.merge.title')}
      lead={t('person.merge.lead')}
      back={{ path: routes.manager.path, label: t('manager.backTo.manager') }}
    >
      {person === null && <Find label={t('person.merge.first')} onFound={(id) => here(id, null)} />}
      {person !== null && other === null && <One person={person} onFound={(id) => here(person, id)} />}
      {person !== null && other !== null && (
        <Two person={person} other={other} onBack={() => here(person, null)} />
      )}
    </Page>
  );
}

function Find({ label, onFound }: { label: string; onFound: (id: string) => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const choose = (one: Suggestion) =>
    one.kind === 'session' ? go(pathTo('register', { session: one.id })) : onFound(one.id);
  return (
    <div className="narrow">
      <PersonSearch
        label={label}
        hint={t('person.merge.searchHint')}
        none={t('registration.new.noneFound')}
        results={t('registration.new.results')}
        born={(year) => t('registration.new.born', { year })}
        among="people"
        onChosen={choose}
      />
    </div>
  );
}

/** The record that was chosen, who is like it, and the search for another one. */
function One({ person, onFound }: { person: string; onFound: (id: string) => void }) {
  const { t } = useTranslation();
  const { reply, again } = useCall('person.record', { person });
  return (
    <Answer reply={reply} again={again}>
      {(record) => (
        <div className="columns">
          <section className="card stack-tight">
            <h2>{fullName(record.name)}</h2>
            <Born record={record} />
            <h3>{t('person.merged.title')}</h3>
            <MergedList merged={record.merged} manages />
          </section>
          <section className="stack">
            <Likely record={record} onFound={onFound} />
            <Find label={t('person.merge.second')} onFound={onFound} />
          </section>
        </div>
      )}
    </Answer>
  );
}

function Born({ record }: { record: PersonRecord }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <p className="soft">
      {t('person.merge.born', { day: when.day(record.birthDate) })}
      {record.address && ` · ${record.address.town}`}
    </p>
  );
}

function Likely({ record, onFound }: { record: PersonRecord; onFound: (id: string) => void }) {
  const { t } = useTranslation();
  const { name, birthDate, address, id } = record;
  const { reply, again } = useCall('person.likely', {
    name,
    birthDate,
    zip: address?.zip ?? null,
    besides: id,
  });
  return (
    <section className="stack-tight">
      <h2>{t('person.merge.likely')}</h2>
      <Answer reply={reply} again={again}>
        {(found) =>
          found.length === 0 ? (
            <p className="soft">{t('person.merge.nobodyLikely')}</p>
          ) : (
            <ul className="stack">
              {found.map((one) => (
                <li key={one.id} className="card stack">
                  <h3>{fullName(one.name)}</h3>
                  <Alikeness person={one} />
                  <button type="button" className="button" onClick={() => onFound(one.id)}>
                    {t('person.merge.compare')} <span className="visually-hidden">{fullName(one.name)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Two({ person, other, onBack }: { person: string; other: string; onBack: () => void }) {
  const first = useCall('person.record', { person });
  const second = useCall('person.record', { person: other });
  return (
    <Answer reply={first.reply} again={first.again}>
      {(one) => (
        <Answer reply={second.reply} again={second.again}>
          {(two) => (
            <Compare
              key={`${one.version} ${two.version}`}
              one={one}
              other={two}
              onBack={onBack}
              onStale={() => void Promise.all([first.again(), second.again()])}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}
