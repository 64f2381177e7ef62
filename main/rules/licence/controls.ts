/** Gives back what a keyboard made of a code's control characters, and cuts a burst into the scans that ran together. */

/** `AAMVA` stands on some cards of version 1 in place of `ANSI`. */
const heads = /(?:ANSI ?|AAMVA ?)(?=\d{8})/g;
/** What stands before the file type: the sign of compliance and the three separators, or what is left of them. */
const lead = /[@"]?[\s\p{Cc}]{0,6}$/u;

const invertCase = (text: string) =>
  text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );

/** CapsLock turns every letter round. No code writes its own file type in small letters. */
const asWritten = (text: string) =>
  text.search(heads) < 0 && /(?:ansi ?|aamva ?)\d{8}/.test(text) ? invertCase(text) : text;

const spelled: readonly (readonly [RegExp, string])[] = [
  [/[<[{](?:LF|0A|10)[>\]}]|\^J|Control J/gi, '\n'],
  [/[<[{](?:CR|0D|13)[>\]}]|\^M|Control M/gi, '\r'],
  [/[<[{](?:RS|1E|30)[>\]}]|\^\^|Control \^/gi, '\x1e'],
];
const unspelled = (text: string) =>
  spelled.reduce((rest, [written, control]) => rest.replace(written, control), text);

/** What scanners are set to send in a separator's place. */
const standIns = ['\t', '\x1c', '\x1d', '\x1e', '\x1f', '|', '~', '^', ';', '$', '\\', '#', '_'] as const;
const fewest = 4;

function countAfter(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (/^D[A-D][A-Z]/.test(text.slice(at + 1, at + 4))) count += 1;
  return count;
}

function separated(text: string): string {
  if (countAfter(text, '\n') + countAfter(text, '\r') >= fewest) return text;
  const counted = standIns.map((sign) => ({ sign, count: countAfter(text, sign) }));
  const best = counted.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count >= fewest ? text.replaceAll(best.sign, '\n') : text;
}

/** The start of every code: here its separators are where its offsets expect them, whatever became of them. */
export const compliant = '@\n\x1e\rANSI ';

/** Each scan from its file type on, with a whole start; the same text, or the beginning of another, once. */
export function scansIn(burst: string): string[] {
  const text = asWritten(unspelled(burst));
  const found = [...text.matchAll(heads)];
  const scans = found.map((head, at) => {
    const next = found[at + 1]?.index ?? text.length;
    const rest = text.slice(head.index + head[0].length, next);
    return compliant + separated(next < text.length ? rest.replace(lead, '') : rest);
  });
  const bare = (scan: string) => scan.replace(/[\s\p{Cc}]+$/u, '');
  return scans.filter(
    (scan, at) =>
      !scans.some(
        (other, place) =>
          place !== at && other.startsWith(bare(scan)) && (bare(other) !== bare(scan) || place < at),
      ),
  );
}
