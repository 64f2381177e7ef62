import { useRef } from 'react';

/** The key of an attempt: a second press and a retry after a fault carry it again; other content has another. */
export function useAttempt() {
  const attempt = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return {
    keyOf(content: string): string {
      if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
      return attempt.current.key;
    },
    end() {
      attempt.current = null;
    },
  };
}
