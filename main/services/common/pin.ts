/** PINs re-open a screen that an operator left; five wrong ones in a row spend it (trust, T9). */
import { verify } from '@node-rs/argon2';
import type { Operator } from '../../scope/caller';
import type { House } from '../../scope/house';
import { operators } from '../../store/operators';

const mostWrong = 5;

type Checked = { kind: 'right' } | { kind: 'wrong'; tries: number; left: number } | { kind: 'spent' };

export async function pinIsRight(
  standing: { readonly operator: Operator; readonly wrongPins: number },
  pin: string,
  house: House,
): Promise<Checked> {
  const record = await house.read((unit) => operators(unit).byId(standing.operator.id));
  if (record?.active && standing.wrongPins < mostWrong && (await verify(record.pinHash, pin)))
    return { kind: 'right' };
  const tries = standing.wrongPins + 1;
  return tries >= mostWrong ? { kind: 'spent' } : { kind: 'wrong', tries, left: mostWrong - tries };
}
