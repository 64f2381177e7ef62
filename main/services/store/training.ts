import { nobody } from '../../scope/caller';
import type { UseCase } from '../../scope/scope';

/** Training is another folder, key and process: signs out, then starts the program again. */
export const training: UseCase<'store.training'> = async ({ on }, { desk, stand, afterwards }) => {
  stand(nobody);
  afterwards(() => desk.relaunch({ training: on }));
  return {};
};
