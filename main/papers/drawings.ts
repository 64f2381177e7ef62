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
  /** Where hours help the reader; the head of a mailed sheet stays above the envelope's window. */
  readonly hours: boolean;
  readonly write: (sheet: Sheet, speech: Speech, content: PaperContents[Template]) => void;
}

export const drawings: { readonly [Template in PaperTemplate]: Drawing<Template> } = {
  registrationConfirmation: { title: 'confirmation.title', hours: true, write: registrationConfirmation },
  patientHandout: { title: 'patient.title', hours: true, write: patientHandout },
  certifierHandout: { title: 'certifier.title', hours: true, write: certifierHandout },
  mailInCover: { title: 'mailIn.title', hours: false, write: mailInCover },
  caregiverHandout: { title: 'caregiver.title', hours: true, write: caregiverHandout },
  minorHandout: { title: 'minor.title', hours: true, write: minorHandout },
  renewalLetter: { title: 'renewal.title', hours: false, write: renewalLetter },
  recoveryKey: { title: 'recovery.title', hours: false, write: recoveryKey },
  certifierChecklist: { title: 'checklist.title', hours: true, write: certifierChecklist },
  cpmrsGuide: { title: 'cpmrs.title', hours: true, write: cpmrsGuide },
  callSheet: { title: 'callSheet.title', hours: false, write: callSheet },
  visitorLog: { title: 'visitorLog.title', hours: false, write: visitorLog },
  dispenseSlip: { title: 'slip.title', hours: true, write: dispenseSlip },
  allowanceStatement: { title: 'statement.title', hours: true, write: allowanceStatement },
  alerts: { title: 'alerts.title', hours: false, write: alertsPaper },
};
