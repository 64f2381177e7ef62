/** Roles of merged records: the surviving person bears them too, until they are separated again. */
import type { Instant } from '../../preload/contract/values';
import { recordsOf } from './merged';
import type { Unit } from './unit';

export const roles = ['patient', 'caregiver'] as const;
export type KeptRole = (typeof roles)[number];

/** A person's own role, also where they had borne it for a merged record only. */
export async function giveRole(unit: Unit, role: KeptRole, person: string, at: Instant): Promise<void> {
  const row = { person_id: person, since_at: at, by_merge: 0 };
  await unit(role).insert(row).onConflict('person_id').merge({ by_merge: 0 });
}

/** The surviving person bears what a merged record is; what they are themselves stays theirs. */
export async function bearRoles(unit: Unit, merged: string, into: string, at: Instant): Promise<void> {
  for (const role of roles) {
    if ((await unit(role).where({ person_id: merged }).first('person_id')) === undefined) continue;
    const row = { person_id: into, since_at: at, by_merge: 1 };
    await unit(role).insert(row).onConflict('person_id').ignore();
  }
}

/** Something was written for them in that role meanwhile: it stays where it was written, and so does the role. */
const isInUse = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT';

/** Takes back the roles that no record of these people has any more. */
export async function dropRoles(unit: Unit, people: readonly string[]): Promise<void> {
  for (const role of roles)
    for (const person of people) {
      const records = await recordsOf(unit, person);
      const own = await unit(role).whereIn('person_id', records).where({ by_merge: 0 }).first('person_id');
      if (own !== undefined) continue;
      try {
        await unit(role).where({ person_id: person, by_merge: 1 }).delete();
      } catch (error) {
        if (!isInUse(error)) throw error;
        await unit(role).where({ person_id: person }).update({ by_merge: 0 });
      }
    }
}
