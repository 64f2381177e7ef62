/** What runs inside the page. Each function is sent as text: it may use its argument and `window.bench` only. */

interface Helpers {
  /** Resolves once `found` holds and a frame with it has been painted, with the page's clock. */
  painted(found: () => boolean): Promise<number>;
  /** Types into a field as a person does, as far as the page can tell. */
  type(selector: string, text: string): HTMLInputElement;
}

declare global {
  interface Window {
    bench: Helpers;
  }
}

export function install(): void {
  const frame = () =>
    new Promise<number>((resolve) => {
      // A task that is posted in a frame's callback runs after that frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  window.bench = {
    painted: (found) =>
      new Promise((resolve, reject) => {
        if (found()) return resolve(frame());
        const tooLong = setTimeout(() => {
          reject(new Error(`not seen: ${found}\non the screen: ${document.body?.innerText.slice(0, 500)}`));
        }, 30_000);
        const observer = new MutationObserver(() => {
          if (!found()) return;
          clearTimeout(tooLong);
          observer.disconnect();
          resolve(frame());
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      }),
    type(selector, text) {
      const field = document.querySelector(selector);
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${selector}`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return field;
    },
  };
}

/** When the page's first field can be typed into, and when anything was painted first, since the epoch. */
export async function whenUsable(): Promise<{ painted: number; usable: number }> {
  const first = (): number | undefined =>
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const field = () => document.querySelector<HTMLInputElement>('input[type="password"]');
  const there = () => field()?.disabled === false;
  const before = there();
  const seen = await window.bench.painted(there);
  const paint = await new Promise<number>((resolve) => {
    const known = first();
    if (known !== undefined) return resolve(known);
    new PerformanceObserver(() => {
      const found = first();
      if (found !== undefined) resolve(found);
    }).observe({ type: 'paint', buffered: true });
  });
  // A field that was there before anybody looked came with the first paint: the page is static.
  const usable = before ? paint : Math.max(seen, paint);
  return { painted: performance.timeOrigin + paint, usable: performance.timeOrigin + usable };
}

/** From sending the passphrase to the day's board on the screen. */
export async function signIn({ passphrase, title }: { passphrase: string; title: string }): Promise<number> {
  const field = window.bench.type('input[type="password"]', passphrase);
  const began = performance.now();
  field.form?.requestSubmit();
  const end = await window.bench.painted(
    () => document.querySelector('h1')?.textContent === title && document.querySelector('.columns') !== null,
  );
  return end - began;
}

/** Each call to its reply. */
export async function timeCalls(work: { name: string; inputs: readonly unknown[] }): Promise<number[]> {
  const call = window.counter.call as (name: string, input: unknown) => Promise<unknown>;
  const times: number[] = [];
  for (const input of work.inputs) {
    const began = performance.now();
    const reply = await call(work.name, input);
    times.push(performance.now() - began);
    if (typeof reply === 'object' && reply !== null && 'kind' in reply && reply.kind !== 'done')
      throw new Error(`${work.name} answered ${JSON.stringify(reply)}`);
    // A sale that was refused wrote nothing: its time would say nothing.
    if (JSON.stringify(reply).includes('"outcome":"refused"'))
      throw new Error(`${work.name} was refused: ${JSON.stringify(reply).slice(0, 600)}`);
  }
  return times;
}

/** From the key that asks to the verdict painted, on the card check's own screen. */
export async function timeVerdicts({ numbers }: { numbers: readonly string[] }): Promise<number[]> {
  const times: number[] = [];
  for (const number of numbers) {
    // As the router does it, without the question that the address still holds.
    history.pushState(null, '', `${location.pathname}#/card`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await window.bench.painted(() => document.querySelector('input[name="number"]') !== null);
    const field = window.bench.type('input[name="number"]', number);
    const began = performance.now();
    field.form?.requestSubmit();
    times.push((await window.bench.painted(() => document.querySelector('[data-verdict]') !== null)) - began);
  }
  return times;
}

/** The same, with the reply as plain text. */
export async function timePlainVerdicts({ numbers }: { numbers: readonly string[] }): Promise<number[]> {
  const call = window.counter.call as (name: string, input: unknown) => Promise<unknown>;
  const output = document.querySelector('output');
  const times: number[] = [];
  for (const number of numbers) {
    if (output) output.textContent = '';
    await window.bench.painted(() => true);
    const began = performance.now();
    const reply = await call('check', { number });
    if (output) output.textContent = JSON.stringify(reply);
    times.push((await window.bench.painted(() => true)) - began);
  }
  return times;
}

/**
 * What somebody at the screen notices while the papers are made: the wait for a call's reply, and the time from
 * one frame to the next. Without papers the same for half a second.
 */
export async function timeBeside(work: {
  papers: readonly unknown[];
}): Promise<{ calls: number[]; frames: number[]; lasted: number }> {
  const call = window.counter.call as (name: string, input: unknown) => Promise<unknown>;
  await call('papers', {});
  const began = performance.now();
  const making =
    work.papers.length > 0
      ? call('handouts', { inputs: work.papers })
      : new Promise((resolve) => setTimeout(resolve, 500));
  let over = false;
  const [calls, frames]: [number[], number[]] = [[], []];
  const clicking = async () => {
    while (!over) {
      const asked = performance.now();
      await call('echo', {});
      calls.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const drawing = async () => {
    let before = performance.now();
    while (!over) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
  };
  const both = Promise.all([clicking(), drawing()]);
  await making;
  over = true;
  const lasted = performance.now() - began;
  await both;
  return { calls, frames, lasted };
}

/** Papers that the main process made and timed itself. */
export async function timePapers(work: {
  name: string;
  inputs: readonly unknown[];
}): Promise<{ milliseconds: number; size: number }[]> {
  const call = window.counter.call as (name: string, input: unknown) => Promise<unknown>;
  await call('papers', {});
  const made: { milliseconds: number; size: number }[] = [];
  for (const input of work.inputs) {
    const paper = (await call(work.name, input)) as { milliseconds: number; bytes: Uint8Array };
    made.push({ milliseconds: paper.milliseconds, size: paper.bytes.length });
  }
  return made;
}
