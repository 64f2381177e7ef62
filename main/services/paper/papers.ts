/** A paper is issued, looked at and printed. */
import { Denied, refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';
import { papers } from '../../store/papers';
import { issuePaper } from '../common/issue-paper';
import { printerReady } from '../common/printer-ready';
import { paperSource, sessionFile, sessionView } from '../common/session-file';
import { copyOf, original, paperRecord } from './rendered';

export const issue: UseCase<'paper.issue'> = async ({ session, ...wish }, scope) => {
  const file = await sessionFile(session, scope);
  return issuePaper(wish, await paperSource(await sessionView(file, scope), file, scope), scope);
};

export const bytes: UseCase<'paper.bytes'> = async ({ paper }, scope) => {
  const record = await paperRecord(paper, scope);
  return { paper: record.brief, ...(await original(record, scope)) };
};

export const printers: UseCase<'paper.printers'> = (_input, { desk }) => desk.printing.printers();

/**
 * The copy's number is taken and committed before the queue gets the bytes, so that no page leaves
 * without its entry; a print that fails keeps its number.
 */
export const print: UseCase<'paper.print'> = async ({ paper, printer, copies }, scope) => {
  const { afterwards, caller, desk, house, newId, now } = scope;
  if (caller.kind !== 'operator') throw new Denied();
  const record = await paperRecord(paper, scope);
  await printerReady(printer, desk);
  const first = await original(record, scope);
  const job = newId();
  const by = caller.operator.id;
  const copy = await house.write((unit) =>
    papers(unit).addPrint({ paper, copies, printer, job, at: now, by }),
  );
  const page = copy === 0 ? first.bytes : await copyOf(record, copy, scope);
  afterwards(async () => {
    try {
      await desk.printing.print(
        { printer, copies, title: record.brief.number, bytes: page },
        ({ state, reason }) => desk.notify({ kind: 'print', job, state, reason }),
      );
    } catch {
      desk.notify({ kind: 'print', job, state: 'gone', reason: printer });
    }
  });
  return { paper: (await house.read((unit) => papers(unit).brief(paper))) ?? refuse('not-found'), job };
};
