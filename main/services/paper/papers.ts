/** A paper is issued, looked at and printed. */
import { Denied, refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { type PaperRecord, papers } from '../../store/papers';
import { issuePaper } from '../common/issue-paper';
import { printerReady } from '../common/printer-ready';
import { paperSource, sessionFile, sessionView } from '../common/session-file';
import { copyOf, original, paperRecord } from './rendered';
import { followSheets } from './sheets';

export const issue: UseCase<'paper.issue'> = async ({ session, key, ...wish }, scope) => {
  const file = await sessionFile(session, scope);
  return issuePaper(wish, await paperSource(await sessionView(file, scope), file, scope), key, scope);
};

export const bytes: UseCase<'paper.bytes'> = async ({ paper }, scope) => {
  const record = await paperRecord(paper, scope);
  return { paper: record.brief, ...(await original(record, scope)) };
};

export const printers: UseCase<'paper.printers'> = (_input, { desk }) => desk.printing.printers();

/**
 * The very first sheet is the original; every other one is marked COPY n, whichever print it comes in. The copies' numbers are taken and committed before the queue gets the bytes, so that no sheet leaves
 * without its entry; a print that fails keeps its numbers.
 */
export const print: UseCase<'paper.print'> = async ({ paper, printer, copies }, scope) => {
  const { afterwards, caller, desk, house, newId, now } = scope;
  if (caller.kind !== 'operator') throw new Denied();
  const record = await paperRecord(paper, scope);
  await printerReady(printer, desk);
  const { bytes: page } = await original(record, scope);
  const job = newId();
  const by = caller.operator.id;
  const first = await house.write((unit) =>
    papers(unit).addPrint({ paper, copies, printer, job, at: now, by }),
  );
  const { heard, lost } = followSheets(copies, (told) => desk.notify({ kind: 'print', job, ...told }));
  afterwards(async () => {
    for (let sheet = 0; sheet < copies; sheet++)
      try {
        const bytes = first + sheet === 0 ? page : await copyOf(record, first + sheet, scope);
        const title = record.brief.number;
        await desk.printing.print({ printer, copies: 1, title, bytes }, (told) => heard(sheet, told));
      } catch {
        return lost(sheet);
      }
  });
  return { paper: (await house.read((unit) => papers(unit).brief(paper))) ?? refuse('not-found'), job };
};

/**
 * Papers that were made together, sheet after sheet as one job. Each takes its number as `print` does: one that
 * was printed before is a copy.
 */
export const printAll: UseCase<'paper.printAll'> = async ({ papers: wanted, printer }, scope) => {
  const { afterwards, caller, desk, house, newId, now } = scope;
  if (caller.kind !== 'operator') throw new Denied();
  const records: PaperRecord[] = [];
  for (const paper of new Set(wanted)) records.push(await paperRecord(paper, scope));
  await printerReady(printer, desk);
  const job = newId();
  const by = caller.operator.id;
  const sheets: { readonly record: PaperRecord; readonly first: number }[] = [];
  await house.write(async (unit) => {
    for (const record of records) {
      const paper = record.brief.id;
      const first = await papers(unit).addPrint({ paper, copies: 1, printer, job, at: now, by });
      sheets.push({ record, first });
    }
  });
  const { heard, lost } = followSheets(sheets.length, (told) => desk.notify({ kind: 'print', job, ...told }));
  afterwards(async () => {
    for (const [at, { record, first }] of sheets.entries())
      try {
        const { bytes: page } = await original(record, scope);
        const bytes = first === 0 ? page : await copyOf(record, first, scope);
        const title = record.brief.number;
        await desk.printing.print({ printer, copies: 1, title, bytes }, (told) => heard(at, told));
      } catch {
        return lost(at);
      }
  });
  return { job };
};
