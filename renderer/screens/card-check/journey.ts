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
  /** A key below `card.next`. */
  readonly action: Verdict['next'] | 'findPerson' | 'counter' | 'sell';
  /** Null where the next step is a matter for people, not for this program. */
  readonly address: string | null;
}

/** What whoever stands here may do next: nothing at all where they may only verify. */
export interface Permits {
  readonly register: boolean;
  readonly dispense: boolean;
  /** The number was scanned or typed: somebody had the card in hand, which a name does not say (R-CARD-2). */
  readonly presented: boolean;
}

/** The one next action first; a second one only where a sale comes before what the card itself needs. */
export function nextActions(face: CardFace, permits: Permits): readonly [NextAction, ...NextAction[]] {
  const { kind, next: action } = face.verdict;
  if (!permits.register)
    return [{ action: action === 'none' || action === 'useOther' ? action : 'counter', address: null }];
  // A number that is not known here: the person may be, by name.
  if (kind === 'unknown') return [{ action: 'findPerson', address: null }];
  const own = { action, address: addressFor(face) };
  const sale = permits.dispense ? saleOf(face, permits.presented) : null;
  if (sale === null) return [own];
  const first = { action: 'sell', address: sale } as const;
  return own.address === null ? [first] : [first, own];
}

const serves = ({ verdict: { kind } }: CardFace) => kind === 'valid' || kind === 'expiresSoon';

/** Whose allowance stands on the face: of a card with which something can be received, for those who work with it. */
export const allowanceShown = (face: CardFace, { register }: Permits): CardFace['patient'] =>
  register && serves(face) ? face.patient : null;

/** With the card that was shown and serves, so that whoever shows it receives. */
function saleOf(face: CardFace, presented: boolean): string | null {
  const { patient, certificate } = face;
  if (!serves(face) || !patient) return null;
  const card = presented && certificate ? `?certificate=${certificate.id}` : '';
  return `${pathTo('dispense', { patient: patient.id })}${card}`;
}

function addressFor(face: CardFace): string | null {
  const { verdict, patient, session } = face;
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
      return patient && startOf(face, patient.id, 'first');
    case 'renew':
      return session ? pathTo('register', { session }) : patient && startOf(face, patient.id, 'renewal');
    // The patient's page has the form, and who to ask.
    case 'enterCertificate':
    case 'askState':
      return patient && pathTo('patient', { patient: patient.id });
  }
}

/** A session with everything chosen: one press begins it. */
function startOf({ caregiver, renewsAs }: CardFace, patient: string, purpose: 'first' | 'renewal'): string {
  const who = caregiver
    ? `subject=caregiver&patient=${patient}&person=${caregiver.id}`
    : `subject=${renewsAs ?? 'patient'}&patient=${patient}`;
  return `${pathTo('registerNew')}?${who}${purpose === 'renewal' ? '&purpose=renewal' : ''}`;
}
