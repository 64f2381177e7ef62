/** Deletes what the retention rule says is due, documents and photos: when the store is opened, and on each day after. */
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day, Instant } from '../../../preload/contract/values';
import { dayIn } from '../../rules/calendar';
import type { House } from '../../scope/house';
import type { Scope } from '../../scope/scope';
import { audit } from '../../store/audit';
import { documents } from '../../store/documents';
import { surviving } from '../../store/merged';
import { photos } from '../../store/photos';
import type { Unit } from '../../store/unit';
import { photoLastDay } from '../common/kept-content';
import { lastDayOf } from './terms';

/** Nobody is asked and nobody answers for it: the rows of the trail name the rule's own call. */
async function tellTrail(unit: Unit, call: string, person: string, at: Instant): Promise<void> {
  await audit(unit).append({
    at,
    call,
    outcome: 'done',
    operator: null,
    hand: 'operator',
    subject: await surviving(unit, person),
    lookUp: false,
    reference: null,
  });
}

type DueScope = Pick<Scope, 'unit' | 'zone' | 'today' | 'book'>;

async function deleteDue({ unit, zone, today, book }: DueScope, at: Instant): Promise<number> {
  let deleted = 0;
  for (const record of await documents(unit).kept()) {
    const last = await lastDayOf(record, { unit, zone });
    if (last === null || today <= last) continue;
    await documents(unit).delete({ id: record.id, how: 'due', why: null, at, by: null });
    await tellTrail(unit, 'document.deleteDue', record.person, at);
    deleted += 1;
  }
  for (const photo of await photos(unit).kept()) {
    const last = photoLastDay(photo, { book, today, zone });
    if (last === null || today <= last) continue;
    await photos(unit).remove({ id: photo.id, how: 'due', why: null, at, by: null });
    await tellTrail(unit, 'photo.removeDue', photo.person, at);
    deleted += 1;
  }
  return deleted;
}

export interface SweepParts {
  readonly house: Pick<House, 'profile' | 'stage' | 'write' | 'entered'>;
  /** The rulebook as it was last known. */
  readonly book: () => Rulebook;
  readonly now: () => Instant;
  /** A clock that stands behind the last entry decides about no day. */
  readonly clockBehind: (at: Instant) => boolean;
  readonly failed: (error: unknown) => void;
}

/** Answers the function that looks whether this day was swept; it never throws. */
export function createSweep({ house, book, now, clockBehind, failed }: SweepParts): () => Promise<void> {
  let sweptOn: Day | null = null;
  return async () => {
    const zone = house.profile()?.zone;
    if (!zone || house.stage.kind !== 'open') {
      sweptOn = null;
      return;
    }
    const at = now();
    const today = dayIn(zone, at);
    if (sweptOn === today || clockBehind(at)) return;
    sweptOn = today;
    try {
      const deleted = await house.write((unit) => deleteDue({ unit, zone, today, book: book() }, at));
      if (deleted > 0) house.entered(at);
    } catch (error) {
      // It is tried again at the next call.
      sweptOn = null;
      failed(error);
    }
  };
}
