/** What runs inside the page for the board; sent as text, as in `in-page.ts`. */

/** From a change of the address to its page painted with `selector` on it, each time from another page. */
export async function timePages(work: {
  address: string;
  selector: string;
  rounds: number;
}): Promise<number[]> {
  const goes = async (address: string, selector: string) => {
    history.pushState(null, '', `${location.pathname}#${address}`);
    const began = performance.now();
    dispatchEvent(new HashChangeEvent('hashchange'));
    return (await window.bench.painted(() => document.querySelector(selector) !== null)) - began;
  };
  const times: number[] = [];
  for (let round = 0; round < work.rounds; round++) {
    await goes('/', '#queue-glance');
    times.push(await goes(work.address, work.selector));
  }
  return times;
}

/** Time from frame to frame while the page that is there is scrolled to its end, all of its lists unfolded. */
export async function timeFrames({ most }: { most: number }): Promise<{ frames: number[]; lines: number }> {
  const folded = () =>
    [...document.querySelectorAll<HTMLButtonElement>('.board-window > button')].find(
      (button) => button.type === 'button',
    );
  for (let button = folded(); button; button = folded()) {
    button.click();
    await window.bench.painted(() => true);
  }
  window.scrollTo(0, 0);
  await window.bench.painted(() => true);
  const frames: number[] = [];
  let before = performance.now();
  for (let at = 0; at < most; at++) {
    window.scrollTo(0, at * 100);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return { frames, lines: document.querySelectorAll('.board-order').length };
}
