/** Why a paper did not get into the queue; the kinds are refusal codes of the contract. */
export class PrintingProblem extends Error {
  override readonly name = 'PrintingProblem';

  constructor(
    readonly kind: 'printer-gone' | 'printer-stopped',
    /** The queue's own words, for the log line on the screen; never a person's data. */
    readonly reason: string,
  ) {
    super(`${kind}: ${reason}`);
  }
}
