/** Small pieces that several journeys draw. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export type Tone = 'neutral' | 'good' | 'warn' | 'wrong' | 'info' | 'accent';

/** A state: word always, icon where one helps, colour never alone. */
export function StatusPill({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="pill" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

/** An empty place says what will stand there and how to begin. */
export function EmptyState({
  icon,
  title,
  body,
  action,
}: {
  icon?: ReactNode;
  title: string;
  body: string;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon}
      <p className="strong">{title}</p>
      <p className="soft">{body}</p>
      {action}
    </div>
  );
}

export interface Task {
  readonly key: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Null: not to be opened now. */
  readonly path: string | null;
  readonly status: ReactNode;
}

/** Tasks with their state; the whole line is the link. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ol className="tasks" aria-label={label}>
      {tasks.map((task, at) => (
        <li key={task.key} className="task" data-open={task.path !== null}>
          <span className="task-number" aria-hidden>
            {at + 1}
          </span>
          <span className="task-text">
            {task.path === null ? (
              <span className="task-label">{task.label}</span>
            ) : (
              <Link href={task.path} className="task-label" aria-describedby={`task-${task.key}-status`}>
                {task.label}
              </Link>
            )}
            {task.hint && <span className="soft small">{task.hint}</span>}
          </span>
          <span id={`task-${task.key}-status`}>{task.status}</span>
          <ChevronRight aria-hidden className="task-arrow" />
        </li>
      ))}
    </ol>
  );
}

export interface SummaryRow {
  readonly key: string;
  readonly label: string;
  /** Null shows "Not provided". */
  readonly value: ReactNode | null;
  readonly change?: string;
}

/** Check your answers: one row an answer, with a way to change it that says what it changes. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useTranslation();
  return (
    <dl className="summary">
      {rows.map((row) => (
        <div key={row.key} className="summary-row">
          <dt>{row.label}</dt>
          <dd>{row.value ?? <span className="soft">{t('common.notProvided')}</span>}</dd>
          {row.change && (
            <dd className="summary-change">
              <Link href={row.change} className="link-button">
                {t('common.change')} <span className="visually-hidden">{row.label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Where am I: done out of all, as a bar and in words. */
export function Progress({ done, all, label }: { done: number; all: number; label: string }) {
  return (
    <div className="progress">
      <progress value={done} max={Math.max(all, 1)} aria-label={label} />
      <span className="small">{label}</span>
    </div>
  );
}
