/** Icon and tone of each verdict: the same everywhere, and never without their word. */
import { CircleCheck, CircleHelp, CircleX, ClockAlert, Hourglass } from 'lucide-react';
import type { Verdict } from '../../preload/contract/card';
import type { Tone } from './parts';

export const verdictLooks: Record<
  Verdict['kind'],
  { readonly tone: Tone; readonly Icon: typeof CircleCheck }
> = {
  valid: { tone: 'good', Icon: CircleCheck },
  expiresSoon: { tone: 'warn', Icon: ClockAlert },
  expired: { tone: 'wrong', Icon: CircleX },
  revoked: { tone: 'wrong', Icon: CircleX },
  lost: { tone: 'wrong', Icon: CircleX },
  replaced: { tone: 'wrong', Icon: CircleX },
  ended: { tone: 'wrong', Icon: CircleX },
  notYetRegistered: { tone: 'info', Icon: Hourglass },
  unknown: { tone: 'neutral', Icon: CircleHelp },
};
