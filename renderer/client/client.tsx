/** Calls from components: `useCall` reads and stays current, `useAct` changes something once. */
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { CallName, InputOf, ReplyOf } from '../../preload/contract/calls';
import type { Notice } from '../../preload/contract/notices';
import type { Client } from './bridge';
import { forgetHeld } from './held';

const ClientContext = createContext<Client | null>(null);

/** Replies are cached for a moment only: the counter is on the same machine and always right. */
const newCache = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 0,
        gcTime: 30_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [cache] = useState(newCache);
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('no client around this component');
  return client;
}

/** What a reading call answered; `reply` is null until the first answer is there. */
export interface Asked<Name extends CallName> {
  readonly reply: ReplyOf<Name> | null;
  /** Asks again; the last reply stays on screen meanwhile. */
  readonly again: () => Promise<void>;
}

/**
 * Asks once on mount, and again after every act of this window. `freshFor` (milliseconds) spares a look-up
 * where several pages show one record and `useKnown` keeps the reply current.
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  wish: { readonly enabled?: boolean; readonly keepPrevious?: boolean; readonly freshFor?: number } = {},
): Asked<Name> {
  const client = useClient();
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    enabled: wish.enabled ?? true,
    staleTime: wish.freshFor ?? 0,
    ...(wish.keepPrevious ? { placeholderData: (before: ReplyOf<Name> | undefined) => before } : {}),
  });
  const { refetch } = query;
  const again = useCallback(async () => void (await refetch()), [refetch]);
  return { reply: (query.data as ReplyOf<Name> | undefined) ?? null, again };
}

export interface Act<Name extends CallName> {
  /** A second press while the first is under way gets the first one's answer. */
  readonly act: (input: InputOf<Name>) => Promise<ReplyOf<Name>>;
  readonly busy: boolean;
  /** The last answer; null before the first and after `clear`. */
  readonly reply: ReplyOf<Name> | null;
  readonly clear: () => void;
}

/** A call that changes something: never repeated by itself; what is shown is asked again after it, unless `refresh` is off. */
export function useAct<Name extends CallName>(
  name: Name,
  { refresh = true }: { readonly refresh?: boolean } = {},
): Act<Name> {
  const client = useClient();
  const cache = useQueryClient();
  const [reply, setReply] = useState<ReplyOf<Name> | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<Promise<ReplyOf<Name>> | null>(null);
  const act = useCallback(
    (input: InputOf<Name>) => {
      if (running.current) return running.current;
      const run = async () => {
        setBusy(true);
        const answer = await client.call(name, input);
        running.current = null;
        setBusy(false);
        setReply(answer);
        if (refresh && (answer.kind === 'done' || answer.kind === 'stale')) await cache.invalidateQueries();
        return answer;
      };
      running.current = run();
      return running.current;
    },
    [client, cache, name, refresh],
  );
  const clear = useCallback(() => setReply(null), []);
  return { act, busy, reply, clear };
}

/** Puts an act's answer where a reading call's reply stands, so that opening it again is no second look-up. */
export function useKnown<Name extends CallName>(name: Name, input: InputOf<Name>) {
  const cache = useQueryClient();
  return (change: (before: ReplyOf<Name> | undefined) => ReplyOf<Name> | undefined) =>
    void cache.setQueryData<ReplyOf<Name>>([name, input], change);
}

/** Hears the main process while the component is on screen. */
export function useNotice(listener: (notice: Notice) => void): void {
  const client = useClient();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => client.onNotice((notice) => latest.current(notice)), [client]);
}

/** Forgets every reply and every scan, so that no person's data outlives a lock or a hand-over. */
export function useForget(): () => void {
  const cache = useQueryClient();
  return useCallback(() => {
    cache.clear();
    forgetHeld();
  }, [cache]);
}
