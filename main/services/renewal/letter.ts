/** Renewal letters: one from a patient's page, or all of a list in one act, each with a number of its own (R-MD-4). */
import { createHash } from 'node:crypto';
import type { PaperWish } from '../../../preload/contract/paper';
import { mostLetters } from '../../../preload/contract/renewal';
import { Day, type Language } from '../../../preload/contract/values';
import type { PaperFrame } from '../../papers/content';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { followUpList } from '../../store/follow-up-list';
import type { Person } from '../../store/people';
import { patientOf, sessionsOf } from '../common/card-face';
import { encode } from '../common/code';
import { wishOf } from '../common/follow-up-wish';
import { registerPaper } from '../common/issue-paper';
import { letterFor } from '../common/paper-content/renewal';

const template = 'renewalLetter' as const;

interface Letter {
  readonly call: 'renewal.letter' | 'renewal.letters';
  readonly key: string | null;
  readonly person: Person;
  readonly look: Omit<PaperWish, 'template'>;
}

/** Its QR opens the patient's page, from where the renewal begins. */
async function write({ call, key, person, look }: Letter, scope: Scope) {
  const content = await letterFor(person, null, scope);
  return registerPaper(
    { call, key, wanted: { patient: person.id, ...look } },
    {
      wish: { template, ...look },
      session: null,
      patient: person.id,
      code: encode({ training: scope.desk.training, what: 'patient', id: person.id }),
      make: (frame: PaperFrame) => content && { template, frame, content },
    },
    scope,
  );
}

/** From the patient's page: the letter needs no session. */
export const letter: UseCase<'renewal.letter'> = async ({ patient, key, ...look }, scope) => {
  const person = (await patientOf(patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  return write({ call: 'renewal.letter', key, person, look }, scope);
};

/** As they were spoken to the last time. */
const languageOf = async (patient: string, scope: Scope): Promise<Language> =>
  (await sessionsOf(patient, scope)).find(({ subject }) => subject !== 'caregiver')?.language ?? 'en';

/** Kinds of follow-up that are about somebody's renewal. */
const kinds = ['renewalOpens', 'renewalReminder'] as const;

/** Everybody of the list once, soonest first; whoever has nothing to renew any more gets no letter. */
export const lettersDue: UseCase<'renewal.lettersDue'> = async ({ filter }, scope) => {
  const { unit } = scope;
  const met = new Map<string, { readonly due: string; readonly person: Person }>();
  for (const kind of kinds) {
    if (filter.kind !== null && filter.kind !== kind) continue;
    const wish = wishOf({ ...filter, kind }, scope);
    for (const { about, due, session } of await followUpList(unit).page(wish, null, mostLetters + 1)) {
      // A caregiver's calls hang on their session; the letter is the patient's.
      const person = session === null && about.id !== null ? await patientOf(about.id, scope) : undefined;
      const before = person && met.get(person.id);
      if (person && (!before || due < before.due)) met.set(person.id, { due, person });
    }
  }
  const soonest = [...met.values()].sort((one, other) => (one.due < other.due ? -1 : 1));
  const patients: Awaited<ReturnType<UseCase<'renewal.lettersDue'>>>['patients'] = [];
  for (const { person } of soonest) {
    const content = await letterFor(person, null, scope);
    if (!content) continue;
    const { id, name } = person;
    const expiresOn = Day.parse(content.expiresOn);
    patients.push({ id, name, expiresOn, language: await languageOf(id, scope) });
  }
  return { patients: patients.slice(0, mostLetters), more: patients.length > mostLetters };
};

/** One form makes many papers: each is known by the form's key and its patient. */
function keyOf(key: string | null, patient: string): string | null {
  if (key === null) return null;
  const hash = createHash('sha256').update(`${key} ${patient}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}

export const letters: UseCase<'renewal.letters'> = async ({ patients, key, language, largePrint }, scope) => {
  const papers: Awaited<ReturnType<UseCase<'renewal.letters'>>>['papers'] = [];
  const written = new Set<string>();
  for (const id of patients) {
    const person = (await patientOf(id, scope)) ?? refuse('not-found');
    if (written.has(person.id)) continue;
    written.add(person.id);
    const look = { language: language ?? (await languageOf(person.id, scope)), largePrint };
    papers.push(await write({ call: 'renewal.letters', key: keyOf(key, person.id), person, look }, scope));
  }
  return { papers };
};
