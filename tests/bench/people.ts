/** Made-up people by number: the same number and seed give the same person, in any order. */

/** mulberry32: small, fast, and the same on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text: string) => text.trim().split(/\s+/);

const givenNames = words(`
  Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Betty Ashley
  Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia
  Dorothy Amy Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine Christine Helen Debra
  Rachel Carolyn Janet Maria Olivia Heather Ana Lucía Sofía Carmen Rosa Inés Beatriz Mónica Thu Mai Yuki Aisha
  Fatima Zofia Agnieszka Chloé Renée Siobhán Priya Ananya Leilani Oksana James Robert John Michael David
  William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Donald Steven Andrew Paul
  Joshua Kenneth Kevin Brian Timothy Ronald George Jason Edward Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan
  Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry
  José Luis Jesús Ángel Raúl Andrés Minh Hiroshi Omar Ahmed Piotr Wojciech François Seán Arjun Kofi Dmytro`);

const familyNames = words(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
  Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis
  Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera
  Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart
  Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim
  Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo
  Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler
  Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds
  Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford
  Castro Marshall Owens Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman
  Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon
  Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Rose Stone Salazar Fox Warren Mills Meyer Rice
  Schmidt Núñez Peña O'Brien O'Connor D'Angelo Nguyễn Kowalski Wójcik Łukasik Zieliński Müller Sørensen Ferreira
  Conceição Okafor Mensah Haddad Rahman Kaur Yamamoto Petrenko Szabó Novák Lefèvre Bianchi Papadopoulos`);

const onsets = words(`b br c ch d f fr g gr h j k kl kr l m n p r s sch st sz t tr v w z`);
const vowels = words('a e i o u ai ei ie oo');
const endings = words('ard berg dal ell er ez ic in ko man nen ov ski son ton ulo wicz y');

/** Names that nobody could list: two in five people bear one, so that there are as many words as in a real state. */
function rareName(roll: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? '';
  const middle = roll() < 0.5 ? `${pick(onsets)}${pick(vowels)}` : '';
  const name = `${pick(onsets)}${pick(vowels)}${middle}${pick(onsets)}${pick(endings)}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const dayMilliseconds = 86_400_000;
/** The day that the made-up present is: dates are the same whenever a store is made. */
const present = Date.UTC(2026, 10, 1);
const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

export interface MadePerson {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly birthDate: string;
  readonly certifiedOn: string;
  readonly issuedOn: string;
  readonly printedExpiry: string;
  readonly kind: 'temporary' | 'card';
  readonly number: string;
  /** Ids of person, certification and certificate. */
  readonly ids: readonly [string, string, string];
}

/** The card number of the patient with this number; spread out, so that neighbours do not share pages. */
export const numberOf = (index: number) =>
  `CT${String((index * 7_368_787 + 1_234_567) % 100_000_000).padStart(8, '0')}`;

function uuid(roll: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(roll() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Counted from 0. */
export function madePerson(index: number): MadePerson {
  const roll = dice(0x5eed + index * 2_654_435_761);
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? '';
  const [first, second, third] = [uuid(roll), uuid(roll), uuid(roll)];
  const family = roll() < 0.4 ? rareName(roll) : pick(familyNames);
  const certified = present - Math.floor(roll() * 400) * dayMilliseconds;
  const issued = certified + Math.floor(4 + roll() * 20) * dayMilliseconds;
  return {
    given: pick(givenNames),
    middle: roll() < 0.4 ? String.fromCharCode(65 + Math.floor(roll() * 26)) : '',
    // One in six bears two family names, which spreads the index as a real one is spread.
    family: roll() < 1 / 6 ? `${family}-${pick(familyNames)}` : family,
    birthDate: dayText(present - Math.floor((19 + roll() * 70) * 365.25) * dayMilliseconds),
    certifiedOn: dayText(certified),
    issuedOn: dayText(issued),
    printedExpiry: dayText(certified + 365 * dayMilliseconds),
    kind: roll() < 0.1 ? 'temporary' : 'card',
    number: numberOf(index),
    ids: [first, second, third],
  };
}

/** Beginnings of family names, as somebody types them into the search field. */
export const prefixes = (letters: number): string[] => [
  ...new Set(
    familyNames.map((name) => name.toLowerCase().slice(0, letters)).filter((text) => /^[a-z]+$/.test(text)),
  ),
];

/** A family name as the patient with this number might be asked for by somebody who heard it: one letter dropped. */
export const misspelt = (index: number): string => {
  const [name = ''] = madePerson(index).family.toLowerCase().split('-');
  const at = 1 + (index % Math.max(1, name.length - 2));
  return name.slice(0, at) + name.slice(at + 1);
};

/** Four letters from within a family name. */
export const inside = (index: number): string => {
  const [name = ''] = madePerson(index).family.toLowerCase().split('-');
  return name.slice(1, 5);
};
