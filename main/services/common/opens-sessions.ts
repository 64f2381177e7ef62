import { counterStaff } from '../../../preload/contract/call';
import type { Scope } from '../../scope/scope';

/** Whether a session is of any use to whoever asks: verify-only staff see the card and nothing else (R-PMP-5). */
export const opensSessions = ({ operator }: Scope): boolean =>
  operator.roles.some((role) => counterStaff.some((one) => one === role));
