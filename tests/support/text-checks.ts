/** Reads the text of a screen as it is drawn: what bypassed the catalogue, and what does not fit. */
import type { Page } from 'playwright/test';

interface Seen {
  readonly texts: readonly string[];
  readonly misfits: readonly string[];
}

/** What the page shows, and which of it is cut off, runs out of its box or lies over other text. */
const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    // A pixel is rounding; glyph boxes of neighbouring lines touch by a few.
    const [rounding, touching] = [1.5, 5];
    const texts: string[] = [];
    const misfits = new Set<string>();
    // What a dialog covers is neither read nor seen.
    const top = document.querySelector('[role="dialog"]') ?? document.body;
    const drawn: { text: string; line: DOMRect; layer: Element | null }[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) misfits.add(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);

    const boxed = (style: CSSStyleDeclaration) =>
      Number.parseFloat(style.borderRightWidth) > 0 || !/^rgba\(.*, 0\)$/.test(style.backgroundColor);
    function fits(text: string, line: DOMRect, from: Element): void {
      const said = (what: string, by: Element) =>
        misfits.add(`${what} <${by.tagName.toLowerCase()} class="${by.className}">: ${text.slice(0, 60)}`);
      if (line.right > clientWidth + rounding || line.left < -rounding) said('outside the window', from);
      let box: Element | null = null;
      let scrolls = false;
      for (let at: Element | null = from; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        const wide = line.right > edge.right + rounding || line.left < edge.left - rounding;
        // What a box scrolls to is cut off by nothing around it.
        const deep = !scrolls && line.bottom > edge.bottom + touching;
        scrolls ||= style.overflowY === 'auto' || style.overflowY === 'scroll';
        if (wide && style.overflowX !== 'visible') said('cut off by', at);
        if (deep && (style.overflowY === 'hidden' || style.overflowY === 'clip')) said('cut off by', at);
        if (box || style.display === 'inline' || !boxed(style)) continue;
        box = at;
        if (wide || (deep && style.overflowY === 'visible')) said('runs out of', at);
      }
    }

    /** A bar that stays in sight lies over whatever scrolls below it. */
    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).position === 'sticky') return at;
      return null;
    }

    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const from = node.parentElement;
      if (text === '' || !from?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      // A sentence for somebody who reads the other language, and what a paper says, are not the page's words.
      if (!from.closest('[lang="es"], .preview-sheet')) texts.push(text);
      if (from.closest('.visually-hidden, .skip-link, option, select')) continue;
      const layer = layerOf(from);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue;
        fits(text, line, from);
        for (const other of drawn) {
          const across = Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left);
          const down = Math.min(line.bottom, other.line.bottom) - Math.max(line.top, other.line.top);
          if (other.text !== text && other.layer === layer && across > touching && down > touching)
            misfits.add(`lies over "${other.text.slice(0, 40)}": ${text.slice(0, 60)}`);
        }
        drawn.push({ text, line, layer });
      }
    }
    for (const element of top.querySelectorAll('[aria-label], [placeholder], [title], img[alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        if (element.checkVisibility() && !element.matches('[role="spinbutton"]'))
          texts.push(element.getAttribute(name) ?? '');
    for (const option of document.querySelectorAll('option')) texts.push(option.text);
    return { texts: [...texts, document.title], misfits: [...misfits] };
  });

/** What stays of a text when everything from the catalogue is taken out; facts may stand inside it. */
export function outsideCatalogue(text: string): string {
  const shorter = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return shorter === text ? text : outsideCatalogue(shorter);
}

/** Two letters in a row that neither came from the catalogue nor are a known fact. */
const untold = (text: string, facts: readonly RegExp[]) =>
  /\p{L}{2}/u.test(facts.reduce((rest, fact) => rest.replace(fact, ' '), outsideCatalogue(text)));

/** Whatever is wrong with the words of the screen as it stands, each with the screen's name. */
export async function wrongWords(page: Page, name: string, facts: readonly RegExp[]): Promise<string[]> {
  const { texts, misfits } = await seenOn(page);
  const untranslated = new Set(texts.filter((text) => untold(text, facts)));
  return [...[...untranslated].map((text) => `not translated: ${text}`), ...misfits].map(
    (one) => `${name}: ${one}`,
  );
}
