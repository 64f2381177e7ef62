/** Replays for the manager: a card's verdict on a day as it was known on another, and a sale by its own record. */

import type { Rulebook, RuleId } from '../../../preload/contract/rulebook';
import { readKeptRulebook } from '../../../preload/contract/rulebook-kept';
import type { Day } from '../../../preload/contract/values';
import { dayIn, instantOf } from '../../rules/calendar';
import { versionInForce, versionOn } from '../../rules/rulebook';
import { judgeCard } from '../../rules/validity';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { ledger } from '../../store/ledger';
import { surviving } from '../../store/merged';
import { people } from '../../store/people';
import { rulebookActs } from '../../store/rulebook-acts';
import { rulebooks } from '../../store/rulebooks';
import type { Unit } from '../../store/unit';
import { replaySale as decideAgain } from './replay';

/** The rules that a card's verdict may rest on. */
const ofVerdict = [
  'certification.validity',
  'certification.lastDayInclusive',
  'certification.leapPolicy',
  'card.printedDate',
  'card.expiresSoon',
  'registration.afterCertification',
  'dispense.checks',
] as const satisfies readonly RuleId[];

async function bookOf(hash: string, unit: Unit): Promise<{ hash: string; rules: Rulebook }> {
  const row = (await rulebooks(unit).byHash(hash)) ?? refuse('rulebook-gone');
  return { hash, rules: readKeptRulebook(row.book) ?? refuse('rulebook-gone') };
}

const brief = ({ hash, rules }: { hash: string; rules: Rulebook }, day: Day) => ({
  hash,
  name: rules.name,
  version: versionOn(rules, day),
});

/** Written on that day or before, by the store's clock. */
const knownBy = (known: Day, zone: string) => (row: { readonly at: string }) =>
  dayIn(zone, instantOf(Date.parse(row.at))) <= known;

/** The last one that came into use on that day or before; before the first, the first. */
async function usedOn(known: Day, { unit, zone }: Pick<Scope, 'unit' | 'zone'>): Promise<string> {
  const acts = await rulebookActs(unit).all();
  const found = acts.find(knownBy(known, zone)) ?? acts.at(-1);
  return found?.hash ?? refuse('rulebook-gone');
}

/**
 * What the store knew on a day: certificates and their states by when they were entered. A certification whose
 * day was corrected since counts as it stands now, for the store keeps no older wording of it.
 */
async function recordsOn(patient: string, known: Day, { unit, zone }: Scope) {
  const isKnown = knownBy(known, zone);
  const held = await certifications(unit).ofPatient(patient);
  return held.filter(isKnown).map((one) => ({
    ...one,
    certificates: one.certificates
      .filter(isKnown)
      .map((card) => ({ ...card, events: card.events.filter(isKnown) })),
  }));
}

export const replayCard: UseCase<'rulebook.replayCard'> = async (input, scope) => {
  const { day, known } = input;
  const { unit, today } = scope;
  if (known > today) unacceptable('known', 'rulebookLater');
  const id = await surviving(unit, input.patient);
  const person = (await people(unit).byId(id)) ?? refuse('not-found');
  if (!(await people(unit).isPatient(id))) refuse('not-found');
  scope.about(id);
  const usual = await usedOn(known, scope);
  const book = await bookOf(input.book ?? usual, unit);
  const records = { certifications: await recordsOn(id, known, scope), session: null };
  const { verdict } = judgeCard(records, book.rules, day, known);
  const { kind, expiresOn, daysLeft, certifiedOn, printedDiffers, rule } = verdict;
  return {
    patient: { id, name: person.name, birthDate: person.birthDate },
    book: brief(book, known),
    ofDay: book.hash === usual,
    verdict: { kind, expiresOn, daysLeft, certifiedOn, printedDiffers, rule },
    rules: ofVerdict.flatMap((ruleId) => {
      const version = versionInForce(book.rules, ruleId, day, known);
      if (version === null) return [];
      const { source, effectiveFrom } = version;
      return [{ rule: { id: ruleId, source, effectiveFrom }, version }];
    }),
  };
};

export const replaySale: UseCase<'rulebook.replaySale'> = async ({ dispense }, scope) => {
  const header = (await ledger(scope.unit).header(dispense)) ?? refuse('not-found');
  scope.about(await surviving(scope.unit, header.patient));
  const book = await bookOf(header.bookHash, scope.unit);
  const replayed = decideAgain(header.decision, book.rules) ?? refuse('rulebook-gone');
  const { day, held, again } = replayed;
  const same = JSON.stringify(held) === JSON.stringify(again);
  return { book: brief(book, day), day, at: header.at, held, again, same };
};
