/** The one way in: find the row, authorise, parse, transaction, use case, parse, audit, reply. */
import type { Call } from '../../preload/contract/call';
import { type CallName, calls } from '../../preload/contract/calls';
import type { Reply } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, Instant } from '../../preload/contract/values';
import type { Log } from '../ports';
import { type Caller, operatorOf } from '../scope/caller';
import type { Desk, House } from '../scope/house';
import type { GateScope, Scope } from '../scope/scope';
import { wrongsOf } from '../scope/wrongs';
import type { Unit } from '../store/unit';
import { mayCall } from './authorise';
import { endingOf, faultReply } from './endings';
import type { Trail, TrailEntry } from './trail';

/** The dispatcher's view of one window: who stands there now, and how that changes. */
export interface Standing {
  caller: Caller;
}

export interface DispatcherParts {
  /** Use cases by name; the composition root proves the map complete. */
  readonly useCases: Readonly<Record<CallName, (input: never, scope: never) => Promise<unknown>>>;
  readonly house: House;
  readonly desk: Desk;
  readonly trail: Trail;
  readonly log: Log;
  readonly now: () => Instant;
  readonly dayIn: (zone: string, at: Instant) => Day;
  readonly newId: () => string;
  readonly newReference: () => string;
  readonly book: { readonly rules: Rulebook; readonly hash: string };
  /** A window's standing changed: its page asks for the situation again. */
  readonly stood: (standing: Standing) => void;
}

interface Course {
  subject: string | null;
  next: Caller | null;
  readonly effects: (() => Promise<void> | void)[];
}

const rowOf = (name: string): Call | null => (Object.hasOwn(calls, name) ? calls[name as CallName] : null);

export function createDispatcher(parts: DispatcherParts) {
  const { house, trail } = parts;

  /** Audits an ending that left no transaction behind: denied, refused, stale, fault. */
  async function record(entry: TrailEntry): Promise<void> {
    if (house.stage.kind === 'open') await house.write((unit) => trail.append(unit, entry));
    else trail.later(entry);
  }

  async function settle(standing: Standing, course: Course): Promise<void> {
    if (course.next) {
      standing.caller = course.next;
      parts.stood(standing);
    }
    for (const effect of course.effects) {
      try {
        await effect();
      } catch (error) {
        parts.log.fault({
          reference: parts.newReference(),
          call: 'afterwards',
          name: String((error as Error).name),
        });
      }
    }
  }

  return async function dispatch(standing: Standing, name: string, raw: unknown): Promise<Reply<unknown>> {
    const { caller } = standing;
    const now = parts.now();
    const row = rowOf(name);
    const course: Course = { subject: null, next: null, effects: [] };
    const entry = (outcome: TrailEntry['outcome'], reference: string | null = null): TrailEntry => ({
      at: now,
      call: row ? name : 'unknown',
      outcome,
      operator: operatorOf(caller) ?? operatorOf(course.next ?? caller),
      hand: caller.kind === 'walkIn' ? 'walkIn' : 'operator',
      subject: course.subject,
      lookUp: row?.trace === 'lookUp' && outcome === 'done',
      reference,
    });

    try {
      if (!row || !mayCall(row, caller)) {
        await record(entry('denied'));
        return { kind: 'denied' };
      }
      const parsed = row.input.safeParse(raw);
      if (!parsed.success) return { kind: 'invalid', fields: wrongsOf(parsed.error) };

      const shared = {
        now,
        caller,
        desk: parts.desk,
        house,
        newId: parts.newId,
        about: (subject: string) => {
          course.subject = subject;
        },
        stand: (next: Caller) => {
          course.next = next;
        },
        afterwards: (effect: () => Promise<void> | void) => {
          course.effects.push(effect);
        },
      } satisfies GateScope;
      const handler = parts.useCases[name as CallName] as (
        input: unknown,
        scope: unknown,
      ) => Promise<unknown>;
      const answer = async (scope: GateScope | Scope) => row.output.parse(await handler(parsed.data, scope));
      const within = (unit: Unit): Scope => {
        const operator = operatorOf(caller);
        const zone = house.profile()?.zone;
        if (!operator || !zone) throw new Error('a transaction without operator or profile');
        return {
          ...shared,
          unit,
          zone,
          today: parts.dayIn(zone, now),
          operator,
          book: parts.book.rules,
          bookHash: parts.book.hash,
        };
      };

      let value: unknown;
      if (row.effect === 'writes') {
        value = await house.write(async (unit) => {
          const answered = await answer(within(unit));
          if (row.trace !== 'none') await trail.append(unit, entry('done'));
          return answered;
        });
      } else {
        value =
          row.effect === 'reads' ? await house.read((unit) => answer(within(unit))) : await answer(shared);
        if (row.trace !== 'none') await record(entry('done'));
      }
      await settle(standing, course);
      return { kind: 'done', value };
    } catch (error) {
      const ending = endingOf(error);
      if (ending) {
        if (ending.kind !== 'invalid') await record(entry(ending.kind)).catch(() => undefined);
        // A refused PIN counts against the standing although the call itself changed nothing.
        if (course.next) await settle(standing, { ...course, effects: [] });
        return ending;
      }
      const fault = faultReply(parts.newReference());
      parts.log.fault({ reference: fault.reference, call: row ? name : 'unknown', name: nameOf(error) });
      await record(entry('fault', fault.reference)).catch(() => undefined);
      return fault;
    }
  };
}

/** The error's class and code only: messages may quote a person's data. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place =
    error.stack
      ?.split('\n')
      .find((text) => text.trimStart().startsWith('at '))
      ?.trim() ?? '';
  return `${error.name}${code} ${place.replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+:\d+:\d+)/, '(')}`;
}
