/** What is done on a patient's page: look, enter what the state issued, or change a certificate's state. */
import type { PatientView } from '../../../preload/contract/patient';

export type Journey =
  | { readonly step: 'look' }
  | { readonly step: 'enterCertificate' }
  | { readonly step: 'changeState'; readonly certificate: string };

export type JourneyEvent =
  | { readonly kind: 'entering' }
  | { readonly kind: 'changing'; readonly certificate: string }
  | { readonly kind: 'ended' };

export const start: Journey = { step: 'look' };

export function next(_: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'entering':
      return { step: 'enterCertificate' };
    case 'changing':
      return { step: 'changeState', certificate: event.certificate };
    case 'ended':
      return start;
  }
}

/** A certificate belongs to a certification (R-CARD-1): without one there is nothing to enter it on. */
export const canEnterCertificate = (patient: Pick<PatientView, 'certifications'>): boolean =>
  patient.certifications.length > 0;

/** The session that a new registration would stand beside; at most one is open. */
export const openSession = (patient: Pick<PatientView, 'sessions'>) =>
  patient.sessions.find(({ state }) => state === 'open' || state === 'returned') ?? null;

/** A further registration is offered where the verdict asks for one, not while the state is deciding. */
export const mayStart = ({ verdict, sessions }: Pick<PatientView, 'verdict' | 'sessions'>): boolean =>
  sessions.length === 0 ||
  verdict.next === 'renew' ||
  verdict.next === 'register' ||
  verdict.next === 'certify';
