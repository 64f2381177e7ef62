/** wouter's hash address keeps the old question mark when the new address has none; here it never does. */
import type { BaseLocationHook } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';

const go: typeof navigate = (to, options) => navigate(to.includes('?') ? to : `${to}?`, options);

/** The router's hook: the page's place stands after the `#`, its question after the `?`. */
export const useAddress: BaseLocationHook = Object.assign(
  (): ReturnType<typeof useHashLocation> => [useHashLocation()[0], go],
  { hrefs: (href: string) => `#${href}` },
);
