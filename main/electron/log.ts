/** The log file: references, names of calls, kinds of errors. Never a person's data. */
import { renameSync, statSync } from 'node:fs';
import { pino } from 'pino';
import type { Log } from '../ports';

const biggest = 5_000_000;

/** One older file is kept. A full or read-only disk costs the line, never the program. */
export function openLog(file: string): Log {
  try {
    if (statSync(file).size > biggest) renameSync(file, `${file}.1`);
  } catch {
    // No file yet.
  }
  try {
    const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
    destination.on('error', () => undefined);
    const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
    return { info: (line) => logger.info(line), fault: (line) => logger.error(line) };
  } catch {
    return { info: () => undefined, fault: () => undefined };
  }
}
