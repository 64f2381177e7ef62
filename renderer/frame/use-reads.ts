import { useEffect, useRef } from 'react';
import { type ReadTaker, takeReads } from './heard';

/** While the component is on screen, scans that were read are offered to it first. */
export function useReads(take: ReadTaker): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => takeReads((scan, heard) => latest.current(scan, heard)), []);
}
