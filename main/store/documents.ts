/** Documents kept for a registration: encrypted, for a while, and deleted for good with a line that stays. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Proof } from '../../preload/contract/document';
import type { Day, Instant } from '../../preload/contract/values';
import { openDocument, sealDocument } from './document-keys';
import { recordsOf } from './merged';
import { bytes, day, flag, instant, leaveAll, leaveOne, metOne, nameOf, nameParts } from './rows';
import type { Unit } from './unit';

const proof = z.enum(['identity', 'residency']) satisfies z.ZodType<Proof>;

const DocumentRow = z
  .object({
    id: z.string(),
    sessionId: z.string(),
    personId: z.string(),
    proof,
    kind: z.string(),
    mime: z.enum(['image/jpeg', 'application/pdf']),
    enclosed: flag,
    keepUntil: day.nullable(),
    keepDaysAfter: z.number().nullable(),
    at: instant,
    byName: z.string(),
    size: z.number().nullable(),
    deletedAt: instant.nullable(),
  })
  .transform(({ sessionId, personId, byName, ...row }) => ({
    ...row,
    session: sessionId,
    person: personId,
    by: byName,
  }));
export type DocumentRecord = z.infer<typeof DocumentRow>;

const ContentRow = z.object({ sealed: bytes, sha256: z.string(), wrapped: bytes });

const DeletionRow = z
  .object({
    sequence: z.number(),
    proof,
    kind: z.string(),
    keptAt: instant,
    how: z.enum(['due', 'byHand']),
    why: z.string().nullable(),
    at: instant,
    byName: z.string().nullable(),
    personId: z.string(),
    ...nameParts,
  })
  .transform(({ byName, personId, given, middle, family, suffix, ...row }) => ({
    ...row,
    by: byName,
    person: { id: personId, name: nameOf({ given, middle, family, suffix }) },
  }));

/** Kept until a day, or so many days after the end of the session. */
export type Keeping = { readonly until: Day } | { readonly daysAfterEnd: number };

export interface NewDocument {
  readonly id: string;
  readonly session: string;
  readonly person: string;
  readonly proof: Proof;
  readonly kind: string;
  readonly mime: 'image/jpeg' | 'application/pdf';
  readonly enclosed: boolean;
  readonly keep: Keeping;
  readonly bytes: Uint8Array;
  readonly at: Instant;
  readonly by: string;
}

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** States in which nothing more is sent to the state's office for a session. */
const ended = ['registered', 'finished', 'abandoned'];

export const documents = (unit: Unit) => {
  const key = (): Uint8Array => {
    if (unit.documentKey === null) throw new Error('documents need the open store');
    return unit.documentKey;
  };
  const all = () =>
    unit('document')
      .join('operator', 'operator.id', 'document.by')
      .select('document.*', 'operator.name as by_name')
      .orderBy('document.at', 'desc');
  const living = () => all().whereNull('deleted_at');

  return {
    async add(document: NewDocument): Promise<void> {
      const { id, session, person, keep, enclosed, bytes: content, ...rest } = document;
      const { sealed, wrapped } = sealDocument(key(), id, content);
      await unit('document').insert({
        ...rest,
        id,
        session_id: session,
        person_id: person,
        enclosed: enclosed ? 1 : 0,
        keep_until: 'until' in keep ? keep.until : null,
        keep_days_after: 'until' in keep ? null : keep.daysAfterEnd,
        size: content.length,
        sha256: sha256Of(content),
        sealed,
      });
      await unit('document_key').insert({ document_id: id, wrapped });
    },

    /** Also one that was deleted: then `deletedAt` says when. */
    async byId(id: string): Promise<DocumentRecord | undefined> {
      return leaveOne(DocumentRow, await all().where('document.id', id).first());
    },

    /** Undefined once it is deleted; throws where a byte is another than the one that was kept. */
    async contentOf(id: string): Promise<Uint8Array | undefined> {
      const row = leaveOne(
        ContentRow,
        await unit('document')
          .join('document_key', 'document_key.document_id', 'document.id')
          .where({ id })
          .first('sealed', 'sha256', 'wrapped'),
      );
      if (!row) return undefined;
      const content = openDocument(key(), id, row);
      if (sha256Of(content) !== row.sha256) throw new Error('a document is not what was kept');
      return content;
    },

    /** Those that are there, newest first. */
    async ofSession(session: string): Promise<DocumentRecord[]> {
      return leaveAll(DocumentRow, await living().where('session_id', session));
    },

    /** Those that are there, newest first, of merged records too. */
    async ofPerson(person: string): Promise<DocumentRecord[]> {
      return leaveAll(DocumentRow, await living().whereIn('person_id', await recordsOf(unit, person)));
    },

    /** Every one that is there. */
    async kept(): Promise<DocumentRecord[]> {
      return leaveAll(DocumentRow, await living());
    },

    /** When the session of a document came to its end; null while it goes on. */
    async endOf(session: string): Promise<Instant | null> {
      const row = await unit('registration_session')
        .where({ id: session })
        .whereIn('state', ended)
        .first('updated_at');
      return row ? instant.parse(row.updated_at) : null;
    },

    /** The key is destroyed and the content with it; the line in the log stays. Throws `StaleError` if it is gone. */
    async delete(gone: {
      id: string;
      how: 'due' | 'byHand';
      why: string | null;
      at: Instant;
      by: string | null;
    }): Promise<void> {
      const { id, ...line } = gone;
      const changed = await unit('document')
        .where({ id })
        .whereNull('deleted_at')
        .update({ deleted_at: line.at, sealed: null, sha256: null, size: null });
      metOne(changed, 'document');
      await unit('document_key').where({ document_id: id }).delete();
      await unit('document_deletion').insert({ ...line, document_id: id });
    },

    /** Newest first. */
    async deletions(before: number | null, limit = 50): Promise<z.infer<typeof DeletionRow>[]> {
      const rows = unit('document_deletion as gone')
        .join('document', 'document.id', 'gone.document_id')
        .join('person', 'person.id', 'document.person_id')
        .leftJoin('operator', 'operator.id', 'gone.by')
        .select('gone.sequence', 'gone.how', 'gone.why', 'gone.at', 'operator.name as by_name')
        .select('document.proof', 'document.kind', 'document.at as kept_at', 'document.person_id')
        .select('person.given', 'person.middle', 'person.family', 'person.suffix')
        .orderBy('gone.sequence', 'desc')
        .limit(limit);
      if (before !== null) rows.where('gone.sequence', '<', before);
      return leaveAll(DeletionRow, await rows);
    },
  };
};
