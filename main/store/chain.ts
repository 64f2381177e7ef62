/**
 * The audit chain's written form, version 1. A row's mac is HMAC-SHA-256, in lower-case hex, under
 * the audit key of the keyring over the UTF-8 bytes of a JSON array without white space, in this order:
 *
 *   ["counterside-audit", chainVersion, sequence, mac of the row before, at, operatorId,
 *    operatorName, roles, hand, call, outcome, subject, purpose, lookUp, reference]
 *
 * Sequences count 1, 2, 3 …; before row 1 the mac is 64 zeros. `roles` is an array of strings in the
 * order stored, `lookUp` a boolean; what is absent is null. Strings are as JSON.stringify writes them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const chainVersion = 1;
export const beforeFirst = '0'.repeat(64);

export interface ChainedRow {
  readonly sequence: number;
  readonly chainVersion: number;
  readonly at: string;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly roles: readonly string[];
  readonly hand: string;
  readonly call: string;
  readonly outcome: string;
  readonly subject: string | null;
  readonly purpose: string | null;
  readonly lookUp: boolean;
  readonly reference: string | null;
}

export function macOf(key: Uint8Array, row: ChainedRow, before: string): string {
  const written = JSON.stringify([
    'counterside-audit',
    row.chainVersion,
    row.sequence,
    before,
    row.at,
    row.operatorId,
    row.operatorName,
    row.roles,
    row.hand,
    row.call,
    row.outcome,
    row.subject,
    row.purpose,
    row.lookUp,
    row.reference,
  ]);
  return createHmac('sha256', key).update(written).digest('hex');
}

export function sameMac(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
