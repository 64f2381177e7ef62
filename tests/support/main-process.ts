/** What Playwright asks Electron's main process: each question acts once, and is answered for certain. */
import type { ElectronApplication } from 'playwright/test';

/** V8 forgets a waiting answer when it cleans up meanwhile: one in a hundred, most of them right after a start. */
const isForgotten = (error: unknown) =>
  error instanceof Error && error.message.includes('promise was garbage collected');

const mostTries = 10;

/** Main keeps what came of a question, so that the same one, asked again, does nothing a second time. */
export function askForCertain(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app);
  let asked = 0;
  const evaluate = async (work: unknown, argument?: unknown): Promise<unknown> => {
    const question = { number: asked++, text: String(work), argument };
    for (let tries = 1; ; tries++)
      try {
        return await ask((electron, { number, text, argument: given }) => {
          const kept: Map<number, unknown> = Reflect.get(globalThis, 'answersOfTests') ?? new Map();
          Reflect.set(globalThis, 'answersOfTests', kept);
          if (!kept.has(number)) kept.set(number, new Function(`return (${text})`)()(electron, given));
          return kept.get(number);
        }, question);
      } catch (error) {
        if (tries === mostTries || !isForgotten(error)) throw error;
      }
  };
  return Object.assign(app, { evaluate });
}
