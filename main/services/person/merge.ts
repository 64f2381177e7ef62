import { clashesOf, type MergeFacts } from '../../rules/merging';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { caregivings } from '../../store/caregivings';
import { recordsOf } from '../../store/merged';
import { merges } from '../../store/merges';
import type { Person } from '../../store/people';
import { personOf } from '../common/card-face';
import { caregiversTied, wardsTied } from '../common/tied';
import { recordOf } from './record';

async function factsOf(person: Person, scope: Scope): Promise<MergeFacts> {
  const { birthDate, sessions, certificates } = await recordOf(person, scope);
  return {
    birthDate,
    openSessions: sessions
      .filter(({ state }) => state === 'open' || state === 'returned' || state === 'submitted')
      .map(({ number }) => number),
    cardNumbers: certificates.filter(({ kind }) => kind === 'card').map(({ number }) => number),
    caregivers: await caregiversTied(person.id, scope),
    wards: await wardsTied(person.id, scope),
  };
}

/** One of them cares for the other: these are two people, whatever their names are. */
async function refuseCaring(one: string, other: string, { unit }: Scope): Promise<void> {
  for (const [caregiver, patient] of [
    [one, other],
    [other, one],
  ] as const) {
    const records = await recordsOf(unit, patient);
    const cared = await caregivings(unit).ofCaregiver(caregiver);
    if (cared.some((care) => care.until === null && records.includes(care.patient))) refuse('own-caregiver');
  }
}

async function twoRecords(one: string, other: string, scope: Scope) {
  const [first, second] = [await personOf(one, scope), await personOf(other, scope)];
  if (!first || !second) return refuse('not-found');
  if (first.id === second.id) return refuse('one-record');
  await refuseCaring(first.id, second.id, scope);
  return [first, second] as const;
}

/** What a manager has to know before two records are made one. */
export const clashes: UseCase<'person.clashes'> = async ({ one, other }, scope) => {
  const [first, second] = await twoRecords(one, other, scope);
  scope.about(first.id);
  const { book, today } = scope;
  return clashesOf(await factsOf(first, scope), await factsOf(second, scope), book, today);
};

/** One record leads to the other from now on: not one row of either is rewritten (decisions). */
export const merge: UseCase<'person.merge'> = async ({ stays, goes, reason }, scope) => {
  await twoRecords(stays.id, goes.id, scope);
  scope.about(stays.id);
  scope.because(reason);
  await merges(scope.unit).merge({
    id: scope.newId(),
    merged: goes,
    into: stays,
    reason,
    at: scope.now,
    by: scope.operator.id,
  });
  const person = (await personOf(stays.id, scope)) ?? refuse('not-found');
  return recordOf(person, scope);
};

/** Both records are as they were; what was added meanwhile stays with the one it was written for. */
export const unmerge: UseCase<'person.unmerge'> = async ({ merge: id, version, reason }, scope) => {
  const kept = merges(scope.unit);
  const held = (await kept.byId(id)) ?? refuse('not-found');
  scope.about(held.merged.id);
  scope.because(reason);
  await kept.unmerge({
    id: scope.newId(),
    merge: held,
    version,
    reason,
    at: scope.now,
    by: scope.operator.id,
  });
  const stays = (await personOf(held.into, scope)) ?? refuse('not-found');
  return { stays: stays.id, restored: held.merged.id };
};
