/** One registration session with all that belongs to it, judged: what screens and papers are made from. */
import type { SessionView, TaskView } from '../../../preload/contract/registration';
import { type Answers, ownReviewItems, taskAnswers } from '../../../preload/contract/registration-values';
import { renewalOpensOn, termOf } from '../../rules/certification';
import { ruleInForce, ruleSet } from '../../rules/rulebook';
import { type JudgedSession, judgeSession, type SessionFacts } from '../../rules/session';
import { refuse } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { papers } from '../../store/papers';
import { people } from '../../store/people';
import type { DraftRecord, TaskRecord } from '../../store/session-tasks';
import { type SessionRecord, sessions } from '../../store/sessions';
import { stateTexts } from '../../store/state-texts';
import { dueTemplates } from './due-papers';
import type { PaperSource } from './paper-content';

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

/** Saved answers leave the store through the schema they were saved by. */
function answersOf(tasks: readonly TaskRecord[]): Answers {
  return Object.fromEntries(tasks.map((row) => [row.task, taskAnswers[row.task].parse(row.answers)]));
}

function guideOf({ book, today }: Scope): SessionView['guide'] {
  const validity = ruleSet(book, 'certification.validity', today, today);
  return {
    accountUrl: ruleInForce(book, 'url.biznet', today, today).value,
    mailTo: ruleInForce(book, 'address.dcp', today, today).value ?? [],
    documentsRequired: ruleSet(book, 'docs.patient.required', today, today).value,
    proofs: ruleSet(book, 'docs.patient.kinds', today, today).value,
    expirySource: validity.rule.source,
    professions: ruleSet(book, 'certifier.professions', today, today).value,
    emailDomains: ruleInForce(book, 'email.commonDomains', today, today).value ?? [],
  };
}

const addressLine = ({ line1, line2, town, state, zip }: NonNullable<Answers['details']>['address']) =>
  [line1, line2, `${town}, ${state} ${zip}`].filter((part) => part !== '').join(', ');

/** What this session holds for each of our own items; null while it holds nothing. */
function heldOf(
  record: SessionRecord,
  answers: Answers,
): Record<(typeof ownReviewItems)[number], string | null> {
  const { certification, details, email } = answers;
  const name = details?.name ?? record.patient.name;
  return {
    name: [name.given, name.middle, name.family, name.suffix].filter((part) => part !== '').join(' '),
    birthDate: details?.birthDate ?? null,
    address: details ? addressLine(details.address) : null,
    phone: details?.phone ?? null,
    email: email && email.kind !== 'none' ? email.email : null,
    certifier: certification?.certified === 'yes' ? certification.certifier.name : null,
  };
}

/** Loads and judges a session; refuses `not-found`. The audit row is about its patient. */
export async function sessionFile(id: string, scope: Scope): Promise<SessionFile> {
  const kept = sessions(scope.unit);
  const record = (await kept.byId(id)) ?? refuse('not-found');
  scope.about(record.patient.id);
  const tasks = await kept.tasks(id);
  const drafts = await kept.drafts(id, typistOf(scope));
  const texts = await stateTexts(scope.unit).current();
  const answers = answersOf(tasks);
  const held = heldOf(record, answers);
  const reviewItems = [
    ...ownReviewItems.map((item) => ({ item, held: held[item], en: null, es: null })),
    ...texts
      .filter((text) => text.kind === 'reviewItem')
      .map(({ id: item, en, es }) => ({ item, held: null, en, es })),
  ];
  const statements = texts
    .filter((text) => text.kind === 'affirmation')
    .map(({ id: statement, version, en, es }) => ({ statement, version, en, es }));
  const guide = guideOf(scope);
  const facts: SessionFacts = {
    subject: record.subject,
    purpose: record.purpose,
    state: record.state,
    answers,
    drafts: drafts.map((draft) => draft.task),
    reviewItems: reviewItems.map((item) => item.item),
    held,
    statements,
    documentsRequired: guide.documentsRequired,
    proofs: guide.proofs,
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
      answers: saved?.answers ?? null,
      draft: drafts.find((draft) => draft.task === id)?.typed ?? null,
      typedBy: saved?.typedBy ?? null,
      savedAt: saved?.savedAt ?? null,
      savedBy: saved?.savedName ?? null,
    };
  });
}

const certifiedDay = ({ answers }: SessionFile) =>
  answers.certification?.certified === 'yes' ? answers.certification.certifiedOn : null;

/** The session as its screens show it. */
export async function sessionView(file: SessionFile, scope: Scope): Promise<SessionView> {
  const { record, judged } = file;
  const certifiedOn = certifiedDay(file);
  const view: SessionView = {
    id: record.id,
    number: record.number,
    subject: record.subject,
    purpose: record.purpose,
    state: record.state,
    waitsFor: [...judged.waitsFor],
    language: record.language,
    patient: {
      ...record.patient,
      birthDate: file.answers.details?.birthDate ?? (await birthDateOf(record.patient.id, scope)),
    },
    startedAt: record.startedAt,
    startedBy: record.startedName,
    assignedTo: record.assignedName,
    tasks: taskViews(file),
    nextTask: judged.nextTask,
    canFinish: judged.canFinish,
    expiresOn: certifiedOn ? termOf(certifiedOn, scope.book, scope.today).expiresOn : null,
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

async function birthDateOf(patient: string, { unit }: Scope) {
  return ((await people(unit).byId(patient)) ?? refuse('not-found')).birthDate;
}

/** What the papers of this session are made from. */
export async function paperSource(view: SessionView, file: SessionFile, scope: Scope): Promise<PaperSource> {
  return {
    view,
    answers: file.answers,
    submitted: submissionOf(view),
    renewalOpensOn: view.expiresOn ? renewalOpensOn(view.expiresOn, scope.book, scope.today) : null,
  };
}

/** The latest submission, unless the state sent it back or the session was given up since. */
function submissionOf({ history, state }: SessionView): PaperSource['submitted'] {
  if (state !== 'submitted' && state !== 'registered' && state !== 'finished') return null;
  const last = history.findLast((event) => event.what === 'submitted' || event.what === 'returned');
  return last?.what === 'submitted' ? { at: last.at, by: last.by } : null;
}
