/** What caregivers' and guardians' papers are made from. */
import type { PersonName } from '../../preload/contract/values';

export interface CaregiverHandout {
  /** A renewal: the present certificate counts until the state has registered it. Papers made before lack it. */
  readonly renews?: boolean;
  readonly sessionNumber: string;
  readonly caregiver: { readonly name: PersonName };
  readonly patient: { readonly name: PersonName };
  /** One year from the patient's latest certification (R-CG-5). */
  readonly expiresOn: string | null;
  readonly accountUrl: string;
  /** What is still missing, closed words: certifier, documents, state. */
  readonly waitsFor: readonly string[];
  readonly mailTo: readonly string[];
}

export interface MinorHandout {
  readonly renews?: boolean;
  readonly sessionNumber: string;
  readonly minor: { readonly name: PersonName };
  readonly guardian: { readonly name: PersonName } | null;
  readonly expiresOn: string | null;
  readonly comesOfAgeOn: string;
  /** Product forms that a minor may not receive, words of the rulebook. */
  readonly forbiddenForms: readonly string[];
  /** Letters that are not here yet, words of the rulebook. */
  readonly letters: readonly string[];
  readonly certifications: { readonly first: boolean; readonly second: boolean };
  readonly accountUrl: string;
  readonly waitsFor: readonly string[];
  readonly mailTo: readonly string[];
}
