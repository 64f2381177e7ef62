/** The typed side of `window.counter`. Nothing else in the renderer touches the bridge. */
import type { CallName, InputOf, ReplyOf } from '../../preload/contract/calls';
import type { Bridge, Notice } from '../../preload/contract/notices';

declare global {
  interface Window {
    readonly counter: Bridge;
  }
}

export interface Client {
  call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  onNotice(listener: (notice: Notice) => void): () => void;
}

/** The reference of a fault that never reached the counter: the bridge itself gave way. */
export const noReference = 'BRIDGE';

/** Main parses what it answers by the same table, so the shape is known here and only named. */
export function clientOf(bridge: Bridge): Client {
  return {
    async call<Name extends CallName>(name: Name, input: InputOf<Name>) {
      try {
        return (await bridge.call(name, input)) as ReplyOf<Name>;
      } catch {
        return { kind: 'fault', reference: noReference };
      }
    },
    onNotice: (listener) => bridge.onNotice(listener),
  };
}
