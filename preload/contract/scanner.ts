/** How this machine's scanner types: a plain choice of the machine, no person's data. */
import { z } from 'zod';

/** Keys that nobody types into a field. STX (Ctrl+B) always begins a scan. */
export const ScanPrefix = z.enum([
  'none',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
]);

export const ScannerSettings = z.strictObject({
  prefix: ScanPrefix,
  /** Milliseconds from key to key of a scan that has no prefix; quick fingers need 60 and more. */
  gap: z.int().min(10, 'wrong.gap').max(50, 'wrong.gap'),
  /** Milliseconds without a key after which a scan is over. */
  rest: z.int().min(80, 'wrong.rest').max(500, 'wrong.rest'),
});
export type ScannerSettings = z.infer<typeof ScannerSettings>;

/** Scanners rest 1 to 20 ms between keys; within a scan a slow one may pause a little. */
export const usualScanner: ScannerSettings = { prefix: 'none', gap: 25, rest: 120 };
