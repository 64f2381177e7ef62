/** A language for tests: every string of the catalogue is marked and 40 % longer, so that text
 * which bypasses the catalogue and boxes which cut text both show. */
type Tree = { readonly [key: string]: string | Tree };

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Leaves `{{fact}}` alone. */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const dressed = parts
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter),
    )
    .join('');
  const letters = text.replace(/\{\{[^}]*\}\}/g, '').length;
  return `⟦${dressed}${' lorem'.repeat(Math.ceil((letters * 0.4) / 6))}⟧`;
}

export const pseudoTree = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoTree(value),
    ]),
  );
