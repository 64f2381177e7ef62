/** Every paper: its title, and who writes its pages. */
import type { PaperTemplate } from '../../preload/contract/paper';
import { alertsPaper } from './alerts-paper';
import { allowanceStatement } from './allowance-statement';
import { callSheet } from './call-sheet';
import { caregiverHandout } from './caregiver-handout';
import { certifierChecklist } from './certifier-checklist';
import { certifierHandout } from './certifier-handout';
import type { PaperContents } from './content';
import { cpmrsGuide } from './cpmrs-guide';
import { deliveryBoard } from './delivery-board';
import { deliveryConfirmation } from './delivery-confirmation';
import { deliveryManifest } from './delivery-manifest';
import { deliveryReturn } from './delivery-return';
import { deliverySlip } from './delivery-slip';
import { dispenseSlip } from './dispense-slip';
import { mailInCover } from './mail-in-cover';
import { minorHandout } from './minor-handout';
import { patientHandout } from './patient-handout';
import { recoveryKey } from './recovery-key';
import { registrationConfirmation } from './registration-confirmation';
import { renewalLetter } from './renewal-letter';
import type { Sheet } from './sheet';
import type { Speech } from './speech';
import { visitorLog } from './visitor-log';

interface Drawing<Template extends PaperTemplate> {
  /** A key below `papers` in the words. */
  readonly title: string;
  /**
   * `hours` where they help the reader; the head of a mailed sheet stays above the envelope's window. `own`: the
   * paper writes its heads itself.
   */
  readonly head: 'hours' | 'plain' | 'own';
  readonly write: (sheet: Sheet, speech: Speech, content: PaperContents[Template]) => void;
}

export const drawings: { readonly [Template in PaperTemplate]: Drawing<Template> } = {
  registrationConfirmation: { title: 'confirmation.title', head: 'hours', write: registrationConfirmation },
  patientHandout: { title: 'patient.title', head: 'hours', write: patientHandout },
  certifierHandout: { title: 'certifier.title', head: 'hours', write: certifierHandout },
  mailInCover: { title: 'mailIn.title', head: 'plain', write: mailInCover },
  caregiverHandout: { title: 'caregiver.title', head: 'hours', write: caregiverHandout },
  minorHandout: { title: 'minor.title', head: 'hours', write: minorHandout },
  renewalLetter: { title: 'renewal.title', head: 'plain', write: renewalLetter },
  recoveryKey: { title: 'recovery.title', head: 'plain', write: recoveryKey },
  certifierChecklist: { title: 'checklist.title', head: 'hours', write: certifierChecklist },
  cpmrsGuide: { title: 'cpmrs.title', head: 'hours', write: cpmrsGuide },
  callSheet: { title: 'callSheet.title', head: 'plain', write: callSheet },
  visitorLog: { title: 'visitorLog.title', head: 'plain', write: visitorLog },
  dispenseSlip: { title: 'slip.title', head: 'hours', write: dispenseSlip },
  allowanceStatement: { title: 'statement.title', head: 'hours', write: allowanceStatement },
  alerts: { title: 'alerts.title', head: 'plain', write: alertsPaper },
  deliveryConfirmation: { title: 'deliveryConfirmation.title', head: 'hours', write: deliveryConfirmation },
  deliveryManifest: { title: 'deliveryManifest.title', head: 'plain', write: deliveryManifest },
  deliverySlip: { title: 'deliverySlip.title', head: 'own', write: deliverySlip },
  deliveryReturn: { title: 'deliveryReturn.title', head: 'plain', write: deliveryReturn },
  deliveryBoard: { title: 'deliveryBoard.title', head: 'plain', write: deliveryBoard },
};
