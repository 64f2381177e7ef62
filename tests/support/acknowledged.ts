/** A pharmacist's reason that answers whatever is asked, however much of it: for tests of something else. */
import { type Acknowledged, ToAcknowledge } from '../../preload/contract/acknowledged';

export const whatever = (reason: string): Acknowledged => ({
  reason,
  of: ToAcknowledge.shape.what.options.map((what) => ({ what, milligrams: 1_000_000_000 })),
});
