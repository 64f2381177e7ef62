/** From a question (number, name or scan) to a verdict, and from the verdict to the one next action. */
import type { CardFace, Verdict } from '../../../preload/contract/card';
import { pathTo } from '../../routes';

export type Question =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'patient'; readonly patient: string };

/** The address holds the question, so that a check can be linked to and asked again. */
export function questionOf(patient: string | undefined, search: string): Question | null {
  if (patient) return { by: 'patient', patient };
  const number = new URLSearchParams(search).get('number');
  return number ? { by: 'number', number } : null;
}

export const addressOf = (question: Question | null): string => {
  if (question?.by === 'patient') return pathTo('cardOfPatient', { patient: question.patient });
  return question ? `${pathTo('card')}?number=${encodeURIComponent(question.number)}` : pathTo('card');
};

export interface NextAction {
  readonly action: Verdict['next'];
  /** Null where the next step is a matter for people, not for this program. */
  readonly address: string | null;
}

/** A role that may only verify is told what to do, and has no page to do it on. */
export function nextAction(face: CardFace, mayRegister: boolean): NextAction {
  const { next: action } = face.verdict;
  return { action, address: mayRegister ? addressFor(face) : null };
}

function addressFor({ caregiver, verdict, patient, session }: CardFace): string | null {
  const wantedFor = (id: string) =>
    caregiver ? `subject=caregiver&patient=${id}&person=${caregiver.id}` : `patient=${id}`;
  switch (verdict.next) {
    case 'none':
    case 'useOther':
      return null;
    case 'finishRegistration':
    case 'waitForState':
    case 'certify':
      return session
        ? pathTo('register', { session })
        : patient && pathTo('patient', { patient: patient.id });
    case 'register':
      return patient ? `${pathTo('registerNew')}?${wantedFor(patient.id)}` : pathTo('registerNew');
    // The patient's page says how: renew, or register after all.
    case 'renew':
    case 'enterCertificate':
    case 'askState':
      return patient && pathTo('patient', { patient: patient.id });
  }
}
