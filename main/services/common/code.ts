/**
 * What a paper's QR holds: `CS1`, `R` or `T` (real store or training), a letter for what it opens, and its id as
 * 32 hexadecimal digits. Opaque: whoever reads it without the store learns nothing (T14).
 */
export interface PaperCode {
  readonly training: boolean;
  readonly what: 'session' | 'patient' | 'order' | 'run';
  readonly id: string;
}

const letters = { session: 'S', patient: 'P', order: 'O', run: 'M' } as const;
const kinds: ReadonlyMap<string | undefined, PaperCode['what']> = new Map([
  ['S', 'session'],
  ['P', 'patient'],
  ['O', 'order'],
  ['M', 'run'],
]);

export const encode = ({ training, what, id }: PaperCode): string =>
  `CS1${training ? 'T' : 'R'}${letters[what]}${id.replaceAll('-', '').toUpperCase()}`;

/** Null for anything that is none of our papers. */
export function decode(text: string): PaperCode | null {
  const read = /^CS1([RT])([A-Z])([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/.exec(
    text.trim().toUpperCase(),
  );
  const what = kinds.get(read?.[2]);
  if (!read || !what) return null;
  return { training: read[1] === 'T', what, id: read.slice(3).join('-').toLowerCase() };
}
