/** A control without a value of its own (a date in parts) keeps itself when the scanner's ear asks. */
const question = 'keep-yourself';

interface Asked {
  putBack: (() => void) | null;
}

/** Asks whoever stands around `part` to remember what it holds; the answer puts that back. */
export function askToKeep(part: HTMLElement): (() => void) | null {
  const asked: Asked = { putBack: null };
  part.dispatchEvent(new CustomEvent<Asked>(question, { bubbles: true, detail: asked }));
  return asked.putBack;
}

/** Answers for the parts inside `box`. Returns the undo. */
export function answerToKeep(box: HTMLElement, keep: (part: HTMLElement) => () => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && event.target instanceof HTMLElement)
      event.detail.putBack = keep(event.target);
  };
  box.addEventListener(question, hear);
  return () => box.removeEventListener(question, hear);
}
