import { refuse } from '../../scope/refusal';
import type { UseCase } from '../../scope/scope';

export const paper: UseCase<'alert.paper'> = async () => refuse('paper-not-due', { template: 'alerts' });
