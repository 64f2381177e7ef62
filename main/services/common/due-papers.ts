/** Which papers a session can have as it stands. */
import type { PaperTemplate } from '../../../preload/contract/paper';
import { isDue } from './paper-content/index';
import type { PaperSource } from './paper-content/source';

/** In the order in which they are proposed. */
const proposed = [
  'registrationConfirmation',
  'patientHandout',
  'caregiverHandout',
  'minorHandout',
  'mailInCover',
  'certifierHandout',
  'renewalLetter',
  'certifierChecklist',
  'cpmrsGuide',
] as const satisfies readonly PaperTemplate[];

/** The certifier's handout is for those who need something from the certifier (R-PAT-1, R-PAT-4, R-PAT-10). */
const wanted = (template: PaperTemplate, { view }: PaperSource) =>
  template !== 'certifierHandout' || view.waitsFor.includes('certifier');

export const dueTemplates = (source: PaperSource): PaperTemplate[] =>
  proposed.filter((template) => wanted(template, source) && isDue(template, source));
