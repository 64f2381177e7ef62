import type { UseCase } from '../../scope/scope';
import { sessionView } from '../common/session-file';
import { tellCaregivers } from './begin-caregivers';
import { keepAnswers } from './keep-answers';

export const saveTask: UseCase<'registration.saveTask'> = async (save, scope) => {
  const file = await keepAnswers(save, scope);
  if (save.task === 'certification') await tellCaregivers(file, scope);
  return sessionView(file, scope);
};
