/**
 * The part of IPP (RFC 8010) that a counter needs to talk to its own print queue. The `lp` commands
 * answer in sentences, and `lpstat` shows a cancelled or aborted job as it shows a printed one; the
 * protocol beneath them says which it was. Nothing is written to disk on the way to the queue.
 */

export const operation = {
  printJob: 0x0002,
  getJobAttributes: 0x0009,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;

const tag = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04 } as const;
const syntax = {
  integer: 0x21,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

export type Value = string | number | boolean;
export type Attributes = ReadonlyMap<string, readonly Value[]>;

export interface Attribute {
  readonly syntax: keyof typeof syntax;
  readonly name: string;
  readonly values: readonly (string | number)[];
}

export interface IppRequest {
  readonly operation: number;
  readonly attributes: readonly Attribute[];
  readonly job?: readonly Attribute[];
  readonly document?: Uint8Array;
}

export interface IppAnswer {
  readonly status: number;
  /** One entry per job or printer in the answer. */
  readonly groups: readonly Attributes[];
}

const short = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};

const whole = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

function encodeAttribute(attribute: Attribute): Buffer[] {
  return attribute.values.flatMap((value, index) => {
    // A further value of the same attribute has an empty name.
    const name = Buffer.from(index === 0 ? attribute.name : '');
    const bytes = typeof value === 'number' ? whole(value) : Buffer.from(value);
    return [Buffer.from([syntax[attribute.syntax]]), short(name.length), name, short(bytes.length), bytes];
  });
}

/** Version 2.0, UTF-8, English words for states and reasons. */
export function encode({ operation, attributes, job = [], document }: IppRequest): Buffer {
  const always: Attribute[] = [
    { syntax: 'charset', name: 'attributes-charset', values: ['utf-8'] },
    { syntax: 'language', name: 'attributes-natural-language', values: ['en'] },
  ];
  return Buffer.concat([
    Buffer.from([2, 0]),
    short(operation),
    whole(1),
    Buffer.from([tag.operation]),
    ...[...always, ...attributes].flatMap(encodeAttribute),
    ...(job.length > 0 ? [Buffer.from([tag.job]), ...job.flatMap(encodeAttribute)] : []),
    Buffer.from([tag.end]),
    ...(document ? [document] : []),
  ]);
}

/** Throws a RangeError on bytes that end too early. */
export function decode(bytes: Buffer): IppAnswer {
  const status = bytes.readUInt16BE(2);
  const groups: Map<string, Value[]>[] = [];
  let group: Map<string, Value[]> | null = null;
  let name = '';
  let at = 8;
  while (bytes.readUInt8(at) !== tag.end) {
    const kind = bytes.readUInt8(at);
    at += 1;
    if (kind <= 0x0f) {
      group = kind === tag.job || kind === tag.printer ? new Map() : null;
      if (group) groups.push(group);
      continue;
    }
    const nameEnd = at + 2 + bytes.readUInt16BE(at);
    const valueEnd = nameEnd + 2 + bytes.readUInt16BE(nameEnd);
    if (valueEnd > bytes.length) throw new RangeError('the answer of the print queue was cut short');
    name = bytes.toString('utf8', at + 2, nameEnd) || name;
    group?.set(name, [...(group.get(name) ?? []), decodeValue(kind, bytes.subarray(nameEnd + 2, valueEnd))]);
    at = valueEnd;
  }
  return { status, groups };
}

function decodeValue(kind: number, bytes: Buffer): Value {
  if ((kind === syntax.integer || kind === syntax.enum) && bytes.length === 4) return bytes.readInt32BE(0);
  return kind === 0x22 && bytes.length === 1 ? bytes[0] === 1 : bytes.toString('utf8');
}
