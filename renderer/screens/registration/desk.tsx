/** One open session for all of its pages: what is known of it, and the moves between the pages. */
import { createContext, type ReactNode, useContext } from 'react';
import { useLocation } from 'wouter';
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import type { TaskId } from '../../../preload/contract/registration-values';
import { useKnown } from '../../client/client';
import { useSituation } from '../../client/situation';
import { pathTo } from '../../routes';
import { type Journey, type JourneyEvent, next, type Place, slugFor } from './journey';

export interface Desk {
  readonly view: SessionView;
  readonly journey: Journey;
  /** An act answered with the session's new state. */
  readonly took: (view: SessionView) => void;
  /** A draft was kept: it is shown again when the task is opened again. */
  readonly tookDraft: (task: TaskId, typed: Record<string, unknown> | null) => void;
  readonly again: () => Promise<void>;
  readonly move: (event: JourneyEvent) => void;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a page of a session stands outside its session');
  return desk;
}

export const addressOf = (session: string, journey: Journey): string => {
  const slug = slugFor(journey);
  return slug === '' ? pathTo('register', { session }) : `${pathTo('register', { session })}/${slug}`;
};

export const addressOfPlace = (session: string, place: Place): string =>
  addressOf(session, { place, changing: false });

interface DeskProps {
  readonly view: SessionView;
  readonly journey: Journey;
  readonly again: () => Promise<void>;
  readonly children: ReactNode;
}

export function DeskProvider({ view, journey, again, children }: DeskProps) {
  const [, go] = useLocation();
  const known = useKnown('registration.open', { session: view.id });
  const desk: Desk = {
    view,
    journey,
    again,
    took: (value) => known(() => ({ kind: 'done', value })),
    tookDraft: (task, typed) =>
      known((before) =>
        before?.kind === 'done' ? { kind: 'done', value: withDraft(before.value, task, typed) } : before,
      ),
    move: (event) => go(addressOf(view.id, next(journey, event))),
  };
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

const withDraft = (view: SessionView, task: TaskId, typed: Record<string, unknown> | null): SessionView => ({
  ...view,
  tasks: view.tasks.map((one) => (one.id === task ? { ...one, draft: typed } : one)),
});

/** The table of tasks is complete (contract): a missing one is a fault. */
export function taskOf(view: Pick<SessionView, 'tasks'>, id: TaskId): TaskView {
  const found = view.tasks.find((task) => task.id === id);
  if (!found) throw new Error(`the session lacks the task ${id}`);
  return found;
}

/** Open, and another operator's: to be taken over before anything else is offered. */
export function useIsOthers(): boolean {
  const { view } = useDesk();
  const { situation } = useSituation();
  return isOpen(view) && view.assignedTo !== situation.operator?.name;
}

/** Only an open session takes answers; one that was sent back is open again on its first answer. */
export const isOpen = (view: Pick<SessionView, 'state'>): boolean =>
  view.state === 'open' || view.state === 'returned';

/** Help is no registration: nothing of it goes to the state. */
export const isHelp = ({ purpose }: Pick<SessionView, 'purpose'>): boolean => purpose === 'help';

/** Help, and a change that was reported, end at the counter; anything else is handed in and waits for the state. */
export const isHandedIn = ({ purpose }: Pick<SessionView, 'purpose'>): boolean =>
  purpose === 'first' || purpose === 'renewal';
