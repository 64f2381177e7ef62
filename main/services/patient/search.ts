import type { Suggestion } from '../../../preload/contract/patient';
import type { Day } from '../../../preload/contract/values';
import { nameAndBirthDate } from '../../rules/name-and-birth-date';
import type { Scope, UseCase } from '../../scope/scope';
import { certificates } from '../../store/certificates';
import { type Person, people } from '../../store/people';
import { type SessionRecord, sessions } from '../../store/sessions';
import { personOf } from '../common/card-face';
import { decode } from '../common/code';
import { aboutOf } from '../common/session-file';

const most = 8;
const yearOf = (birthDate: Day) => Number(birthDate.slice(0, 4));

const suggestionOf = ({ id, name, birthDate }: Person): Suggestion => ({
  kind: 'patient',
  id,
  name,
  birthYear: yearOf(birthDate),
  number: null,
});

async function ofSessions(found: readonly SessionRecord[], { unit }: Scope): Promise<Suggestion[]> {
  return Promise.all(
    found.map(async ({ id, number, person: { id: whom, name } }) => {
      const person = whom === null ? undefined : await people(unit).byId(whom);
      return {
        kind: 'session',
        id,
        name,
        birthYear: person ? yearOf(person.birthDate) : null,
        number,
      };
    }),
  );
}

/** A paper's code that was scanned into the field leads to its session, in the store it was printed from. */
async function ofCode(text: string, scope: Scope): Promise<Suggestion[]> {
  const code = decode(text);
  if (!code || code.training !== scope.desk.training) return [];
  const session = code.what === 'session' ? await sessions(scope.unit).byId(code.id) : undefined;
  return session ? ofSessions([session], scope) : [];
}

/** A name, a card number, a session number or a paper's code: numbers first, they are exact. */
export const suggest: UseCase<'search.suggest'> = async ({ text, among }, scope) => {
  if (text.trim() === '') return [];
  const scanned = await ofCode(text, scope);
  if (scanned.length > 0) return scanned;
  const { unit } = scope;
  const born = nameAndBirthDate(text);
  if (born) {
    // Without a name it would be a list of everybody who was born that day.
    const found = await people(unit).suggest(born.name, most, among, born.birthDate);
    return found.map(suggestionOf);
  }
  const numbers = /\d/.test(text);
  const cards = numbers ? await certificates(unit).suggestNumbers(text, most) : [];
  const found = numbers ? await ofSessions(await sessions(unit).suggest(text, most), scope) : [];
  const [named, helped] = await Promise.all([
    people(unit).suggest(text, most, among),
    among === 'patients' ? sessions(unit).suggestHelped(text, most) : [],
  ]);
  return [
    ...cards.map(
      ({ patient, number, name, birthDate }): Suggestion => ({
        kind: 'card',
        id: patient,
        name,
        birthYear: yearOf(birthDate),
        number,
      }),
    ),
    ...found,
    ...named.map(suggestionOf),
    ...(await ofSessions(helped, scope)),
  ].slice(0, most);
};

/** One audit row when a list of suggestions is chosen from or left (decisions). */
export const left: UseCase<'search.left'> = async ({ chosen }, scope) => {
  if (chosen === null) return {};
  const session = await sessions(scope.unit).byId(chosen);
  const person = await personOf(session ? aboutOf(session) : chosen, scope);
  // Whoever is helped is known by name alone: then the row is about the session.
  const about = person?.id ?? session?.id;
  if (about !== undefined) scope.about(about);
  return {};
};
