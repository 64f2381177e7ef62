/** Papers of the ledger: the slip of a sale and the statement of a period. */
import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';

export const slip: UseCase<'dispense.slip'> = async () =>
  refuse('paper-not-due', { template: 'dispenseSlip' });

export const statement: UseCase<'allowance.statement'> = async () =>
  refuse('paper-not-due', { template: 'allowanceStatement' });
