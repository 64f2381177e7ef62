/** What the papers of a session are made from. */
import type { StoreProfile } from '../../../../preload/contract/profile';
import type { SessionView } from '../../../../preload/contract/registration';
import type { Answers } from '../../../../preload/contract/registration-values';
import type { PersonName } from '../../../../preload/contract/values';
import type { PaperFrame } from '../../../papers/content';
import type { RenewalLetter } from '../../../papers/renewal-letter';

/** The part of a frame that comes from the store. */
export const storeOf = (profile: StoreProfile): PaperFrame['store'] => ({
  name: profile.name,
  address: profile.address,
  phone: profile.phone,
  hours: profile.hours,
});

/** A session as the papers need it. */
export interface PaperSource {
  readonly view: SessionView;
  readonly answers: Answers;
  /** The submission that stands, and whose it is; null while there is none, or the state sent it back. */
  submitted: { readonly at: string; readonly by: string } | null;
  /** Documents that were taken here and go into the envelope to the state. */
  readonly enclosed: readonly { readonly proof: 'identity' | 'residency'; readonly kind: string }[];
  readonly renewalOpensOn: string | null;
  /** What a renewal is to be done by; null in any other session. */
  readonly letter: RenewalLetter | null;
}

/** As this session has them: what a later session changed does not stand on its papers. */
export const identityOf = ({
  view,
  answers,
}: PaperSource): { readonly name: PersonName; readonly birthDate: string } => ({
  name: answers.details?.name ?? view.person.name,
  birthDate: answers.details?.birthDate ?? view.person.birthDate ?? '',
});
