import type { Day } from '../../../preload/contract/values';
import { addDays, dayIn } from '../../rules/calendar';
import { refuse, unacceptable } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { StaleError } from '../../store/errors';
import { type ExternalFigure, externalFigures } from '../../store/external-figures';
import { recordsOf } from '../../store/merged';
import { patientOf } from '../common/card-face';
import { sentOnce } from '../common/sent-once';
import { allowanceView } from './view';

type Entered = Omit<Parameters<UseCase<'allowance.enterExternal'>>[0], 'key'>;

/** A figure of more days than this is a slip of the keyboard. */
const longestDays = 366;

/** Days and sums that no source can have shown. */
function refuseUnlikely(entered: Entered, { now, zone }: Scope): void {
  const { total, own, from, to, asOf, items } = entered;
  if (own > total) unacceptable('own', 'ownMoreThanTotal');
  if (asOf > now) unacceptable('asOf', 'seenFuture');
  const seenOn = dayIn(zone, asOf);
  if (from > seenOn) unacceptable('from', 'figureNotBegun', { seenOn });
  if (to < from) unacceptable('to', 'periodBackwards');
  if (to > addDays(from, longestDays)) unacceptable('to', 'figureTooLong');
  const last: Day = to < seenOn ? to : seenOn;
  for (const [index, { day }] of items.entries())
    if (day < from || day > last) unacceptable(`items.${index}.day`, 'figureDay', { from, last });
  const dated = items.reduce((sum, { milligrams }) => sum + milligrams, 0);
  if (dated > total - own) unacceptable('items', 'figureItems');
}

/** What the operator saw is what still counts: another window may have entered one meanwhile. */
function refuseOutdated(entered: Entered, held: readonly ExternalFigure[]): void {
  const { from, to, supersedes } = entered;
  const named = held.find(({ id }) => id === supersedes);
  if (supersedes !== null && !named) refuse('not-found');
  const overlapping = held.some((one) => !one.superseded && one.from <= to && from <= one.to);
  if (named?.superseded || (supersedes === null && overlapping)) throw new StaleError('external figure');
}

/** A figure takes the place of the one that it names; it is never added to it (decisions, ledger). */
export const enterExternal: UseCase<'allowance.enterExternal'> = async ({ key, ...entered }, scope) => {
  const { now, operator, unit } = scope;
  const person = (await patientOf(entered.patient, scope)) ?? refuse('not-found');
  scope.about(person.id);
  await sentOnce({ call: 'allowance.enterExternal', key, wanted: entered }, scope, async (id) => {
    refuseUnlikely(entered, scope);
    const kept = externalFigures(unit);
    refuseOutdated(entered, await kept.ofRecords(await recordsOf(unit, person.id)));
    await kept.add({ ...entered, id, patient: person.id, at: now, by: operator.id });
  });
  return allowanceView(person, scope);
};
