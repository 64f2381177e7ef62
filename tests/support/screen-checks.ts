/** What must hold on every screen, whoever stands there: read from the page as it is drawn. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** CSS pixels of a target's shorter side (design). */
const leastTarget = 44;

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

/** Read by the axe that an earlier look left in this page: to parse it takes longer than to read the screen. */
const readAgain = (page: Page): Promise<Found | null> =>
  page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe?: { run(on: Document, how: object): Promise<Found> } };
    if (!axe) return null;
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return { violations };
  }, standards);

async function againstStandards(page: Page): Promise<string[]> {
  // Whatever lies half below the header, which stays, would be a small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  // The legacy mode stays in this page: the app opens no second one.
  const firstLook = () => new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  const { violations } = (await readAgain(page)) ?? (await firstLook());
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** What somebody sees or touches on this screen that cannot be right. */
const drawn = (page: Page, least: number) =>
  page.evaluate((smallest) => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([tabindex="-1"]), select, textarea, summary',
    )) {
      // Where a label wraps the box, the label is what a finger hits.
      const target = element.closest('label') ?? element;
      // A link whose shadow lies over its whole row is hit anywhere on the row.
      const cover = getComputedStyle(element, '::after');
      const hit = cover.position === 'absolute' && cover.content !== 'none' ? element.offsetParent : target;
      const { width, height } = (hit ?? target).getBoundingClientRect();
      const hidden = !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const within = getComputedStyle(target).display === 'inline' || target.matches('.skip-link');
      if (hidden || within || width === 0) continue;
      // Half a pixel is rounding, not a small target.
      if (Math.min(width, height) < smallest - 0.5)
        found.push(
          `small target ${Math.round(width)}x${Math.round(height)}: ${target.outerHTML.slice(0, 90)}`,
        );
    }
    if (document.querySelectorAll('h1').length !== 1) found.push('not exactly one h1');
    return found;
  }, least);

/** Half-way between two colours, or while the next page is on its way, nothing can be judged. What never settles is judged as it is. */
const settled = (page: Page) =>
  page
    .waitForFunction(
      () =>
        document.querySelector('h1') !== null &&
        document.querySelector('[aria-busy="true"]') === null &&
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      undefined,
      { timeout: 5_000 },
    )
    .catch(() => undefined);

/** Whatever is wrong with the screen as it stands, each with the screen's name. */
export async function wrongWith(page: Page, name: string, axe: boolean): Promise<string[]> {
  await settled(page);
  const wrong = [...(axe ? await againstStandards(page) : []), ...(await drawn(page, leastTarget))];
  return wrong.map((one) => `${name}: ${one}`);
}

/** The heading, the error summary or the one field that waits to be filled has the focus, so that a screen reader begins there. */
export const focusIsAtTheTop = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.matches('h1, .error-summary, [role="alert"], form[data-first] input') ?? false,
  );

/** Opens an address of the page and waits until it stands there with its content. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    // wouter keeps an address's question before the hash.
    const [place = '/', question = ''] = hash.split('?');
    const { hash: here, search } = window.location;
    // Where it stands already, nothing new is drawn.
    if (here.slice(1) === place && search.slice(1) === question) return;
    document.querySelector('h1')?.setAttribute('data-before', '');
    window.history.pushState(null, '', `?${question}#${place}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, address);
  await page.locator('h1:not([data-before])').first().waitFor();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
