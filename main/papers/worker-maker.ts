/** `PaperMaker` over a worker thread, which starts with the first paper and again after a crash. */
import { Worker } from 'node:worker_threads';
import type { PaperMaker } from '../ports';
import { noGlyph } from './no-glyph';
import type { PaperAnswer, PaperRequest } from './worker-messages';

export interface WorkerMakerOptions {
  /** The built `worker.ts`. */
  readonly worker: string | URL;
  /** Folder with `fonts` and `words`. */
  readonly resources: string;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

/** The papers that were under way are rejected when the thread dies; the next one starts a new thread. */
export function createWorkerMaker({ worker: entry, resources }: WorkerMakerOptions): PaperMaker {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let closed = false;
  let last = 0;

  const rejectAll = (reason: Error) => {
    const lost = [...waiting.values()];
    waiting.clear();
    for (const { reject } of lost) reject(reason);
  };
  const settle = (answer: PaperAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (!asked) return;
    if (answer.kind === 'made') asked.resolve(answer.bytes);
    else if (answer.kind === 'noGlyph') asked.reject(noGlyph(answer.character));
    else asked.reject(new Error(`The paper could not be made (${answer.name})`));
  };
  const start = (): Worker => {
    const fresh = new Worker(entry, { workerData: { resources } });
    // It never keeps the program open by itself.
    fresh.unref();
    const gone = () => {
      if (thread !== fresh) return;
      thread = null;
      rejectAll(new Error('The worker of the papers stopped'));
    };
    fresh.on('message', settle);
    fresh.on('error', gone);
    fresh.on('exit', gone);
    return fresh;
  };

  return {
    render(input) {
      if (closed) return Promise.reject(new Error('The worker of the papers is closed'));
      thread ??= start();
      last += 1;
      const id = last;
      const request: PaperRequest = { id, input };
      const running = thread;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        running.postMessage(request);
      });
    },
    async close() {
      closed = true;
      const old = thread;
      thread = null;
      rejectAll(new Error('The worker of the papers is closed'));
      await old?.terminate();
    },
  };
}
