/** How much may be received in a period: the programme's amount or a certifier's own (R-ALW-2, B-ALW-4). */
import type { Rulebook } from '../../../preload/contract/rulebook';
import type { Day } from '../../../preload/contract/values';
import { type Citation, ruleInForce, ruleSet } from '../rulebook';
import type { LimitRecord } from './records';

export interface Limit {
  readonly milligrams: number;
  readonly from: 'programme' | 'certifier';
  readonly rule: Citation;
}

/** The latest by its day; of one day the later entry. */
function settingOn(limits: readonly LimitRecord[], day: Day): LimitRecord | null {
  let latest: LimitRecord | null = null;
  for (const limit of limits)
    if (limit.from <= day && (latest === null || latest.from <= limit.from)) latest = limit;
  return latest;
}

/** In force on a day. An amount that a certifier may not set by the rules of the day changes nothing. */
export function limitOn(limits: readonly LimitRecord[], book: Rulebook, day: Day, today: Day): Limit {
  const { value: programme, rule } = ruleSet(book, 'allotment.default', day, today);
  const own = settingOn(limits, day)?.milligrams ?? null;
  const may = ruleInForce(book, 'allotment.certifierMay', day, today);
  const allowed = own !== null && (may.value ?? []).includes(own > programme ? 'raise' : 'lower');
  if (own === null || !allowed || may.rule === null)
    return { milligrams: programme, from: 'programme', rule };
  return { milligrams: own, from: 'certifier', rule: may.rule };
}
