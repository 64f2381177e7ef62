import { datesLike, judgeLikeness, type Likeness } from '../../rules/likeness';
import type { UseCase } from '../../scope/scope';
import { type Candidate, candidates, traitsOf } from '../../store/likely';
import { personOf } from '../common/card-face';

/** More would be a list of patients, and nobody reads it. */
const most = 5;

interface Met extends Likeness {
  readonly candidate: Candidate;
}

/** Asks whether somebody is known already; it never keeps anybody from going on (B-PER-1). */
export const likely: UseCase<'person.likely'> = async ({ name, birthDate, zip, besides }, scope) => {
  const asked = { name, birthDate, zip: zip?.slice(0, 5) ?? null, dates: datesLike(birthDate) };
  const typed = traitsOf(name, birthDate, asked.zip);
  const met: Met[] = [];
  for (const candidate of await candidates(scope.unit, asked)) {
    const known = traitsOf(candidate.name, candidate.birthDate, candidate.zip);
    const likeness = judgeLikeness(typed, known);
    if (likeness) met.push({ candidate, ...likeness });
  }
  met.sort((one, other) => other.weight - one.weight || (one.candidate.id < other.candidate.id ? -1 : 1));

  const own = besides === null ? undefined : await personOf(besides, scope);
  const shown = new Set(own ? [own.id] : []);
  const answer: Awaited<ReturnType<UseCase<'person.likely'>>> = [];
  for (const { candidate, ...likeness } of met) {
    // A merged record is recognised by what it says and shown as the person whom it leads to.
    const person = await personOf(candidate.id, scope);
    if (!person || shown.has(person.id)) continue;
    shown.add(person.id);
    answer.push({
      id: person.id,
      name: person.name,
      birthYear: Number(person.birthDate.slice(0, 4)),
      town: candidate.town,
      alike: { name: likeness.name, birthDate: likeness.birthDate, sameZip: likeness.sameZip },
    });
    if (answer.length === most) break;
  }
  return answer;
};
