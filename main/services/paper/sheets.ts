/** The sheets of one print: each goes to the queue by itself, since each has a mark of its own. */
import type { JobState } from '../../ports';

type Told = Pick<JobState, 'state' | 'reason'>;

/** What holds up the whole comes first; it is printed when every sheet is, and gone if one of them is. */
const running = ['stopped', 'printing', 'queued'] as const;

function together(sheets: readonly Told[]): Told {
  for (const state of running) {
    const found = sheets.find((sheet) => sheet.state === state);
    if (found) return found;
  }
  return sheets.find(({ state }) => state === 'gone') ?? { state: 'printed', reason: '' };
}

/** Follows sheet after sheet, and tells how the print as a whole goes on. */
export function followSheets(count: number, tell: (told: Told) => void) {
  const sheets: Told[] = Array.from({ length: count }, () => ({ state: 'queued', reason: '' }));
  let before: Told | null = null;
  const heard = (sheet: number, { state, reason }: Told): void => {
    sheets[sheet] = { state, reason };
    const now = together(sheets);
    if (before?.state === now.state && before.reason === now.reason) return;
    before = now;
    tell(now);
  };
  return {
    heard,
    /** This sheet and those after it never reached the queue. */
    lost(first: number): void {
      const reason = first === 0 ? 'not-sent' : 'sheets-missing';
      for (let sheet = first; sheet < count; sheet++) sheets[sheet] = { state: 'gone', reason };
      heard(first, { state: 'gone', reason });
    },
  };
}
