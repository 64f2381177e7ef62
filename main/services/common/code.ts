/**
 * What a paper's QR holds: `CS1`, `R` or `T` (real store or training), `S` for a session or `P` for a patient,
 * and its id as 32 hexadecimal digits. Opaque: whoever reads it without the store learns nothing (T14).
 */
export interface PaperCode {
  readonly training: boolean;
  readonly what: 'session' | 'patient';
  readonly id: string;
}

const letters = { session: 'S', patient: 'P' } as const;

export const encode = ({ training, what, id }: PaperCode): string =>
  `CS1${training ? 'T' : 'R'}${letters[what]}${id.replaceAll('-', '').toUpperCase()}`;

/** Null for anything that is none of our papers. */
export function decode(text: string): PaperCode | null {
  const read = /^CS1([RT])([SP])([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/.exec(
    text.trim().toUpperCase(),
  );
  if (!read) return null;
  const what = read[2] === 'P' ? 'patient' : 'session';
  return { training: read[1] === 'T', what, id: read.slice(3).join('-').toLowerCase() };
}
