/** Pictures of people: one that counts for each person, encrypted, destroyed when it is replaced or removed. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Day, Instant } from '../../preload/contract/values';
import { openDocument, sealDocument } from './document-keys';
import { recordsOf } from './merged';
import { bytes, day, instant, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const PhotoRow = z
  .object({
    id: z.string(),
    personId: z.string(),
    keepUntil: day.nullable(),
    at: instant,
    removedAt: instant.nullable(),
  })
  .transform(({ personId, ...row }) => ({ ...row, person: personId }));
export type PhotoRecord = z.infer<typeof PhotoRow>;

const ContentRow = z.object({ sealed: bytes, sha256: z.string(), wrapped: bytes });

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

export const photos = (unit: Unit) => {
  const key = (): Uint8Array => {
    if (unit.documentKey === null) throw new Error('photos need the open store');
    return unit.documentKey;
  };
  const all = () =>
    unit('photo').select('id', 'person_id', 'keep_until', 'at', 'removed_at').orderBy('at', 'desc');

  return {
    /** The one before has to be removed first: a second one that counts is refused by the store. */
    async add(photo: {
      id: string;
      person: string;
      keepUntil: Day | null;
      bytes: Uint8Array;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { id, person, keepUntil, bytes: content, at, by } = photo;
      const { sealed, wrapped } = sealDocument(key(), id, content);
      await unit('photo').insert({
        id,
        person_id: person,
        keep_until: keepUntil,
        at,
        by,
        size: content.length,
        sha256: sha256Of(content),
        sealed,
      });
      await unit('photo_key').insert({ photo_id: id, wrapped });
    },

    /** Also one that was removed: then `removedAt` says when. */
    async byId(id: string): Promise<PhotoRecord | undefined> {
      return leaveOne(PhotoRow, await all().where({ id }).first());
    },

    /** Those that are there, newest first; more than one only after a merge. */
    async ofPerson(person: string): Promise<PhotoRecord[]> {
      const people = await recordsOf(unit, person);
      return leaveAll(PhotoRow, await all().whereNull('removed_at').whereIn('person_id', people));
    },

    /** Every one that is there. */
    async kept(): Promise<PhotoRecord[]> {
      return leaveAll(PhotoRow, await all().whereNull('removed_at'));
    },

    /** Undefined once it is removed; throws where a byte is another than the one that was kept. */
    async contentOf(id: string): Promise<Uint8Array | undefined> {
      const row = leaveOne(
        ContentRow,
        await unit('photo')
          .join('photo_key', 'photo_key.photo_id', 'photo.id')
          .where({ id })
          .first('sealed', 'sha256', 'wrapped'),
      );
      if (!row) return undefined;
      const content = openDocument(key(), id, row);
      if (sha256Of(content) !== row.sha256) throw new Error('a photo is not what was kept');
      return content;
    },

    /** The key is destroyed and the picture with it; the line in the log stays. Throws `StaleError` if it is gone. */
    async remove(gone: {
      id: string;
      how: 'replaced' | 'byHand' | 'due';
      why: string | null;
      at: Instant;
      by: string | null;
    }): Promise<void> {
      const { id, ...line } = gone;
      const changed = await unit('photo')
        .where({ id })
        .whereNull('removed_at')
        .update({ removed_at: line.at, sealed: null, sha256: null, size: null });
      metOne(changed, 'photo');
      await unit('photo_key').where({ photo_id: id }).delete();
      await unit('photo_removal').insert({ ...line, photo_id: id });
    },
  };
};
