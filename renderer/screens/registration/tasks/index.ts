/** Which page asks which task. */
import type { ComponentType } from 'react';
import type { TaskId } from '../../../../preload/contract/registration-values';
import { AccountTask } from './account';
import { AffirmationsTask } from './affirmations';
import { BonaFideTask } from './bona-fide';
import { CaregiverTask } from './caregiver';
import { CertificationTask } from './certification';
import { CertifierDetailsTask } from './certifier-details';
import { CertifyingStepsTask } from './certifying-steps';
import { ChangesTask } from './changes';
import { CpmrsApprovalTask } from './cpmrs-approval';
import { CpmrsStepsTask } from './cpmrs-steps';
import { DetailsTask } from './details';
import { DocumentsTask } from './documents';
import { EmailTask } from './email';
import { GuardianTask } from './guardian';
import { LettersTask } from './letters';
import { LoginTask } from './login';
import { RegistrantDetailsTask } from './registrant-details';
import { RelationshipTask } from './relationship';
import { ReportedTask } from './reported';
import { RequirementsTask } from './requirements';
import { ReviewTask } from './review';
import { SecondCertificationTask } from './second-certification';
import { SignatureTask } from './signature';

export const taskPages: { readonly [Task in TaskId]?: ComponentType } = {
  certification: CertificationTask,
  secondCertification: SecondCertificationTask,
  relationship: RelationshipTask,
  guardian: GuardianTask,
  letters: LettersTask,
  changes: ChangesTask,
  reported: ReportedTask,
  details: DetailsTask,
  email: EmailTask,
  account: AccountTask,
  login: LoginTask,
  review: ReviewTask,
  caregiver: CaregiverTask,
  documents: DocumentsTask,
  affirmations: AffirmationsTask,
  signature: SignatureTask,
  certifierDetails: CertifierDetailsTask,
  requirements: RequirementsTask,
  bonaFide: BonaFideTask,
  certifyingSteps: CertifyingStepsTask,
  registrantDetails: RegistrantDetailsTask,
  cpmrsSteps: CpmrsStepsTask,
  cpmrsApproval: CpmrsApprovalTask,
};
