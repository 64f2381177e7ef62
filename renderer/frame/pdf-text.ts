/** The words of a page as a screen reader says them, from the runs of letters that a PDF draws. */

interface Run {
  readonly str: string;
  /** `rtl` where its letters are read from right to left. */
  readonly dir: string;
  readonly width: number;
  /** A PDF's matrix: the last two are the place on the page. */
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

const [across, up] = [4, 5];

/** Words from right to left are drawn one by one, each to the left of the one before it: the gap between them is a space. */
function apart(before: Run, after: Run): boolean {
  const right = (after.transform[across] ?? 0) + after.width;
  return (
    before.dir === 'rtl' &&
    after.dir === 'rtl' &&
    !before.hasEOL &&
    before.transform[up] === after.transform[up] &&
    right < (before.transform[across] ?? 0)
  );
}

export const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map((run, at) => {
      const before = runs[at - 1];
      return `${before && apart(before, run) ? ' ' : ''}${run.str}${run.hasEOL ? '\n' : ''}`;
    })
    .join('');
