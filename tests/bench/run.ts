/** Plays the parts that were asked for; `scripts/bench.mjs` makes the place and prints the table. */
import type { Bench, Part } from './bench';
import { boardPart } from './board';
import { cardPart } from './card';
import { paperPart } from './paper';
import { salePart } from './sale';
import { startPart } from './start';

const parts = { start: startPart, card: cardPart, sale: salePart, paper: paperPart, board: boardPart };

/** `only` names one part; null plays them all. */
export async function measure(bench: Bench, only: keyof typeof parts | null): Promise<Part> {
  const chosen = only === null ? Object.values(parts) : [parts[only]];
  const made: Part[] = [];
  for (const part of chosen) made.push(await part(bench));
  return { rows: made.flatMap(({ rows }) => rows), notes: made.flatMap(({ notes }) => notes) };
}
