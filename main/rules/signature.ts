/** Whether what was drawn can be a signature, and who may witness that somebody is unable to sign (R-PAT-7). */

type Point = readonly [x: number, y: number];
export type Lines = readonly (readonly Point[])[];

/** In units of the pad, which is 1000 wide. */
export interface Minimum {
  readonly length: number;
  readonly spread: number;
}

const between = ([x, y]: Point, [toX, toY]: Point) => Math.hypot(toX - x, toY - y);

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  let before: Point | undefined;
  for (const point of points) {
    if (before) length += between(before, point);
    before = point;
  }
  return length;
}

/** The longer side of the box around everything drawn. */
function spreadOf(lines: Lines): number {
  const points = lines.flat();
  if (points.length === 0) return 0;
  const side = (along: readonly number[]) => Math.max(...along) - Math.min(...along);
  return Math.max(side(points.map(([x]) => x)), side(points.map(([, y]) => y)));
}

/** A dot, a few pixels or a scribble on one spot is no signature. */
export function judgeSignature(lines: Lines, minimum: Minimum): 'enough' | 'missing' | 'tooSmall' {
  if (lines.length === 0) return 'missing';
  const length = lines.reduce((sum, points) => sum + lengthOf(points), 0);
  return length >= minimum.length && spreadOf(lines) >= minimum.spread ? 'enough' : 'tooSmall';
}

interface Name {
  readonly given: string;
  readonly family: string;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Nobody witnesses for themselves: the same given and family name, however they are written. */
export function isSamePerson(witness: string, { given, family }: Name): boolean {
  const said = new Set(wordsOf(witness));
  const own = wordsOf(`${given} ${family}`);
  return own.length > 0 && own.every((word) => said.has(word));
}
