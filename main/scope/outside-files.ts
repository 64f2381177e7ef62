/** Files from outside by opaque tokens: a page never names a path (T2). */
import type { Files, OutsideFile } from '../ports';

export interface OutsideFiles {
  /** Remembers a file for one operator. */
  give(token: string, operator: string, file: OutsideFile): void;
  /** Null for a token that is none, or another operator's. */
  take(token: string, operator: string): OutsideFile | null;
}

/** The oldest are forgotten first: their pages are long gone. */
const most = 400;

export function createOutsideFiles(): OutsideFiles {
  const given = new Map<string, { operator: string; file: OutsideFile }>();
  return {
    give(token, operator, file) {
      given.set(token, { operator, file });
      for (const oldest of given.keys()) {
        if (given.size <= most) return;
        given.delete(oldest);
      }
    },
    take(token, operator) {
      const found = given.get(token);
      return found?.operator === operator ? found.file : null;
    },
  };
}

/** Where no file comes from outside. */
export const noFiles: Files = {
  chooseFile: async () => null,
  chooseFolder: async () => false,
  folder: async () => null,
  scans: async () => null,
};
