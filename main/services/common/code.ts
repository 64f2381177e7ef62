/**
 * What a paper's QR holds: `CS1`, `R` or `T` (real store or training), `S`, and the session's id as 32
 * hexadecimal digits. Opaque: whoever reads it without the store learns nothing (T14).
 */
export interface PaperCode {
  readonly training: boolean;
  readonly session: string;
}

export const encode = ({ training, session }: PaperCode): string =>
  `CS1${training ? 'T' : 'R'}S${session.replaceAll('-', '').toUpperCase()}`;

/** Null for anything that is none of our papers. */
export function decode(text: string): PaperCode | null {
  const read = /^CS1([RT])S([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/.exec(
    text.trim().toUpperCase(),
  );
  if (!read) return null;
  return { training: read[1] === 'T', session: read.slice(2).join('-').toLowerCase() };
}
