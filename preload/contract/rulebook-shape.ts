/** How a rule's value is typed, read from its own schema; null for what no form can hold. */
import { z } from 'zod';
import { type RuleId, RuleVersion } from './rulebook';
import type { Shape } from './rulebook-desk';
import { word } from './rulebook-parts';

const Text = z.object({
  type: z.literal('string'),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
});
const Whole = z.object({
  type: z.literal('integer'),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
});
const Known = z.union([
  z.object({ const: z.union([z.string(), z.boolean()]) }),
  Text,
  Whole,
  z.object({ type: z.literal('array'), items: z.union([Text, Whole]) }),
  z.object({ type: z.literal('object'), properties: z.record(z.string(), Whole) }),
]);
const Nullable = z.object({ anyOf: z.tuple([Known, z.object({ type: z.literal('null') })]) });
const YesNo = z.object({ type: z.tuple([z.literal('boolean'), z.literal('null')]) });

const wordPattern = word.def.checks?.length ? z.toJSONSchema(word).pattern : undefined;
const leastOf = ({ minimum, exclusiveMinimum }: z.infer<typeof Whole>) =>
  minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1);

function shapeOfKnown(known: z.infer<typeof Known>): Shape {
  if ('const' in known) return { kind: 'oneOf', of: [String(known.const)] };
  switch (known.type) {
    case 'integer':
      return { kind: 'whole', least: leastOf(known) };
    case 'string':
      return known.enum ? { kind: 'oneOf', of: known.enum } : { kind: 'text' };
    case 'object':
      return { kind: 'parts', of: Object.keys(known.properties) };
    case 'array': {
      const { items } = known;
      if (items.type === 'integer') return { kind: 'wholes' };
      return items.enum
        ? { kind: 'someOf', of: items.enum }
        : { kind: 'texts', words: items.pattern === wordPattern };
    }
  }
}

export function shapeOf(id: RuleId): Shape | null {
  const option = RuleVersion.options.find(({ shape }) => shape.id.value === id);
  const schema = option ? z.toJSONSchema(option.shape.value) : null;
  if (YesNo.safeParse(schema).success) return { kind: 'yesNo' };
  const known = Nullable.safeParse(schema);
  return known.success ? shapeOfKnown(known.data.anyOf[0]) : null;
}
