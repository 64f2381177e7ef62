/** What a sale keeps beside itself, so that it can be decided once more: what was given to the rules, and their answer. */
import { z } from 'zod';
import { Day, Instant } from './values';

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** `sale` and `facts` were the rules' own arguments: as they were written, so they are handed back. */
export const keptSale = <Sale, Facts>() =>
  z.object({
    sale: z.custom<Sale>(isObject),
    facts: z.custom<Facts>(isObject),
    when: z.object({ day: Day, today: Day, now: Instant, zone: z.string() }),
    result: z.json(),
  });

/** A value as it looks once it was written down. */
export const asJson = (value: unknown) => z.json().parse(JSON.parse(JSON.stringify(value)));
