/** A sale that nothing speaks against, and what is changed about it. */
import { expect } from 'playwright/test';
import type { AllowanceRecords } from '../../main/rules/allowance/records';
import { judgeSale, type SaleFacts } from '../../main/rules/allowance/sale';
import type { Verdict } from '../../preload/contract/card';
import { type Sale, SaleDecision, type SaleItem } from '../../preload/contract/dispense';
import type { Rulebook } from '../../preload/contract/rulebook';
import { figure, on, records } from './allowance-records';
import { book, day } from './book';

export const id = '00000000-0000-4000-8000-000000000001';
export const verdict = (kind: Verdict['kind']): Verdict => ({
  kind,
  expiresOn: day('2027-03-15'),
  daysLeft: null,
  certifiedOn: day('2026-03-15'),
  renewalOpensOn: null,
  printedDiffers: false,
  next: 'none',
  rule: null,
});
export const flower = (weight: number): SaleItem => ({
  form: 'flower',
  product: 'Sample',
  units: 1,
  weight,
  thc: null,
  other: null,
});
export const sale = (parts: Partial<Sale> = {}): Sale => ({
  patient: id,
  caregiving: null,
  items: [flower(3500)],
  certificate: id,
  photoId: 'passport',
  pmpReviewed: true,
  acknowledged: null,
  ...parts,
});
/** Nothing was dispensed elsewhere, by every way to count. */
const nothingElsewhere = figure('2026-10-01', '2026-12-31', '2026-11-22T15:00:00.000Z', 0);
export const known = (parts: Partial<AllowanceRecords> = {}) =>
  records({ externals: [nothingElsewhere], ...parts });
export const facts = (parts: Partial<SaleFacts> = {}): SaleFacts => ({
  records: known(),
  card: verdict('valid'),
  caregiver: null,
  isMinor: false,
  ...parts,
});
export const today = on('2026-11-22');

export function judge(one: Sale, of: SaleFacts, rules: Rulebook = book, when = today): SaleDecision {
  const decision = judgeSale(one, of, rules, when);
  expect(SaleDecision.safeParse(decision).error?.issues ?? []).toEqual([]);
  expect(decision.allowed).toBe(decision.refusals.length === 0);
  return decision;
}
export const codes = (decision: SaleDecision) => decision.refusals.map(({ code }) => code);
