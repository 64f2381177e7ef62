import type { GateScope } from '../../scope/scope';

/** A dialog stays open as long as somebody likes: calls of the window, its lock among them, do not wait for it. */
export function answerLater(
  token: string,
  { afterwards, desk }: GateScope,
  dialog: () => Promise<boolean>,
): void {
  const tell = (chosen: boolean) => desk.notify({ kind: 'file', token, chosen });
  afterwards(() => {
    void dialog().then(tell, () => tell(false));
  });
}
