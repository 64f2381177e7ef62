/** What each paper of a session is made from: a snapshot, so that it can be made again to the letter. */
import type { PaperTemplate } from '../../../../preload/contract/paper';
import type { PaperContents, PaperFrame, PaperInput, PaperInputOf } from '../../../papers/content';
import { caregiverHandout, minorHandout } from './caregiver';
import { certifierChecklist, cpmrsGuide } from './help';
import { certifierHandout, confirmation, mailInCover, patientHandout } from './patient';
import type { PaperSource } from './source';

/** Null where the paper makes no sense for the session as it stands. */
interface Maker<Template extends PaperTemplate> {
  readonly content: (source: PaperSource) => PaperContents[Template] | null;
  readonly input: (source: PaperSource, frame: PaperFrame) => PaperInputOf<Template> | null;
}

const made = <Template extends PaperTemplate>(template: Template, contentOf: Maker<Template>['content']) => ({
  content: contentOf,
  input: (source: PaperSource, frame: PaperFrame) => {
    const content = contentOf(source);
    return content && { template, frame, content };
  },
});

/** A paper that is made elsewhere, and of no session. */
const notOfSessions = { content: () => null, input: () => null };

const makers: { readonly [Template in PaperTemplate]: Maker<Template> } = {
  registrationConfirmation: made('registrationConfirmation', confirmation),
  patientHandout: made('patientHandout', patientHandout),
  certifierHandout: made('certifierHandout', certifierHandout),
  mailInCover: made('mailInCover', mailInCover),
  caregiverHandout: made('caregiverHandout', caregiverHandout),
  minorHandout: made('minorHandout', minorHandout),
  renewalLetter: made('renewalLetter', ({ letter }) => letter),
  recoveryKey: notOfSessions,
  certifierChecklist: made('certifierChecklist', certifierChecklist),
  cpmrsGuide: made('cpmrsGuide', cpmrsGuide),
  callSheet: notOfSessions,
  visitorLog: notOfSessions,
  dispenseSlip: notOfSessions,
  allowanceStatement: notOfSessions,
  alerts: notOfSessions,
  deliveryConfirmation: notOfSessions,
  deliveryManifest: notOfSessions,
  deliverySlip: notOfSessions,
  deliveryReturn: notOfSessions,
  deliveryBoard: notOfSessions,
};

/** Whether the paper makes sense for the session as it stands. */
export const isDue = (template: PaperTemplate, source: PaperSource): boolean =>
  makers[template].content(source) !== null;

/** What the paper is made from; null where it makes no sense for the session as it stands. */
export const inputOf = (template: PaperTemplate, source: PaperSource, frame: PaperFrame): PaperInput | null =>
  makers[template].input(source, frame);
