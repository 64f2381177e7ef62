import type { UseCase } from '../../scope/scope';

export const samples: UseCase<'store.samples'> = (_input, { desk }) => desk.samples();
