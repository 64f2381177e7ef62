/** The picture of a person: looked at, replaced, removed (R-CARD-1). */
import { createHash } from 'node:crypto';
import { largestPhoto } from '../../../preload/contract/photo';
import { addDays } from '../../rules/calendar';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { surviving } from '../../store/merged';
import { people } from '../../store/people';
import { photos } from '../../store/photos';
import { photoLastDay, refuseContent, retentionDays } from '../common/kept-content';
import { sentOnce } from '../common/sent-once';

/** Whoever is asked about, as the record that stayed of those that were merged; the audit row is about them. */
async function personAsked(id: string, scope: Scope) {
  const person = (await people(scope.unit).byId(await surviving(scope.unit, id))) ?? refuse('not-found');
  scope.about(person.id);
  return person;
}

export const view: UseCase<'photo.view'> = async ({ person: asked }, scope) => {
  const person = await personAsked(asked, scope);
  const kept = photos(scope.unit);
  const [latest] = await kept.ofPerson(person.id);
  const bytes = latest && (await kept.contentOf(latest.id));
  const photo =
    latest && bytes ? { id: latest.id, at: latest.at, keepUntil: photoLastDay(latest, scope), bytes } : null;
  return { name: person.name, photo, keptFor: retentionDays(scope) };
};

export const keep: UseCase<'photo.keep'> = async ({ person: asked, bytes, key }, scope) => {
  const { now: at, operator, today, unit } = scope;
  const person = await personAsked(asked, scope);
  refuseContent('image/jpeg', bytes, largestPhoto);
  const kept = photos(unit);
  const days = retentionDays(scope);
  const keepUntil = days === null ? null : addDays(today, days);
  const wanted = [asked, createHash('sha256').update(bytes).digest('hex')];
  const id = await sentOnce({ call: 'photo.keep', key, wanted }, scope, async (made) => {
    for (const { id: older } of await kept.ofPerson(person.id))
      await kept.remove({ id: older, how: 'replaced', why: null, at, by: operator.id });
    await kept.add({ id: made, person: person.id, keepUntil, bytes, at, by: operator.id });
  });
  return { id };
};

export const remove: UseCase<'photo.remove'> = async ({ photo, reason }, scope) => {
  const { now: at, operator, unit } = scope;
  const kept = photos(unit);
  const record = (await kept.byId(photo)) ?? refuse('not-found');
  scope.about(await surviving(unit, record.person));
  if (record.removedAt !== null) refuse('document-deleted');
  scope.because(reason);
  await kept.remove({ id: photo, how: 'byHand', why: reason, at, by: operator.id });
  return {};
};
