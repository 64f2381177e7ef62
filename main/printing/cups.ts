/** CUPS on this machine: what printers there are, hand a PDF over, hear how the job went on. */
import { request } from 'node:http';
import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Printer } from '../../preload/contract/paper';
import type { JobState, Printing, PrintJob } from '../ports';
import {
  type Attribute,
  type Attributes,
  decode,
  encode,
  type IppAnswer,
  type IppRequest,
  operation,
} from './ipp';
import { PrintingProblem } from './problem';

/** A socket of the scheduler on this machine, or a port of its loopback address. */
export type CupsServer = { readonly socketPath: string } | { readonly host: string; readonly port: number };

const answerWithin = 5_000;
/** A page takes seconds: look often at first, then spare the scheduler a printer that waits for paper. */
const lookEvery = (elapsed: number) => (elapsed < 15_000 ? 300 : 2_000);
const jobState = { held: 4, processing: 5, stopped: 6, cancelled: 7, aborted: 8, completed: 9 } as const;
const printerStopped = 5;

const text = (attributes: Attributes, name: string) => String(attributes.get(name)?.[0] ?? '');
const uri = (name: string, value: string): Attribute => ({ syntax: 'uri', name, values: [value] });
const wanted = (...values: string[]): Attribute => ({
  syntax: 'keyword',
  name: 'requested-attributes',
  values,
});
const asker = (): Attribute => ({
  syntax: 'name',
  name: 'requesting-user-name',
  values: [userInfo().username],
});

/** The queue's own words: what it wrote last, else its reasons, else nothing. */
function reasonOf(attributes: Attributes, message: string, reasons: string): string {
  const words = (attributes.get(reasons) ?? []).filter((reason) => reason !== 'none').join(', ');
  return text(attributes, message) || words;
}

function toPrinter(attributes: Attributes, byDefault: string): Printer {
  const name = text(attributes, 'printer-name');
  const state = attributes.get('printer-state')?.[0];
  const stopped = state === printerStopped || attributes.get('printer-is-accepting-jobs')?.[0] === false;
  return {
    name,
    description: text(attributes, 'printer-info') || name,
    isDefault: name === byDefault,
    state: stopped ? 'stopped' : state === 4 ? 'printing' : 'idle',
    reason: reasonOf(attributes, 'printer-state-message', 'printer-state-reasons'),
  };
}

/** Speaks to the scheduler itself; no scheduler means no printers. */
export function openCups(server: CupsServer): Printing {
  function send(path: string, message: IppRequest): Promise<IppAnswer> {
    const body = encode(message);
    return new Promise((resolve, reject) => {
      const sent = request({
        ...server,
        path,
        method: 'POST',
        agent: false,
        timeout: answerWithin,
        headers: { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length },
      });
      sent.on('timeout', () => sent.destroy(new Error('the print queue did not answer')));
      sent.on('error', reject);
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(decode(Buffer.concat(parts)));
          } catch (error) {
            reject(error);
          }
        });
      });
      sent.end(body);
    });
  }

  async function printers(): Promise<Printer[]> {
    const facts = [
      'printer-name',
      'printer-info',
      'printer-state',
      'printer-state-reasons',
      'printer-state-message',
    ];
    try {
      const attributes = [asker(), wanted(...facts, 'printer-is-accepting-jobs')];
      const [found, byDefault] = await Promise.all([
        send('/', { operation: operation.getPrinters, attributes }),
        send('/', { operation: operation.getDefault, attributes: [asker(), wanted('printer-name')] }),
      ]);
      const name = byDefault.groups[0] ? text(byDefault.groups[0], 'printer-name') : '';
      return found.groups.map((one) => toPrinter(one, name));
    } catch {
      return [];
    }
  }

  async function look(job: number, printer: string): Promise<JobState | null> {
    const attributes = [
      uri('job-uri', `ipp://localhost/jobs/${job}`),
      asker(),
      wanted('job-state', 'job-state-reasons', 'job-printer-state-message'),
    ];
    const [found] = (await send('/jobs/', { operation: operation.getJobAttributes, attributes })).groups;
    const at = (state: JobState['state'], reason = '') => ({ job: String(job), state, reason });
    if (!found) return at('gone', 'not-listed');
    const state = found.get('job-state')?.[0];
    const reason = reasonOf(found, 'job-printer-state-message', 'job-state-reasons');
    if (state === jobState.completed) return at('printed');
    if (state === jobState.cancelled) return at('gone', 'cancelled');
    if (state === jobState.aborted) return at('gone', reason || 'aborted');
    if (state === jobState.processing) return at('printing', reason);
    if (state === jobState.held || state === jobState.stopped) return at('stopped', reason);
    // A job that waits does not know why: the printer does.
    const queue = (await printers()).find(({ name }) => name === printer);
    if (!queue) return at('gone', 'printer-gone');
    return queue.state === 'stopped' ? at('stopped', queue.reason) : at('queued');
  }

  async function followJob(job: number, printer: string, hear: (state: JobState) => void): Promise<void> {
    const began = performance.now();
    let last = '';
    for (;;) {
      await pause(lookEvery(performance.now() - began), undefined, { ref: false });
      // A scheduler that is being restarted does not answer for a while; the job is still there after.
      const now = await look(job, printer).catch(() => null);
      if (!now) continue;
      if (last !== `${now.state} ${now.reason}`) hear(now);
      last = `${now.state} ${now.reason}`;
      if (now.state === 'printed' || now.state === 'gone') return;
    }
  }

  async function print(
    { printer, copies, title, bytes }: PrintJob,
    follow: (state: JobState) => void,
  ): Promise<string> {
    const queue = (await printers()).find(({ name }) => name === printer);
    if (!queue) throw new PrintingProblem('printer-gone', printer);
    // Nothing is left waiting in a stopped queue: it would come out later, with nobody there to take it.
    if (queue.state === 'stopped') throw new PrintingProblem('printer-stopped', queue.reason);
    const path = `/printers/${encodeURIComponent(printer)}`;
    const answer = await send(path, {
      operation: operation.printJob,
      attributes: [
        uri('printer-uri', `ipp://localhost${path}`),
        asker(),
        { syntax: 'name', name: 'job-name', values: [title] },
        { syntax: 'mime', name: 'document-format', values: ['application/pdf'] },
      ],
      job: [
        { syntax: 'integer', name: 'copies', values: [copies] },
        { syntax: 'keyword', name: 'media', values: ['na_letter_8.5x11in'] },
        { syntax: 'keyword', name: 'print-scaling', values: ['fit'] },
      ],
      document: bytes,
    });
    const job = answer.groups[0]?.get('job-id')?.[0];
    if (answer.status >= 0x0100 || typeof job !== 'number')
      throw new PrintingProblem('printer-stopped', `ipp-status-${answer.status.toString(16)}`);
    void followJob(job, printer, follow);
    return String(job);
  }

  return { printers, print };
}
