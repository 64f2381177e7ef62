/** The papers of a delivery (B-DLV-3, B-PAP-1). `key` is made when the form opens: sent twice, it makes one paper. */
import { z } from 'zod';
import { call, counterStaff } from './call';
import { PlannedDay } from './delivery-values';
import { PaperBrief } from './paper';
import { Id, Language } from './values';

const look = { language: Language, largePrint: z.boolean(), key: Id };
const who = counterStaff;

/** Null: the customer's part in the language of each customer's last session. */
const slipLook = { language: Language.nullable(), largePrint: z.boolean(), key: Id };

const paperOfRun = call({
  input: z.strictObject({ run: Id, ...look }),
  output: PaperBrief,
  who: counterStaff,
  effect: 'writes',
  trace: 'act',
});

export const deliveryPaperCalls = {
  /** For whoever receives it, in their language. */
  'delivery.confirmation': call({
    input: z.strictObject({ order: Id, language: Language, largePrint: z.boolean(), key: Id }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'delivery.boardPaper': call({
    input: z.strictObject({
      from: PlannedDay,
      days: z.int().min(1).max(92),
      language: Language,
      largePrint: z.boolean(),
      key: Id,
    }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  /** The slips of all stops, one a page; and of one order alone, for its bag. */
  'delivery.slips': call({
    input: z.strictObject({ run: Id, ...slipLook }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'delivery.slip': call({
    input: z.strictObject({ order: Id, ...slipLook }),
    output: PaperBrief,
    who,
    effect: 'writes',
    trace: 'act',
  }),
  'delivery.manifest': paperOfRun,
  'delivery.returnSheet': paperOfRun,
} as const;
