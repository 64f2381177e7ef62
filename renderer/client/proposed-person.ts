/** A person as their licence names them, on the way to a registration: handed over once, in memory alone. */
import type { LicenceName } from '../../preload/contract/licence';
import type { ScannedLicence } from '../../preload/contract/scan';
import { held } from './held';

interface ProposedAddress {
  readonly line1: string;
  readonly line2: string;
  readonly town: string;
  readonly state: string;
  readonly zip: string;
}

export interface ProposedPerson {
  readonly name: LicenceName;
  readonly birthDate: string;
  readonly address: ProposedAddress | null;
}

const proposed = held<ProposedPerson>();
const addressed = held<{ readonly session: string; readonly address: ProposedAddress }>();

export const proposePerson = (person: ProposedPerson): void => proposed.set(person);

/** What the start page is filled with: once, so that the next person begins with an empty one. */
export function takeProposed(): ProposedPerson | null {
  const person = proposed.get();
  proposed.set(null);
  return person;
}

/** The session that was started with it asks for the address later. */
export function keepAddressFor(session: string, { address }: ProposedPerson): void {
  addressed.set(address && { session, address });
}

export function useProposedAddress(session: string): ProposedAddress | null {
  const kept = addressed.use();
  return kept?.session === session ? kept.address : null;
}

/** Licences are written in capitals; papers and letters are not. Staff see and mend it. */
export const asNames = (text: string): string =>
  text === text.toUpperCase()
    ? text
        .toLowerCase()
        .replace(
          /(^|[\s'’.-])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        )
    : text;

const asSuffix = (text: string) => (/^(?:jr|sr)\.?$/i.test(text) ? asNames(text) : text);

/** Null where the licence cannot be relied on for it: then a person types. */
export function proposalOf({
  level,
  name,
  birthDate,
  address,
  country,
}: ScannedLicence): ProposedPerson | null {
  if (level === 3 || !name || name.given === '' || birthDate === null) return null;
  return {
    name: {
      given: asNames(name.given),
      middle: asNames(name.middle),
      family: asNames(name.family),
      suffix: asSuffix(name.suffix),
    },
    birthDate,
    // A Canadian address fits no form of ours.
    address:
      address && country !== 'CAN'
        ? {
            line1: asNames(address.line1),
            line2: asNames(address.line2),
            town: asNames(address.town),
            state: address.state,
            zip: address.postal,
          }
        : null,
  };
}
