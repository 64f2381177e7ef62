import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../preload/contract/reply';
import { NotDone } from './not-done';

interface AnswerProps<Value> {
  readonly reply: Reply<Value> | null;
  readonly again?: () => Promise<void>;
  readonly children: (value: Value) => ReactNode;
}

/** What a reading call brought: its value drawn, or why there is none. */
export function Answer<Value>({ reply, again, children }: AnswerProps<Value>) {
  if (reply === null) return <Waiting />;
  if (reply.kind === 'done') return children(reply.value);
  return <NotDone reply={reply} again={again ? () => void again() : undefined} />;
}

/** A quiet bar at once; the words are for those who cannot see it. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy className="waiting">
      <span className="visually-hidden">{t('common.loading')}</span>
    </div>
  );
}
