/** Drafts live in the store: typed values are saved shortly after the last key, and at every way out. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../preload/contract/reply';
import { useNotice } from '../client/client';
import { useKeepBeforeLeaving } from '../client/leaving';

type Typed = Record<string, unknown>;

export interface Draft {
  /** Give this to a form's `onTyped`. */
  readonly typed: (values: Typed) => void;
  /** Saves what still waits; resolves when it is kept. */
  readonly flush: () => Promise<void>;
  /** The answers themselves were saved: what waits is obsolete. */
  readonly drop: () => void;
  readonly savedAt: string | null;
  readonly failed: boolean;
}

const restMilliseconds = 600;

/** `save` is `registration.saveDraft` or its walk-in twin, bound to a task. */
export function useDraft(save: (typed: Typed) => Promise<Reply<{ savedAt: string }>>): Draft {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const waiting = useRef<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const values = waiting.current;
    if (!values) return;
    waiting.current = null;
    const reply = await latestSave.current(values);
    setFailed(reply.kind !== 'done');
    if (reply.kind === 'done') setSavedAt(reply.value.savedAt);
    // Typed since then counts more than what could not be kept.
    else waiting.current ??= values;
  }, []);
  const typed = useCallback(
    (values: Typed) => {
      waiting.current = structuredClone(values);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), restMilliseconds);
    },
    [flush],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  useNotice((notice) => {
    if (notice.kind === 'closing') void flush();
  });
  useKeepBeforeLeaving(flush);
  useEffect(() => () => void flush(), [flush]);
  return { typed, flush, drop, savedAt, failed };
}
