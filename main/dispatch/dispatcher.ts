/** The one way in: find the row, authorise, parse, transaction, use case, parse, audit, reply. */
import type { Call } from '../../preload/contract/call';
import type { CallName } from '../../preload/contract/calls';
import type { Reply } from '../../preload/contract/reply';
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day, Instant } from '../../preload/contract/values';
import type { Log } from '../ports';
import { operatorOf } from '../scope/caller';
import type { Desk, House } from '../scope/house';
import { Denied, Refusal, refuse } from '../scope/refusal';
import type { GateScope, Scope, UseCases } from '../scope/scope';
import { wrongsOf } from '../scope/wrongs';
import type { Unit } from '../store/unit';
import { mayCall } from './authorise';
import { type Course, type Effect, entryOf, newCourse, rowOf } from './course';
import { endingOf } from './endings';
import { faultName } from './fault-name';
import { asksItselfAgain, shownAfter } from './on-show';
import { inTurn, type Standing } from './standing';
import type { Trail } from './trail';

export interface DispatcherParts {
  readonly useCases: UseCases;
  readonly house: House;
  readonly desk: Desk;
  readonly trail: Trail;
  readonly log: Log;
  readonly now: () => Instant;
  readonly dayIn: (zone: string, at: Instant) => Day;
  readonly newId: () => string;
  readonly newReference: () => string;
  /** The rulebook that decides now, as the transaction of the call sees it. */
  readonly bookOf: (
    unit: Unit,
  ) => Promise<{ readonly rules: Rulebook; readonly hash: string; readonly text: string }>;
  /** Signs out whose account has come to its end since the last call. */
  readonly recheck: (standing: Standing) => Promise<void>;
  /** A window's standing changed: its page asks for the situation again. */
  readonly stood: (standing: Standing) => void;
}

/** A use case as the dispatcher calls it: the row's schemas stand guard over what goes in and comes out. */
type AnyUseCase = (input: unknown, scope: GateScope | Scope) => Promise<unknown>;

/** Locked, signed out or finished: the window shows less than before. */
const leaves = ({ next }: Course) => next !== null && next.kind !== 'operator';

