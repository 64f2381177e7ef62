/** Orders as their rows leave the store: whole, and as short as the board shows them. */
import { z } from 'zod';
import { Acknowledged } from '../../preload/contract/acknowledged';
import {
  AddressKind,
  DoorCheck,
  OrderLine,
  OrderMove,
  OrderState,
  Reach,
  type WindowKey,
} from '../../preload/contract/delivery-values';
import { Working } from '../../preload/contract/dispense';
import type { Address } from '../../preload/contract/values';
import { day, flag, instant, json, nameOf, nameParts } from './rows';

/** What is ordered, with how it was counted for the day of its window. */
export const KeptLine = z.strictObject({ line: OrderLine, working: Working });
export type KeptLine = z.infer<typeof KeptLine>;

const hours = { day, fromTime: z.string(), toTime: z.string() };
const windowOf = (row: { day: WindowKey['day']; fromTime: string; toTime: string }): WindowKey => ({
  day: row.day,
  from: row.fromTime,
  to: row.toTime,
});

export const OrderRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    patientId: z.string(),
    caregivingId: z.string().nullable(),
    ...hours,
    place: z.number().nullable(),
    state: OrderState,
    lines: json(z.array(KeptLine)),
    milligrams: z.number(),
    goods: z.number(),
    discount: z.number(),
    due: z.number(),
    line1: z.string(),
    line2: z.string(),
    town: z.string(),
    addressState: z.string(),
    zip: z.string(),
    addressKind: AddressKind,
    residenceConfirmed: flag,
    phone: z.string(),
    note: z.string(),
    reach: json(Reach),
    reachReason: z.string(),
    acknowledged: json(Acknowledged).nullable(),
    holdHeaderId: z.string().nullable(),
    dispenseHeaderId: z.string().nullable(),
    runId: z.string().nullable(),
    stop: z.number().nullable(),
    backAt: instant.nullable(),
    rulebookVersion: z.string(),
    at: instant,
    byName: z.string(),
    version: z.number(),
  })
  .transform((row) => {
    const { patientId, caregivingId, day: on, fromTime, toTime, line1, line2, town, addressState, zip } = row;
    const { holdHeaderId, dispenseHeaderId, runId, byName } = row;
    const address: Address = { line1, line2, town, state: addressState, zip };
    return {
      ...row,
      patient: patientId,
      caregiving: caregivingId,
      window: windowOf({ day: on, fromTime, toTime }),
      address,
      hold: holdHeaderId,
      dispense: dispenseHeaderId,
      run: runId,
      by: byName,
    };
  });
export type OrderRecord = z.infer<typeof OrderRow>;

export const BriefRow = z
  .object({
    id: z.string(),
    serial: z.number(),
    version: z.number(),
    patientId: z.string(),
    mergedInto: z.string().nullable(),
    ...nameParts,
    state: OrderState,
    ...hours,
    line1: z.string(),
    town: z.string(),
    items: z.number(),
    milligrams: z.number(),
    due: z.number(),
    at: instant,
    runId: z.string().nullable(),
    stop: z.number().nullable(),
    backAt: instant.nullable(),
  })
  .transform(({ patientId, mergedInto, given, middle, family, suffix, line1, runId, ...row }) => ({
    ...row,
    street: line1,
    /** As it was written: a merged one leads to another. */
    patient: { id: patientId, name: nameOf({ given, middle, family, suffix }) },
    mergedInto,
    window: windowOf(row),
    run: runId,
  }));
export type OrderBriefRecord = z.infer<typeof BriefRow>;

export const EventRow = z
  .object({
    move: OrderMove,
    reason: z.string().nullable(),
    failed: json(z.array(DoorCheck)),
    ...hours,
    holdHeaderId: z.string().nullable(),
    at: instant,
    byName: z.string(),
  })
  .transform(({ move, reason, failed, holdHeaderId, at, byName, ...row }) => ({
    move,
    reason,
    failed,
    window: windowOf(row),
    hold: holdHeaderId,
    at,
    by: byName,
  }));
export type OrderEventRecord = z.infer<typeof EventRow>;

export const CountRow = z
  .object({
    ...hours,
    taken: z.number(),
    waiting: z.number(),
    toPack: z.number(),
    loose: z.number(),
    out: z.number(),
    ended: z.number(),
  })
  .transform(({ day: on, fromTime, toTime, ...counted }) => ({
    window: windowOf({ day: on, fromTime, toTime }),
    ...counted,
  }));
export type WindowCount = z.infer<typeof CountRow>;
