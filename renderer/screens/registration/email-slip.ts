/** A likely slip in an e-mail address: asked about, never corrected by itself (GOV.UK, e-mail pattern). */

/** Providers that people in Connecticut use most; source: house. */
const commonDomains = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'comcast.net',
  'live.com',
  'msn.com',
  'att.net',
  'sbcglobal.net',
  'snet.net',
  'optonline.net',
  'charter.net',
  'cox.net',
  'protonmail.com',
];

/** Letters to change, add, drop or swap, at most `most`; more answers `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? most + 1;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change);
      rows[i]?.push(swapped ? Math.min(best, cell(i - 2, j - 2) + 1) : best);
    }
  }
  return cell(a.length, b.length);
}

/** The address that was probably meant, or null. */
export function likelyMeant(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const domain = text.slice(at + 1).replace(/,/g, '.');
  if (domain.length < 4 || commonDomains.includes(domain))
    return domain === text.slice(at + 1) ? null : `${text.slice(0, at)}@${domain}`;
  // Short domains of two letters' difference are other domains, not slips.
  const near = commonDomains.find((known) => distance(domain, known, 2) <= (known.length > 8 ? 2 : 1));
  return near ? `${text.slice(0, at)}@${near}` : null;
}
