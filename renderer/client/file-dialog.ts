/** A dialog of the operating system: asked for by a call, answered by a notice that may come before the reply. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../preload/contract/reply';
import { useNotice } from './client';

interface Asked {
  readonly token: string;
}

export interface FileDialog {
  readonly ask: () => void;
  /** It is open, perhaps behind the window. */
  readonly open: boolean;
}

/** `act` opens it; `chosen` hears the token of what was chosen. Closing it without a choice changes nothing. */
export function useFileDialog(act: () => Promise<Reply<Asked>>, chosen: (token: string) => void): FileDialog {
  const [open, setOpen] = useState(false);
  const waiting = useRef<string | null>(null);
  const early = useRef(new Map<string, boolean>());
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });
  const end = useCallback((token: string, made: boolean) => {
    waiting.current = null;
    setOpen(false);
    if (made) latest.current(token);
  }, []);
  useNotice((notice) => {
    if (notice.kind !== 'file') return;
    if (waiting.current === notice.token) end(notice.token, notice.chosen);
    else early.current.set(notice.token, notice.chosen);
  });
  const ask = useCallback(async () => {
    setOpen(true);
    const answer = await act();
    if (answer.kind !== 'done') {
      setOpen(false);
      return;
    }
    const { token } = answer.value;
    const known = early.current.get(token);
    if (known === undefined) waiting.current = token;
    else end(token, known);
  }, [act, end]);
  return { ask: () => void ask(), open };
}
