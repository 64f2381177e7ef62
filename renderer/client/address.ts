/** wouter's hash address, mended in two places: its question mark goes with its question, and *Back* is noticed. */
import { useEffect, useReducer } from 'react';
import type { BaseLocationHook } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';

const go: typeof navigate = (to, options) => navigate(to.includes('?') ? to : `${to}?`, options);

function usePlace(): ReturnType<typeof useHashLocation> {
  const [place] = useHashLocation();
  const [, readAgain] = useReducer((times: number) => times + 1, 0);
  // Where the question differs too, Chromium tells of no change of the hash.
  useEffect(() => {
    window.addEventListener('popstate', readAgain);
    return () => window.removeEventListener('popstate', readAgain);
  }, []);
  return [place, go];
}

/** The router's hook: the page's place stands after the `#`, its question after the `?`. */
export const useAddress: BaseLocationHook = Object.assign(usePlace, { hrefs: (href: string) => `#${href}` });
