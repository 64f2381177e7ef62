/** Around the parts of a date: a scan that ran into them leaves no trace (B-ID-2). */
import { type ReactNode, use, useEffect, useLayoutEffect, useRef } from 'react';
import { DateFieldStateContext } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { answerToKeep } from '../frame/keeping';

interface KeeperProps {
  /** Remembers the whole value; the answer sets it again. */
  readonly keepValue: () => () => void;
  readonly children: ReactNode;
}

export function PartsKeeper({ keepValue, children }: KeeperProps) {
  const state = use(DateFieldStateContext);
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ state, keepValue });
  useLayoutEffect(() => {
    latest.current = { state, keepValue };
  });
  useEffect(() => {
    if (!box.current) return;
    return answerToKeep(box.current, (part) => {
      const value = latest.current.keepValue();
      const parts = latest.current.state?.segments.filter(({ isEditable }) => isEditable) ?? [];
      return () => {
        // A new value resets the parts, so it goes first; each part is set upon the one before it.
        flushSync(value);
        for (const { type, isPlaceholder, value: before } of parts) {
          const now = latest.current.state?.segments.find((one) => one.type === type);
          if (!now || (now.value === before && now.isPlaceholder === isPlaceholder)) continue;
          flushSync(() => {
            if (isPlaceholder || typeof before !== 'number') latest.current.state?.clearSegment(type);
            else latest.current.state?.setSegment(type, before);
          });
        }
        // A part that takes the focus anew forgets the digits typed so far.
        part.blur();
        part.focus();
      };
    });
  }, []);
  return <div ref={box}>{children}</div>;
}
