/** What is done on a patient's page: look, enter what the state issued, change its state, or withdraw it. */
import type { PatientView } from '../../../preload/contract/patient';

export type Ending = 'removed' | 'replaced';

export type Journey =
  | { readonly step: 'look' }
  /** The patient's own, or that of a caregiver: then the caregiving's id. */
  | {
      readonly step: 'enterCertificate';
      readonly caregiving: string | null;
      /** Of whose session it is, where that session led here. */
      readonly session?: string;
    }
  | { readonly step: 'endCaregiver'; readonly caregiving: string; readonly as: Ending }
  | { readonly step: 'changeState'; readonly certificate: string }
  | { readonly step: 'withdraw'; readonly certificate: string };

export type JourneyEvent =
  | { readonly kind: 'entering'; readonly caregiving?: string }
  | { readonly kind: 'endingCaregiver'; readonly caregiving: string; readonly as: Ending }
  | { readonly kind: 'changing'; readonly certificate: string }
  | { readonly kind: 'withdrawing'; readonly certificate: string }
  | { readonly kind: 'ended' };

export const start: Journey = { step: 'look' };

/** `?certificate=…`: the session on which the state has issued something. */
export function startAt(search: string): Journey {
  const session = new URLSearchParams(search).get('certificate');
  return session ? { step: 'enterCertificate', caregiving: null, session } : start;
}

/** Whose certificate is entered: a caregiver's own session leads to theirs. */
export const caregivingOf = (
  { caregiving, session }: Extract<Journey, { step: 'enterCertificate' }>,
  caregivers: readonly Pick<PatientView['caregivers'][number], 'id' | 'session'>[],
): string | null =>
  caregiving ??
  (session === undefined ? null : (caregivers.find((one) => one.session === session)?.id ?? null));

export function next(_: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'entering':
      return { step: 'enterCertificate', caregiving: event.caregiving ?? null };
    case 'endingCaregiver':
      return { step: 'endCaregiver', caregiving: event.caregiving, as: event.as };
    case 'changing':
      return { step: 'changeState', certificate: event.certificate };
    case 'withdrawing':
      return { step: 'withdraw', certificate: event.certificate };
    case 'ended':
      return start;
  }
}

type Certifications = PatientView['certifications'];

export type Belongs =
  | { readonly kind: 'one'; readonly certifiedOn: Certifications[number]['certifiedOn'] }
  | { readonly kind: 'byDay'; readonly certifiedOn: readonly Certifications[number]['certifiedOn'][] }
  | { readonly kind: 'noneRan'; readonly certifiedOn: Certifications[number]['certifiedOn'] };

/** What will be said of where a certificate belongs: to the newest certification that ran when it was issued. */
export function belongsTo(certifications: Certifications, issuedOn: string): Belongs | null {
  const [latest, ...others] = certifications;
  if (!latest) return null;
  if (issuedOn === '')
    return others.length === 0
      ? { kind: 'one', certifiedOn: latest.certifiedOn }
      : { kind: 'byDay', certifiedOn: certifications.map((one) => one.certifiedOn) };
  const ran = certifications.find((one) => one.certifiedOn <= issuedOn && issuedOn <= one.expiresOn);
  return ran
    ? { kind: 'one', certifiedOn: ran.certifiedOn }
    : { kind: 'noneRan', certifiedOn: latest.certifiedOn };
}

/** A certificate belongs to a certification (R-CARD-1): without one there is nothing to enter it on. */
export const canEnterCertificate = (patient: Pick<PatientView, 'certifications'>): boolean =>
  patient.certifications.length > 0;

export const certificateIn = (patient: Pick<PatientView, 'certifications' | 'caregivers'>, id: string) =>
  [...patient.certifications, ...patient.caregivers]
    .flatMap((one) => one.certificates)
    .find((one) => one.id === id);

/** The session that a new registration would stand beside; at most one is open. */
export const openSession = (patient: Pick<PatientView, 'sessions'>) =>
  patient.sessions.find(
    ({ state, subject }) => subject !== 'caregiver' && (state === 'open' || state === 'returned'),
  ) ?? null;

/** A further registration is offered where the verdict asks for one, not while the state is deciding. */
export const mayStart = ({ verdict, sessions }: Pick<PatientView, 'verdict' | 'sessions'>): boolean =>
  sessions.length === 0 ||
  verdict.next === 'renew' ||
  verdict.next === 'register' ||
  verdict.next === 'certify';
