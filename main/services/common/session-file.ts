/** One registration session with all that belongs to it, judged: what screens and papers are made from. */
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { type Answers, ownReviewItems, TaskId } from '../../../preload/contract/registration-values';
import type { Day } from '../../../preload/contract/values';
import { renewalOpensOn } from '../../rules/certification';
import { comesOfAgeOn } from '../../rules/eligibility';
import { type JudgedSession, judgeSession, type SessionFacts } from '../../rules/session';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { documents } from '../../store/documents';
import { papers } from '../../store/papers';
import { people } from '../../store/people';
import type { DraftRecord, TaskRecord } from '../../store/session-tasks';
import { type SessionRecord, sessions } from '../../store/sessions';
import { stateTexts } from '../../store/state-texts';
import { caregiverPartDone } from './caregiving';
import { dueTemplates } from './due-papers';
import { withGuardian } from './guardian-before';
import { letterFor } from './paper-content/renewal';
import type { PaperSource } from './paper-content/source';
import { strayRefusal } from './registered-before';
import { cameOfAge } from './renewals';
import { answerNow, answersOf } from './saved-answers';
import { guideOf } from './session-guide';
import { heldOf, knownOf } from './session-held';
import { termOfSession } from './session-term';
import { followMerges } from './surviving-session';

export interface SessionFile {
  readonly record: SessionRecord;
  readonly answers: Answers;
  readonly facts: SessionFacts;
  readonly judged: JudgedSession;
  readonly tasks: readonly TaskRecord[];
  readonly drafts: readonly DraftRecord[];
  readonly reviewItems: SessionView['reviewItems'];
  readonly statements: SessionView['statements'];
  readonly guide: SessionView['guide'];
}

/** Who types: an operator's drafts are their own, the walk-in's belong to the hand-over. */
export const typistOf = ({ caller, operator }: Scope): string =>
  caller.kind === 'walkIn' ? 'walkIn' : operator.id;

/** Whom the audit row of a session is about: a person where one is kept, else the session. */
export const aboutOf = ({ id, person, patient }: SessionRecord): string => person.id ?? patient?.id ?? id;

/** Loads and judges a session; refuses `not-found`. The audit row is about its patient. */
export async function sessionFile(id: string, scope: Scope): Promise<SessionFile> {
  const kept = sessions(scope.unit);
  const record = await followMerges((await kept.byId(id)) ?? refuse('not-found'), scope);
  scope.about(aboutOf(record));
  const tasks = await kept.tasks(id);
  const drafts = await kept.drafts(id, typistOf(scope));
  const texts = await stateTexts(scope.unit).current();
  const answers = await withGuardian(record, answersOf(tasks), scope);
  const held = await heldOf(record, answers, scope);
  const reviewItems = [
    ...ownReviewItems.map((item) => ({ item, held: held[item], en: null, es: null })),
    ...texts
      .filter((text) => text.kind === 'reviewItem')
      .map(({ id: item, en, es }) => ({ item, held: null, en, es })),
  ];
  const statements = texts
    .filter((text) => text.kind === 'affirmation')
    .map(({ id: statement, version, en, es }) => ({ statement, version, en, es }));
  const guide = guideOf(record, answers, scope);
  const facts: SessionFacts = {
    subject: record.subject,
    purpose: record.purpose,
    state: record.state,
    answers,
    drafts: drafts.map((draft) => TaskId.parse(draft.task)),
    reviewItems: reviewItems.map((item) => item.item),
    held,
    statements,
    documentsRequired: guide.documentsRequired,
    proofs: guide.proofs,
    caregiverDone: await caregiverPartDone(record, answers, scope),
    cameOfAge: await cameOfAge(record, scope),
    lists: guide.lists,
  };
  return {
    record,
    answers,
    facts,
    judged: judgeSession(facts),
    tasks,
    drafts,
    reviewItems,
    statements,
    guide,
  };
}

function taskViews({ judged, tasks, drafts }: SessionFile): TaskView[] {
  return judged.tasks.map(({ id, state, after }) => {
    const saved = tasks.find((row) => row.task === id);
    return {
      id,
      state,
      after: [...after],
      version: saved?.version ?? 0,
      answers: saved ? answerNow(saved) : null,
      draft: drafts.find((draft) => draft.task === id)?.typed ?? null,
      typedBy: saved?.typedBy ?? null,
      savedAt: saved?.savedAt ?? null,
      savedBy: saved?.savedName ?? null,
    };
  });
}

