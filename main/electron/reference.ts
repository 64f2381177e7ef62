import { randomInt } from 'node:crypto';

/** No vowels and nothing that is misread aloud: the reference is spoken over a telephone. */
const letters = '23456789BCDFGHJKMNPQRTVWXZ';

/** Ties what the screen shows to the line in the log. */
export const newReference = () =>
  Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');

/** The kind of an error. Its message may quote what a person typed and stays out of the log. */
export const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
