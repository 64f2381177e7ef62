import type { UseCase } from '../../scope/scope';
import { gatherAlerts, subjectOf } from './gather';

export const list: UseCase<'alert.list'> = async (wish, scope) => {
  const patient = await subjectOf(wish.patient, scope);
  return gatherAlerts({ ...wish, patient }, scope);
};
