/** A hint for a mistyped e-mail domain. It never blocks: a rare domain may be the right one. */

/** Edits between two words; two neighbours swapped count as one (optimal string alignment). */
function edits(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    rows[row] = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}

/** Short domains are close to many others: they get no hint. */
const tolerated = (domain: string) => (domain.length < 7 ? 0 : domain.length < 10 ? 1 : 2);

/** The address that was probably meant, or null when the typed one raises no doubt. */
export function likelyEmail(email: string, commonDomains: readonly string[]): string | null {
  const split = email.lastIndexOf('@');
  const domain = email.slice(split + 1);
  if (split < 1 || commonDomains.includes(domain)) return null;
  let best: { readonly domain: string; readonly distance: number } | null = null;
  for (const common of commonDomains) {
    const distance = edits(domain, common);
    if (distance <= tolerated(common) && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { domain: common, distance };
  }
  return best === null ? null : `${email.slice(0, split)}@${best.domain}`;
}