export function createDispatcher(parts: DispatcherParts) {
  const { house, log, trail } = parts;
  const useCaseOf = (name: string) => parts.useCases[name as CallName] as AnyUseCase;

  /** What every use case is handed. */
  const sharedScope = (course: Course): GateScope => ({
    now: course.now,
    caller: course.caller,
    desk: parts.desk,
    house,
    newId: parts.newId,
    about: (subject) => {
      course.subject = subject;
    },
    because: (reason) => {
      course.purpose = reason;
    },
    stand: (next) => {
      course.next = next;
    },
    afterwards: (effect) => {
      course.effects.push(effect);
    },
    otherwise: (effect) => {
      course.undoing.push(effect);
    },
  });

  /** Inside a transaction somebody answers for what happens, and the store's zone says which day it is. */
  async function scopeWithin(course: Course, unit: Unit): Promise<Scope> {
    const operator = operatorOf(course.caller);
    const zone = house.profile()?.zone;
    if (!operator || !zone) throw new Error('a transaction without operator or profile');
    const today = parts.dayIn(zone, course.now);
    const { rules: book, hash: bookHash, text: bookText } = await parts.bookOf(unit);
    return { ...sharedScope(course), unit, zone, today, operator, book, bookHash, bookText };
  }

  /** Runs the use case: a write in one transaction with its audit row, a read in one view, a gate in neither. */
  async function carryOut(row: Call, course: Course, input: unknown, standing: Standing): Promise<unknown> {
    const useCase = useCaseOf(course.name);
    const answer = async (scope: GateScope | Scope) => row.output.parse(await useCase(input, scope));
    const traced = row.trace !== 'none';
    if (row.effect === 'writes') {
      const written = await house.write(async (unit) => {
        const value = await answer(await scopeWithin(course, unit));
        if (traced) await trail.append(unit, entryOf(course, 'done'));
        return value;
      });
      if (traced) house.entered(course.now);
      return written;
    }
    const value =
      row.effect === 'reads'
        ? await house.read(async (unit) => answer(await scopeWithin(course, unit)))
        : await answer(sharedScope(course));
    course.again = row.trace === 'lookUp' && asksItselfAgain(standing.onShow, course, input);
    // Whoever leaves a window has left it, also where the disk is full; only what opens something waits.
    if (traced) await (leaves(course) ? trail.keep : trail.record)(entryOf(course, 'done'));
    return value;
  }

  /** Somebody who was locked out or signed out meanwhile is not put back by a call that began before. */
  function stand(standing: Standing, { caller, next }: Course): void {
    if (next === null || standing.caller !== caller) return;
    standing.caller = next;
    parts.stood(standing);
  }

  async function run(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects)
      try {
        await effect();
      } catch (error) {
        log.fault({ reference: parts.newReference(), call: 'afterwards', name: faultName(error) });
      }
  }

  async function endBadly(standing: Standing, course: Course, error: unknown): Promise<Reply<unknown>> {
    const record = (...how: [outcome: 'denied' | 'refused' | 'stale' | 'fault', reference?: string]) =>
      trail.keep(entryOf(course, ...how));
    const ending = endingOf(error);
    if (ending) {
      // Of a fault nobody knows what the disk has kept: then both stay, and the next sign-in settles it.
      await run(course.undoing);
      if (ending.kind !== 'invalid') await record(ending.kind);
      // A wrong PIN counts although the call itself changed nothing; what a transaction undid stays undone.
      if (error instanceof Refusal && rowOf(course.name)?.effect === 'gate') stand(standing, course);
      return ending;
    }
    const reference = parts.newReference();
    log.fault({ reference, call: rowOf(course.name) ? course.name : 'unknown', name: faultName(error) });
    await record('fault', reference);
    return { kind: 'fault', reference };
  }

  /** A window is told once when the clock falls behind, and once when it is right again. */
  function clockIsBehind(standing: Standing, now: Instant): boolean {
    const behind = parts.desk.clockBehind(now) !== null;
    if (behind !== standing.clockBehind) {
      standing.clockBehind = behind;
      parts.stood(standing);
    }
    return behind;
  }

  async function answer(standing: Standing, name: string, raw: unknown): Promise<Reply<unknown>> {
    await parts.recheck(standing);
    const course = newCourse(name, standing.caller, parts.now());
    const behind = clockIsBehind(standing, course.now);
    try {
      const row = rowOf(name);
      if (!row || !mayCall(row, course.caller)) throw new Denied();
      const parsed = row.input.safeParse(raw);
      if (!parsed.success) return { kind: 'invalid', fields: wrongsOf(parsed.error) };
      if (behind && !row.anyClock) refuse('clock-behind');
      const value = await carryOut(row, course, parsed.data, standing);
      standing.onShow = shownAfter(standing.onShow, row, course, parsed.data);
      stand(standing, course);
      await run(course.effects);
      return { kind: 'done', value };
    } catch (error) {
      return endBadly(standing, course, error);
    }
  }

  /** The keys leave the memory with the last window that worked with them. */
  async function closeIfIdle(standing: Standing): Promise<void> {
    if (standing.caller.kind !== 'none') return;
    await house
      .closeIfIdle()
      .catch((error: unknown) =>
        log.fault({ reference: parts.newReference(), call: 'closing', name: faultName(error) }),
      );
  }

  return (standing: Standing, name: string, raw: unknown): Promise<Reply<unknown>> =>
    inTurn(standing, async () => {
      standing.underWay += 1;
      try {
        return await answer(standing, name, raw);
      } finally {
        standing.underWay -= 1;
        await closeIfIdle(standing);
      }
    });
}
