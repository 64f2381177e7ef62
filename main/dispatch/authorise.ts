import type { Call } from '../../preload/contract/call';
import { type Caller, standingOf } from '../scope/caller';

/** Whether the one who stands at the window may make this call. */
export function mayCall(row: Pick<Call, 'who'>, caller: Caller): boolean {
  return standingOf(caller).some((standing) => row.who.includes(standing));
}
