/** `/follow-ups`: whom to come back to, when and about what, to be worked through and printed (B-REG-4). */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DueFilter,
  dueFilters,
  type FollowUpFilter,
  FollowUpKind,
  type FollowUpView,
} from '../../../preload/contract/follow-up';
import { byPerson } from '../../client/by-person';
import { useCall } from '../../client/client';
import { Answer } from '../../frame/answer';
import { FilterRow } from '../../frame/filter-row';
import { Page } from '../../frame/page';
import { Pager, usePages } from '../../frame/pager';
import { EmptyState } from '../../frame/parts';
import { pathTo } from '../../routes';
import { CallSheet, DoneDialog, MoveDialog } from './dialogs';
import { Letters } from './letters';
import { PersonLine } from './line';
import './follow-ups.css';

const whose = ['all', 'mine', 'others', 'nobodys'] as const;

/** The dialog that stands open, and whom it is about. */
type Open =
  | { readonly kind: 'done'; readonly followUps: readonly [FollowUpView, ...FollowUpView[]] }
  | { readonly kind: 'move'; readonly followUp: FollowUpView }
  | null;

export function FollowUpsScreen() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<FollowUpFilter>({ due: 'due', kind: null, whose: 'all' });
  const [open, setOpen] = useState<Open>(null);
  const pages = usePages();
  const list = useCall('followUp.list', { filter, after: pages.after }, { keepPrevious: true });
  const change = (to: Partial<FollowUpFilter>) => {
    pages.restart();
    setFilter({ ...filter, ...to });
  };
  const counts = list.reply?.kind === 'done' ? list.reply.value.counts : null;
  const some = list.reply?.kind === 'done' && list.reply.value.followUps.length > 0;
  return (
    <Page
      title={t('followUps.title')}
      lead={t('followUps.lead')}
      back={{ path: pathTo('today'), label: t('today.title') }}
      aside={
        some && filter.due !== 'done' ? (
          <div className="row">
            <Letters filter={filter} />
            <CallSheet filter={filter} />
          </div>
        ) : undefined
      }
    >
      <FilterRow
        label={t('followUps.due.label')}
        options={dueFilters.map((value) => ({
          value,
          label: t(`followUps.due.${value}`),
          count: counts?.[value] ?? null,
        }))}
        value={filter.due}
        onChosen={(due) => change({ due })}
      />
      <div className="row filter-fields">
        <Choice
          id="filter-kind"
          label={t('followUps.kind')}
          value={filter.kind ?? ''}
          options={[
            ['', t('followUps.allKinds')],
            ...FollowUpKind.options.map((kind) => [kind, t(`today.followUpKinds.${kind}`)] as const),
          ]}
          onChosen={(value) => change({ kind: FollowUpKind.safeParse(value).data ?? null })}
        />
        <Choice
          id="filter-whose"
          label={t('followUps.whose.label')}
          value={filter.whose}
          options={whose.map((one) => [one, t(`followUps.whose.${one}`)] as const)}
          onChosen={(value) => change({ whose: whose.find((one) => one === value) ?? 'all' })}
        />
      </div>
      <section className="card stack" aria-label={t(`followUps.due.${filter.due}`)}>
        <Answer reply={list.reply} again={list.again}>
          {(found) => (
            <>
              {found.followUps.length === 0 ? (
                <Nothing due={filter.due} />
              ) : (
                <ul className="lines">
                  {byPerson(found.followUps).map(({ key, lines }) => (
                    <PersonLine
                      key={key}
                      followUps={lines}
                      onDone={(followUps) => setOpen({ kind: 'done', followUps })}
                      onMove={(followUp) => setOpen({ kind: 'move', followUp })}
                    />
                  ))}
                </ul>
              )}
              <Pager pages={pages} last={found.followUps.at(-1)?.id} more={found.more} />
            </>
          )}
        </Answer>
      </section>
      {open?.kind === 'done' && <DoneDialog followUps={open.followUps} onClose={() => setOpen(null)} />}
      {open?.kind === 'move' && <MoveDialog followUp={open.followUp} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Nothing({ due }: { due: DueFilter }) {
  const { t } = useTranslation();
  return <EmptyState title={t(`followUps.none.${due}`)} body={t('followUps.noneBody')} />;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChosen: (value: string) => void;
}

function Choice({ id, label, value, options, onChosen }: ChoiceProps) {
  return (
    <div className="filter-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="input" value={value} onChange={(event) => onChosen(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