/** The session as its screens show it. */
export async function sessionView(file: SessionFile, scope: Scope): Promise<SessionView> {
  const { record, judged } = file;
  const view: SessionView = {
    id: record.id,
    number: record.number,
    subject: record.subject,
    purpose: record.purpose,
    state: record.state,
    waitsFor: [...judged.waitsFor],
    language: record.language,
    person: {
      ...record.person,
      birthDate: file.answers.details?.birthDate ?? (await birthDateOf(record.person.id, scope)),
    },
    patient: await patientOf(file, scope),
    known: await knownOf(file, scope),
    linked: await linkedTo(record, scope),
    startedAt: record.startedAt,
    startedBy: record.startedName,
    assignedTo: record.assignedName,
    tasks: taskViews(file),
    nextTask: judged.nextTask,
    canFinish: judged.canFinish,
    stray: await strayRefusal(record, scope),
    expiresOn: (await termOfSession(record, file.answers, scope))?.expiresOn ?? null,
    comesOfAgeOn: await comingOfAge(file, scope),
    reviewItems: [...file.reviewItems],
    statements: [...file.statements],
    guide: file.guide,
    papers: await papers(scope.unit).ofSession(record.id),
    paperWishes: [],
    history: await sessions(scope.unit).events(record.id),
    version: record.version,
  };
  const source = await paperSource(view, file, scope);
  // Papers are chosen on the page that submits: what will be due then is proposed now.
  if (judged.canFinish) source.submitted ??= { at: scope.now, by: scope.operator.name };
  const wish = { language: record.language, largePrint: false };
  return { ...view, paperWishes: dueTemplates(source).map((template) => ({ template, ...wish })) };
}

async function birthDateOf(person: string | null, { unit }: Scope): Promise<Day | null> {
  return person === null ? null : ((await people(unit).byId(person)) ?? refuse('not-found')).birthDate;
}

async function comingOfAge({ answers, record }: SessionFile, scope: Scope): Promise<Day | null> {
  if (record.subject !== 'minor') return null;
  const birthDate = answers.details?.birthDate ?? (await birthDateOf(record.person.id, scope));
  return birthDate && comesOfAgeOn(birthDate, scope.book, scope.today);
}

/** As this session has them: the details that it asks are of whoever registers. */
async function patientOf({ answers, record }: SessionFile, { unit }: Scope): Promise<SessionView['patient']> {
  if (record.patient === null) return null;
  const { birthDate, name } = (await people(unit).byId(record.patient.id)) ?? refuse('not-found');
  const typed = record.person.id === record.patient.id ? answers.details?.birthDate : undefined;
  return { id: record.patient.id, name, birthDate: typed ?? birthDate };
}

/** The session that this one belongs to, and those that belong to it. */
async function linkedTo(record: SessionRecord, { unit }: Scope): Promise<SessionView['linked']> {
  const kept = sessions(unit);
  const above = record.linkedSession === null ? undefined : await kept.byId(record.linkedSession);
  const all = [...(above ? [above] : []), ...(await kept.linkedTo(record.id))];
  return all.map(({ id, number, subject, purpose, state, person }) => ({
    id,
    number,
    subject,
    purpose,
    state,
    name: person.name,
  }));
}

/** What the papers of this session are made from. */
export async function paperSource(view: SessionView, file: SessionFile, scope: Scope): Promise<PaperSource> {
  return {
    view,
    answers: file.answers,
    submitted: submissionOf(view),
    enclosed: (await documents(scope.unit).ofSession(view.id)).filter(({ enclosed }) => enclosed),
    letter: await letterOf(file, scope),
    renewalOpensOn: view.expiresOn ? renewalOpensOn(view.expiresOn, scope.book, scope.today) : null,
  };
}

/** Until the new certification is there, the letter says what to do by when. */
async function letterOf({ answers, record }: SessionFile, scope: Scope): Promise<PaperSource['letter']> {
  const { certification, patient, person, purpose, state } = record;
  if (purpose !== 'renewal' || state !== 'open' || person.id === null || person.id !== patient?.id)
    return null;
  const known = await people(scope.unit).byId(person.id);
  return known && answers.certification?.certified !== 'yes' ? letterFor(known, certification, scope) : null;
}

/** The latest submission, unless the state sent it back or the session was given up since. */
function submissionOf({ history, state }: SessionView): PaperSource['submitted'] {
  if (state !== 'submitted' && state !== 'registered' && state !== 'finished') return null;
  const last = history.findLast((event) => event.what === 'submitted' || event.what === 'returned');
  return last?.what === 'submitted' ? { at: last.at, by: last.by } : null;
}
