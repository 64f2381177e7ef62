/** A checklist of the rulebook: each line in plain words, how it stands, and for what is missing how to get it. */
import { useTranslation } from 'react-i18next';
import { checklistAnswers } from '../../../../preload/contract/help-answers';
import { RadioCards } from '../../../forms/choice-fields';
import { useTyped } from '../../../forms/form';
import { answersIn } from '../answers';
import { useDesk } from '../desk';
import { TaskPage } from '../task-page';
import { PrintNow } from './print-now';
import '../help.css';

export type ChecklistId = 'requirements' | 'bonaFide';

interface Typed extends Record<string, unknown> {
  readonly items: readonly { readonly item: string; readonly said: string }[];
}

export function ChecklistTask({ list }: { list: ChecklistId }) {
  const { view } = useDesk();
  const saved = answersIn(view, list);
  const asked = view.guide.lists[list];
  return (
    <TaskPage<Typed>
      task={list}
      values={{
        items: asked.map((item) => ({
          item,
          said: saved?.items.find((one) => one.item === item)?.said ?? '',
        })),
      }}
      // What nobody answered is left out: the list can be gone on with on another day.
      answers={({ items }) => ({ items: items.filter(({ said }) => said !== '') })}
      before={<PrintNow />}
    >
      <ol className="checklist">
        {asked.map((item, at) => (
          <li key={item}>
            <Line list={list} item={item} at={at} />
          </li>
        ))}
      </ol>
    </TaskPage>
  );
}

function Line({ list, item, at }: { list: ChecklistId; item: string; at: number }) {
  const { t } = useTranslation();
  const said = useTyped(`items.${at}.said`);
  const lacks = said === 'missing' || said === 'unsure';
  return (
    <div className="stack-tight">
      <RadioCards
        name={`items.${at}.said`}
        label={t(`papers.checklist.${list}.${item}.what`)}
        hint={t(`papers.checklist.${list}.${item}.means`)}
        inline
        options={checklistAnswers.map((value) => ({ value, label: t(`registration.help.said.${value}`) }))}
      />
      <p className="note" data-tone="warn" aria-live="polite" hidden={!lacks}>
        {lacks && t('papers.checklist.toDo', { get: t(`papers.checklist.${list}.${item}.get`) })}
      </p>
    </div>
  );
}
