/** What a saved task changes besides its own answers, and what is checked before: one function a task. */
import type { AnswersOf, TaskId } from '../../../../preload/contract/registration-values';
import type { Scope } from '../../../scope/scope';
import type { SessionFile } from '../../common/session-file';
import { caregiver } from './caregiver';
import { certification } from './certification';
import { certifierDetails } from './certifier-details';
import { changes } from './changes';
import { bonaFide, certifyingSteps, requirements } from './checklists';
import { cpmrsApproval, cpmrsSteps } from './cpmrs';
import { details, email } from './details';
import type { Effect } from './effect';
import { guardian } from './guardian';
import { letters } from './letters';
import { relationship } from './relationship';
import { reported } from './reported';
import { secondCertification } from './second-certification';
import { signature } from './signature';
import { affirmations, documents, review } from './statements';

const effectOf: { readonly [Task in TaskId]?: Effect<Task> } = {
  certification,
  secondCertification,
  relationship,
  guardian,
  letters,
  caregiver,
  changes,
  reported,
  details,
  email,
  review,
  documents,
  affirmations,
  signature,
  certifierDetails,
  requirements,
  bonaFide,
  certifyingSteps,
  cpmrsSteps,
  cpmrsApproval,
};

/** Answers what is to be saved. Throws a refusal or wrong fields before anything is written. */
export async function effects<Task extends TaskId>(
  { task, answers }: { task: Task; answers: AnswersOf<Task> },
  file: SessionFile,
  scope: Scope,
): Promise<AnswersOf<Task>> {
  const effect = effectOf[task] as Effect<Task> | undefined;
  return effect ? effect(answers, file, scope) : answers;
}
