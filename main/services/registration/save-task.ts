import type { UseCase } from '../../scope/scope';
import { sessionView } from '../common/session-file';
import { keepAnswers } from './keep-answers';

export const saveTask: UseCase<'registration.saveTask'> = async (save, scope) =>
  sessionView(await keepAnswers(save, scope), scope);
