/** The trail: rows are only added, each chained to the one before (see chain.ts for the written form). */
import { z } from 'zod';
import type { Instant, Role } from '../../preload/contract/values';
import { beforeFirst, chainVersion, macOf, sameMac } from './chain';
import { flag, instant, json, leaveAll, marks } from './rows';
import type { Unit } from './unit';

export interface AuditEntry {
  readonly at: Instant;
  readonly call: string;
  readonly outcome: 'done' | 'denied' | 'refused' | 'stale' | 'fault';
  /** Who answers for it; null before sign-in. */
  readonly operator: { readonly id: string; readonly name: string; readonly roles: readonly Role[] } | null;
  /** Whose hands typed: after a hand-over the walk-in's, with the operator answering for it. */
  readonly hand: 'operator' | 'walkIn';
  readonly subject: string | null;
  /** Why, in the operator's words, where the call asks for it. */
  readonly purpose?: string | null;
  /** Counts as one person's look-up (R-PMP-8). */
  readonly lookUp: boolean;
  readonly reference: string | null;
}

const AuditRow = z.object({
  sequence: z.number(),
  chainVersion: z.number(),
  at: instant,
  operatorId: z.string().nullable(),
  operatorName: z.string().nullable(),
  roles: json(z.array(z.string())),
  hand: z.string(),
  call: z.string(),
  outcome: z.string(),
  subject: z.string().nullable(),
  purpose: z.string().nullable(),
  lookUp: flag,
  reference: z.string().nullable(),
  mac: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRow>;

const LastRow = z.object({ sequence: z.number(), mac: z.string() });

/** Every call that is traced waits for it. */
const insertAfter = `INSERT INTO audit (sequence, chain_version, at, operator_id, operator_name, roles, hand, call, outcome,
  subject, purpose, look_up, reference, mac) SELECT ${marks(Array(14).fill(null))}
  WHERE COALESCE((SELECT mac FROM audit ORDER BY sequence DESC LIMIT 1), '${beforeFirst}') = ?`;

export interface Head {
  readonly count: number;
  readonly head: string;
}

/** `brokenAt` is the first row that is not as it was written, or the first that is missing. */
export interface Verdict extends Head {
  readonly sound: boolean;
  readonly brokenAt: number | null;
  readonly why: 'none' | 'row' | 'gap' | 'tail' | 'anchor';
}

/** Rows with this subject, and done, are a manager's word that the clock is right. */
export const clockSubject = '00000000-0000-4000-8000-00000000c10c';

/** Rows a page of the walk: a page is hashed without a pause, so that the window stays responsive. */
const page = 500;

export const audit = (unit: Unit) => {
  const head = async (): Promise<Head> => {
    const rows = await unit.ask('SELECT sequence, mac FROM audit ORDER BY sequence DESC LIMIT 1', []);
    const [last] = leaveAll(LastRow, rows);
    return last ? { count: last.sequence, head: last.mac } : { count: 0, head: beforeFirst };
  };

  /** Null where that is not the last row. */
  async function appendAfter(last: Head, entry: AuditEntry): Promise<Head | null> {
    const row = {
      sequence: last.count + 1,
      chainVersion,
      at: entry.at,
      operatorId: entry.operator?.id ?? null,
      operatorName: entry.operator?.name ?? null,
      roles: [...(entry.operator?.roles ?? [])],
      hand: entry.hand,
      call: entry.call,
      outcome: entry.outcome,
      subject: entry.subject,
      purpose: entry.purpose ?? null,
      lookUp: entry.lookUp,
      reference: entry.reference,
    };
    const mac = macOf(unit.auditKey, row, last.head);
    const added = await unit.insertIf(insertAfter, [
      row.sequence,
      row.chainVersion,
      row.at,
      row.operatorId,
      row.operatorName,
      JSON.stringify(row.roles),
      row.hand,
      row.call,
      row.outcome,
      row.subject,
      row.purpose,
      row.lookUp ? 1 : 0,
      row.reference,
      mac,
      last.head,
    ]);
    return added === 1 ? { count: row.sequence, head: mac } : null;
  }

  const after = async (sequence: number): Promise<AuditRecord[]> =>
    leaveAll(AuditRow, await unit('audit').where('sequence', '>', sequence).orderBy('sequence').limit(page));

  /** The mac of a row, the zeros before the first one; undefined where there is no such row. */
  const macAt = async (sequence: number): Promise<string | undefined> => {
    if (sequence === 0) return beforeFirst;
    const row = await unit('audit').where({ sequence }).first('mac');
    return z.string().optional().parse(row?.mac);
  };

  return {
    head,

    /** Asks for the last row only where it is not the one that was appended before. */
    async append(entry: AuditEntry): Promise<Head> {
      const known = unit.appended ?? unit.before;
      const appended =
        (known && (await appendAfter(known, entry))) ?? (await appendAfter(await head(), entry));
      if (!appended) throw new Error('the trail has grown within its own transaction');
      unit.appended = appended;
      return appended;
    },

    /** Newest first: those before a sequence, or the newest of all. */
    async rows(before: number | null, limit: number): Promise<AuditRecord[]> {
      const rows = unit('audit').orderBy('sequence', 'desc').limit(limit);
      if (before !== null) rows.where('sequence', '<', before);
      return leaveAll(AuditRow, await rows);
    },

    /**
     * The latest instant since a manager last confirmed the clock; null in an empty trail. Not that of the
     * last row: a clock that was set back writes early rows after late ones.
     */
    async latest(): Promise<Instant | null> {
      const confirmed = await unit('audit')
        .where({ subject: clockSubject, outcome: 'done' })
        .orderBy('sequence', 'desc')
        .first('sequence');
      const since = z.number().parse(confirmed?.sequence ?? 0);
      const found: Instant[] = [];
      // The index is by look-up and instant; the plus keeps SQLite from walking the rows instead.
      for (const lookUp of [0, 1]) {
        const row = await unit('audit')
          .where('look_up', lookUp)
          .whereRaw('+sequence >= ?', [since])
          .orderBy('at', 'desc')
          .first('at');
        if (row) found.push(instant.parse(row.at));
      }
      return found.sort().at(-1) ?? null;
    },

    /** What was done about any of these ids, newest first (R-PMP-4): all, or those before a row. */
    async about(subjects: readonly string[], before: number | null, limit: number): Promise<AuditRecord[]> {
      const rows = unit('audit')
        .whereIn('subject', [...subjects])
        .orderBy('sequence', 'desc')
        .limit(limit);
      if (before !== null) rows.where('sequence', '<', before);
      return leaveAll(AuditRow, await rows);
    },

    /**
     * Walks the chain from row `from` (1, or the first of the last thousand) and compares it with the
     * anchor. What lies before `from` is taken as sound. Ask it first in a reading unit: the unit sees
     * the store as it is at its first question, and the anchor must not be newer than that.
     */
    async verify(from = 1): Promise<Verdict> {
      const anchor = await unit.anchor();
      const broken = (why: Verdict['why'], brokenAt: number | null, at: Head): Verdict => ({
        sound: false,
        why,
        brokenAt,
        ...at,
      });
      const before = await macAt(from - 1);
      if (before === undefined) return broken('gap', from - 1, await head());
      let at: Head = { count: from - 1, head: before };
      for (let rows = await after(at.count); rows.length > 0; rows = await after(at.count))
        for (const row of rows) {
          if (row.sequence !== at.count + 1) return broken('gap', at.count + 1, at);
          const known = row.chainVersion === chainVersion;
          if (!known || !sameMac(row.mac, macOf(unit.auditKey, row, at.head)))
            return broken('row', row.sequence, at);
          at = { count: row.sequence, head: row.mac };
        }
      if (anchor.kind === 'none') return { sound: true, why: 'none', brokenAt: null, ...at };
      if (anchor.kind !== 'held') return broken('anchor', null, at);
      if (anchor.count > at.count) return broken('tail', at.count + 1, at);
      // The anchor is written after the commit, so that a killed process leaves it behind the chain.
      if ((await macAt(anchor.count)) !== anchor.head) return broken('anchor', anchor.count, at);
      return { sound: true, why: 'none', brokenAt: null, ...at };
    },
  };
};
