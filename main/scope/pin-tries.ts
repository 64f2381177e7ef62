/** Wrong PINs of an operator, at whichever windows: five in a row spend the PIN (trust, T9). */

const mostWrong = 5;

export interface PinTries {
  /** Counts a try before it is looked at: how many are left after it; below 0, it may not be looked at. */
  take(operator: string): number;
  /** The PIN was right, or the passphrase was given. */
  clear(operator: string): void;
}

export function createPinTries(): PinTries {
  const taken = new Map<string, number>();
  return {
    take(operator) {
      const count = Math.min(mostWrong, taken.get(operator) ?? 0) + 1;
      taken.set(operator, count);
      return mostWrong - count;
    },
    clear: (operator) => void taken.delete(operator),
  };
}
