import type { ExternalSource } from '../../../preload/contract/allowance';
import type { Day } from '../../../preload/contract/values';
import { reachesBackTo } from '../../rules/allowance/periods';
import { addDays, dayIn, earlier } from '../../rules/calendar';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { type ExternalFigure, externalFigures } from '../../store/external-figures';
import { ledger } from '../../store/ledger';
import { recordsOf } from '../../store/merged';
import { patientOf } from '../common/card-face';
import { sentOnce } from '../common/sent-once';
import { allowanceView, longestDays } from './view';

type Entered = Omit<Parameters<UseCase<'allowance.enterExternal'>>[0], 'key'>;

/** What the programme itself shows is stronger than a dispensary's word, and that than the patient's. */
const strength: Readonly<Record<ExternalSource, number>> = { patient: 0, dispensary: 1, cpmrs: 2 };

/** The last day of which a figure can know. */
const lastOf = ({ to, asOf }: Pick<Entered, 'to' | 'asOf'>, zone: string): Day =>
  earlier(to, dayIn(zone, asOf));

/** Days and sums that no source can have shown. */
function refuseUnlikely(entered: Entered, { now, zone }: Scope): void {
  const { total, own, from, to, asOf, items } = entered;
  if (own > total) unacceptable('own', 'ownMoreThanTotal');
  if (asOf > now) unacceptable('asOf', 'seenFuture');
  const seenOn = dayIn(zone, asOf);
  if (from > seenOn) unacceptable('from', 'figureNotBegun', { seenOn });
  if (to < from) unacceptable('to', 'periodBackwards');
  if (to > addDays(from, longestDays)) unacceptable('to', 'figureTooLong');
  const last = lastOf(entered, zone);
  for (const [index, { day }] of items.entries())
    if (day < from || day > last) unacceptable(`items.${index}.day`, 'figureDay', { from, last });
  const dated = items.reduce((sum, { milligrams }) => sum + milligrams, 0);
  if (dated > total - own) unacceptable('items', 'figureItems');
}

/** No source can have seen more from here than was sold: taken off too much, the patient would get too much. */
async function refuseOwn(entered: Entered, records: readonly string[], { unit, zone }: Scope): Promise<void> {
  const { own, from, asOf } = entered;
  if (own === 0) return;
  const last = lastOf(entered, zone);
  const here = (await ledger(unit).soldSince(records, from))
    .filter(({ day, at }) => day <= last && at < asOf)
    .reduce((sum, { milligrams }) => sum + milligrams, 0);
  if (own > here) unacceptable('own', 'ownMoreThanHere', { grams: here / 1000 });
}

/** What was known stays known: nothing takes the place of a figure that shows more days, or was seen later. */
function refuseLess(entered: Entered, named: ExternalFigure, { today, zone }: Scope): void {
  // Of earlier days no figure is needed any more.
  const from = named.from > reachesBackTo(today) ? named.from : reachesBackTo(today);
  const last = lastOf(named, zone);
  if (entered.from > from && from <= last) unacceptable('from', 'figureCoversLess', { from, last });
  if (entered.to < last) unacceptable('to', 'figureCoversLess', { from, last });
  if (entered.asOf < named.asOf) unacceptable('asOf', 'seenBeforeLast', { seenOn: dayIn(zone, named.asOf) });
  const less = entered.total - entered.own < named.total - named.own;
  const weaker = strength[entered.source] < strength[named.source];
  if ((less || weaker) && entered.reason === '') unacceptable('reason', 'reasonForLess');
}

/** What the operator saw is what still counts: another window may have entered one meanwhile. */
function refuseOutdated(entered: Entered, held: readonly ExternalFigure[], scope: Scope): void {
  const { from, to, supersedes } = entered;
  const named = held.find(({ id }) => id === supersedes);
  if (supersedes !== null && !named) refuse('not-found');
  const overlapping = held.some((one) => !one.superseded && one.from <= to && from <= one.to);
  if (named?.superseded || (supersedes === null && overlapping)) throw new StaleError('external figure');
  if (named) refuseLess(entered, named, scope);
}

/** A figure takes the place of the one that it names; it is never added to it (decisions, ledger). */
export const enterExternal: UseCase<'allowance.enterExternal'> = async ({ key, ...entered }, scope) => {
  const { now, operator, unit } = scope;
  const { reason, ...figure } = entered;
  const person = (await patientOf(entered.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  if (reason !== '') scope.because(reason);
  await sentOnce({ call: 'allowance.enterExternal', key, wanted: entered }, scope, async (id) => {
    refuseUnlikely(entered, scope);
    const records = await recordsOf(unit, person.id);
    const kept = externalFigures(unit);
    await refuseOwn(entered, records, scope);
    refuseOutdated(entered, await kept.ofRecords(records), scope);
    await kept.add({ ...figure, id, patient: person.id, at: now, by: operator.id });
  });
  return allowanceView(person, scope);
};
