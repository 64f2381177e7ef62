/** A run that was a mistake: given up before it left, or called back before anything was handed over. */
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../preload/contract/delivery-run';
import { useAct } from '../../client/client';
import { ConfirmDialog } from '../../frame/confirm-dialog';
import { NotDone } from '../../frame/not-done';

interface UndoProps {
  readonly run: RunView;
  /** It stands there otherwise, or not at all. */
  readonly onUndone: () => void;
}

export function UndoRun({ run, onUndone }: UndoProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'drop' | 'recall' | null>(null);
  const drop = useAct('delivery.dropRun');
  const recall = useAct('delivery.recallRun');
  const offered = run.state === 'planned' ? 'drop' : 'recall';
  const { busy, reply } = way === 'drop' ? drop : recall;
  async function confirm() {
    const asked = { run: run.id, version: run.version };
    const answer = await (way === 'drop' ? drop.act(asked) : recall.act(asked));
    if (answer.kind !== 'done') return;
    setWay(null);
    onUndone();
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setWay(offered)}>
        <Undo2 aria-hidden /> {t(`delivery.runs.${offered}.open`)}{' '}
        <span className="visually-hidden">{run.number}</span>
      </button>
      {way && (
        <ConfirmDialog
          open
          title={t(`delivery.runs.${way}.title`, { number: run.number })}
          confirm={t(`delivery.runs.${way}.open`)}
          danger
          busy={busy}
          onConfirm={() => void confirm()}
          onClose={() => setWay(null)}
        >
          <p>{t(`delivery.runs.${way}.lead`)}</p>
          {reply && <NotDone reply={reply} focus />}
        </ConfirmDialog>
      )}
    </>
  );
}
