/** The ledger: one header an entry, one row an item, only ever added (decisions, ledger). */
import { z } from 'zod';
import { PhotoId, SaleItem, Working } from '../../preload/contract/dispense';
import type { Day, Instant } from '../../preload/contract/values';
import type { LedgerRow } from '../rules/allowance/records';
import { day, instant, json, leaveAll, leaveOne, marks } from './rows';
import type { Unit } from './unit';

const kind = z.enum(['dispense', 'void', 'hold', 'release']) satisfies z.ZodType<LedgerRow['kind']>;

const CountedRow = z.object({
  sequence: z.number(),
  kind,
  day,
  milligrams: z.number(),
  voids: z.number().nullable(),
  endsHold: z.number().nullable(),
}) satisfies z.ZodType<LedgerRow>;

const HeldRow = z
  .object({
    sequence: z.number(),
    patientId: z.string(),
    day,
    milligrams: z.number(),
    item: json(z.strictObject({ item: SaleItem, working: Working })),
  })
  .transform(({ patientId, item, ...row }) => ({ ...row, ...item, patient: patientId }));
/** One line of a hold, as it was counted when it was made. */
export type HeldLine = z.infer<typeof HeldRow>;

const SoldRow = z.object({ day, at: instant, milligrams: z.number() });

const HeaderRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    kind,
    patientId: z.string(),
    caregivingId: z.string().nullable(),
    photoId: PhotoId.nullable(),
    day,
    acknowledged: z.string().nullable(),
    bookHash: z.string(),
    decision: json(z.unknown()),
    at: instant,
    byName: z.string(),
  })
  .transform(({ patientId, caregivingId, byName, ...row }) => ({
    ...row,
    patient: patientId,
    caregiving: caregivingId,
    by: byName,
  }));
export type LedgerHeader = z.infer<typeof HeaderRow>;

const ItemRow = z
  .object({
    sequence: z.number(),
    headerId: z.string(),
    patientId: z.string(),
    day,
    milligrams: z.number(),
    serial: z.number(),
    item: json(z.strictObject({ item: SaleItem, working: Working })),
    voidedAt: instant.nullable(),
    voidedName: z.string().nullable(),
    voidedWhy: z.string().nullable(),
  })
  .transform(({ headerId, patientId, item, voidedAt, voidedName, voidedWhy, ...row }) => ({
    ...row,
    ...item,
    header: headerId,
    patient: patientId,
    voided:
      voidedAt === null || voidedName === null
        ? null
        : { at: voidedAt, by: voidedName, reason: voidedWhy ?? '' },
  }));
export type DispensedItem = z.infer<typeof ItemRow>;

/** A sale writes both while others wait. */
const insertHeader = `INSERT INTO ledger_header (id, serial, kind, patient_id, caregiving_id, certificate_id, photo_id,
  day, reason, acknowledged, book_hash, decision, at, by) VALUES (${marks(Array(14).fill(null))})`;
const insertRow = `INSERT INTO ledger_row (header_id, kind, patient_id, day, milligrams, voids, ends_hold, serial, item)
  VALUES (${marks(Array(9).fill(null))})`;

export interface NewHeader {
  readonly id: string;
  readonly serial: number;
  readonly kind: LedgerRow['kind'];
  readonly patient: string;
  readonly caregiving: string | null;
  readonly certificate: string | null;
  readonly photoId: z.infer<typeof PhotoId> | null;
  readonly day: Day;
  readonly reason: string | null;
  readonly acknowledged: string | null;
  readonly bookHash: string;
  readonly decision: unknown;
  readonly at: Instant;
  readonly by: string;
}

export interface NewRow {
  readonly header: string;
  readonly kind: LedgerRow['kind'];
  readonly patient: string;
  readonly day: Day;
  readonly milligrams: number;
  readonly voids?: number;
  readonly endsHold?: number;
  readonly serial?: number;
  readonly item?: { readonly item: SaleItem; readonly working: Working };
}

