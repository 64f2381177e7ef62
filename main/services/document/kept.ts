/** Documents that are kept: listed, looked at, deleted by hand. */
import type { KeptDocument } from '../../../preload/contract/document';
import { refuse } from '../../scope/refusal';
import type { Scope, UseCase } from '../../scope/scope';
import { type DocumentRecord, documents } from '../../store/documents';
import { surviving } from '../../store/merged';
import { people } from '../../store/people';
import { sessions } from '../../store/sessions';
import { retentionDays } from '../common/kept-content';
import { aboutOf } from '../common/session-file';
import { keptView } from './terms';

async function viewsOf(records: readonly DocumentRecord[], scope: Scope): Promise<KeptDocument[]> {
  const views: KeptDocument[] = [];
  for (const record of records) views.push(await keptView(record, scope));
  return views;
}

export const ofSession: UseCase<'document.ofSession'> = async ({ session }, scope) => {
  scope.about(aboutOf((await sessions(scope.unit).byId(session)) ?? refuse('not-found')));
  return viewsOf(await documents(scope.unit).ofSession(session), scope);
};

export const ofPerson: UseCase<'document.ofPerson'> = async ({ person }, scope) => {
  const id = await surviving(scope.unit, person);
  scope.about(id);
  return viewsOf(await documents(scope.unit).ofPerson(id), scope);
};

/** Refuses one that is gone; the audit row is about the person. */
async function found(id: string, scope: Scope): Promise<DocumentRecord> {
  const record = (await documents(scope.unit).byId(id)) ?? refuse('not-found');
  scope.about(await surviving(scope.unit, record.person));
  return record.deletedAt === null ? record : refuse('document-deleted');
}

/** Opening a document is a counted look-up, as opening a record is. */
export const view: UseCase<'document.view'> = async ({ document }, scope) => {
  const record = await found(document, scope);
  const bytes = (await documents(scope.unit).contentOf(document)) ?? refuse('document-deleted');
  const person = await surviving(scope.unit, record.person);
  const { name } = (await people(scope.unit).byId(person)) ?? refuse('not-found');
  return { document: await keptView(record, scope), name, bytes };
};

export const remove: UseCase<'document.delete'> = async ({ document, reason }, scope) => {
  await found(document, scope);
  scope.because(reason);
  const { now: at, operator } = scope;
  await documents(scope.unit).delete({ id: document, how: 'byHand', why: reason, at, by: operator.id });
  return {};
};

export const register: UseCase<'document.register'> = async ({ before }, scope) => {
  const kept = documents(scope.unit);
  return {
    retentionDays: retentionDays(scope),
    kept: (await kept.kept()).length,
    deletions: await kept.deletions(before),
  };
};
