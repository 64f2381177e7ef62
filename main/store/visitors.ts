/** The visitor log: who entered without a card, with whom, from when to when (B-REG-5). */
import { z } from 'zod';
import type { Instant } from '../../preload/contract/values';
import { columns, instant, leaveAll, leaveOne, metOne } from './rows';
import type { Unit } from './unit';

const VisitorRow = z
  .object({
    id: z.string(),
    name: z.string(),
    why: z.string(),
    escortName: z.string(),
    authorisedBy: z.string(),
    badge: z.string(),
    inAt: instant,
    outAt: instant.nullable(),
  })
  .transform(({ escortName, ...row }) => ({ ...row, escort: escortName }));
export type VisitorRecord = z.infer<typeof VisitorRow>;

const keyOf = (badge: string) => badge.toUpperCase();

export const visitors = (unit: Unit) => {
  const all = () =>
    unit('visitor').join('operator as escort', 'escort.id', 'visitor.escort_id').select('visitor.*', {
      escort_name: 'escort.name',
    });
  return {
    async add(visitor: {
      id: string;
      name: string;
      why: string;
      escort: string;
      authorisedBy: string;
      badge: string;
      at: Instant;
      by: string;
    }): Promise<void> {
      const { escort, at, by, ...rest } = visitor;
      await unit('visitor').insert({
        ...columns(rest),
        badge_key: keyOf(visitor.badge),
        escort_id: escort,
        in_at: at,
        in_by: by,
      });
    },
    async byId(id: string): Promise<VisitorRecord | undefined> {
      return leaveOne(VisitorRow, await all().where('visitor.id', id).first());
    },
    /** Who wears the badge now. */
    async wearing(badge: string): Promise<VisitorRecord | undefined> {
      const row = await all()
        .where({ badge_key: keyOf(badge), out_at: null })
        .first();
      return leaveOne(VisitorRow, row);
    },
    /** Longest inside first. */
    async inside(): Promise<VisitorRecord[]> {
      return leaveAll(VisitorRow, await all().whereNull('out_at').orderBy('in_at'));
    },
    /** Whoever was inside at some time from `from` to before `until`, in the order of their coming. */
    async during(from: Instant, until: Instant, limit: number): Promise<VisitorRecord[]> {
      const rows = all()
        .where('in_at', '<', until)
        .where((or) => void or.whereNull('out_at').orWhere('out_at', '>=', from))
        .orderBy(['in_at', 'visitor.id'])
        .limit(limit);
      return leaveAll(VisitorRow, await rows);
    },
    /** Those who came and went in that time, newest first, a page of them. */
    async gone(
      period: { from: Instant; until: Instant },
      after: string | null,
      limit: number,
    ): Promise<VisitorRecord[]> {
      const last = after === null ? undefined : await this.byId(after);
      const rows = all()
        .whereNotNull('out_at')
        .where('in_at', '<', period.until)
        .where('out_at', '>=', period.from)
        .orderBy([
          { column: 'in_at', order: 'desc' },
          { column: 'visitor.id', order: 'desc' },
        ])
        .limit(limit);
      if (last) rows.whereRaw('(in_at, visitor.id) < (?, ?)', [last.inAt, last.id]);
      return leaveAll(VisitorRow, await rows);
    },
    /** Throws `StaleError` where they have left already. */
    async leave(left: { id: string; at: Instant; by: string }): Promise<void> {
      const { id, at, by } = left;
      metOne(await unit('visitor').where({ id, out_at: null }).update({ out_at: at, out_by: by }), 'visitor');
    },
  };
};