export const ledger = (unit: Unit) => {
  const headers = () =>
    unit('ledger_header as header')
      .join('operator', 'operator.id', 'header.by')
      .select('header.*', 'operator.name as by_name');
  const items = () =>
    unit('ledger_row as row')
      .leftJoin('ledger_row as taking', 'taking.voids', 'row.sequence')
      .leftJoin('ledger_header as back', 'back.id', 'taking.header_id')
      .leftJoin('operator', 'operator.id', 'back.by')
      .where('row.kind', 'dispense')
      .select('row.*', 'back.at as voided_at', 'back.reason as voided_why', 'operator.name as voided_name')
      .orderBy('row.sequence');

  return {
    async addHeader(header: NewHeader): Promise<void> {
      await unit.insert(insertHeader, [
        header.id,
        header.serial,
        header.kind,
        header.patient,
        header.caregiving,
        header.certificate,
        header.photoId,
        header.day,
        header.reason,
        header.acknowledged,
        header.bookHash,
        JSON.stringify(header.decision),
        header.at,
        header.by,
      ]);
    },

    /**
     * Answers the row's number. The constraints of the table are the last word: voided once, a hold ended once,
     * nothing changed.
     */
    async addRow(row: NewRow): Promise<number> {
      const { header, kind, patient, day: on, milligrams, voids, endsHold, serial, item } = row;
      const written = item ? JSON.stringify(item) : null;
      const optional = [voids ?? null, endsHold ?? null, serial ?? null, written];
      return unit.insert(insertRow, [header, kind, patient, on, milligrams, ...optional]);
    },

    /**
     * What counts for these records from a day on, answered by the index alone; and what ended one of their holds
     * on an earlier day, as a hand-off before its day does.
     */
    async rowsOf(records: readonly string[], from: Day): Promise<LedgerRow[]> {
      const rows = await unit.ask(
        `SELECT sequence, kind, day, milligrams, voids, ends_hold FROM ledger_row
         WHERE patient_id IN (${marks(records)}) AND day >= ?
         UNION ALL
         SELECT ending.sequence, ending.kind, ending.day, ending.milligrams, ending.voids, ending.ends_hold
         FROM ledger_row AS held JOIN ledger_row AS ending ON ending.ends_hold = held.sequence
         WHERE held.patient_id IN (${marks(records)}) AND held.day >= ? AND held.kind = 'hold' AND ending.day < ?`,
        [...records, from, ...records, from, from],
      );
      // Sorted here: by number is not the order of the index.
      return leaveAll(CountedRow, rows).sort((one, other) => one.sequence - other.sequence);
    },

    /** What was sold on days from `from` on, taken back or not, in the order of entry. */
    async soldSince(records: readonly string[], from: Day): Promise<z.infer<typeof SoldRow>[]> {
      const rows = await unit.ask(
        `SELECT row.day, header.at, row.milligrams FROM ledger_row row
         JOIN ledger_header header ON header.id = row.header_id
         WHERE row.patient_id IN (${marks(records)}) AND row.day >= ? AND row.kind = 'dispense'
         ORDER BY row.sequence`,
        [...records, from],
      );
      return leaveAll(SoldRow, rows);
    },

    async header(id: string): Promise<LedgerHeader | undefined> {
      return leaveOne(HeaderRow, await headers().where('header.id', id).first());
    },

    /** What was held under this header, line by line. */
    async heldUnder(header: string): Promise<HeldLine[]> {
      const rows = await unit.ask(
        `SELECT sequence, patient_id, day, milligrams, item FROM ledger_row
         WHERE header_id = ? AND kind = 'hold' ORDER BY sequence`,
        [header],
      );
      return leaveAll(HeldRow, rows);
    },

    /** Sales of these records on those days, newest first. */
    async dispensesOf(records: readonly string[], from: Day, to: Day): Promise<LedgerHeader[]> {
      const rows = await headers()
        .whereIn('header.patient_id', [...records])
        .where('header.kind', 'dispense')
        .whereBetween('header.day', [from, to])
        .orderBy('header.serial', 'desc');
      return leaveAll(HeaderRow, rows);
    },

    /** What was sold under these headers, in the order of entry, each with whoever took it back. */
    async itemsOf(ids: readonly string[]): Promise<DispensedItem[]> {
      if (ids.length === 0) return [];
      return leaveAll(ItemRow, await items().whereIn('row.header_id', [...ids]));
    },
  };
};
