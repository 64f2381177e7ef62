/** What a saved task changes besides its own answers, and what is checked before: one function a task. */
import type { AnswersOf, Certifier, TaskId } from '../../../preload/contract/registration-values';
import { judgeCertificationDay } from '../../rules/certification';
import { judgeBirthDate, judgeEligibility } from '../../rules/eligibility';
import { Refusal, refuse, Unacceptable, unacceptable } from '../../scope/refusal';
import type { Scope } from '../../scope/scope';
import { certifications } from '../../store/certifications';
import { certifiers } from '../../store/certifiers';
import { StaleError } from '../../store/errors';
import { people } from '../../store/people';
import { sessions } from '../../store/sessions';
import type { SessionFile } from '../common/session-file';

type Effect<Task extends TaskId> = (
  answers: AnswersOf<Task>,
  file: SessionFile,
  scope: Scope,
) => Promise<AnswersOf<Task>>;

/** The certification becomes a record of its own; a day that cannot be one is refused (R-PAT-1, R-PAT-8). */
const certification: Effect<'certification'> = async (answers, { guide, record }, scope) => {
  const kept = certifications(scope.unit);
  if (answers.certified === 'no') {
    if (record.certification) {
      await link(record.id, null, scope);
      await kept.withdraw(record.certification);
    }
    return answers;
  }
  const { certifiedOn, certifier } = answers;
  if (!guide.professions.includes(certifier.profession)) {
    unacceptable('answers.certifier.profession', 'professionOff');
  }
  const judged = judgeCertificationDay(certifiedOn, scope.book, scope.today);
  if (judged.kind === 'wrong') throw new Unacceptable({ 'answers.certifiedOn': judged.wrong });
  if (judged.kind === 'refused') throw new Refusal(judged.code, judged.facts, judged.rule);
  await refuseOtherCertifier(certifier, record.certification, scope);
  const certifierId = await certifiers(scope.unit).keep({ ...certifier, newId: scope.newId() });
  const held = record.certification ? await kept.byId(record.certification) : undefined;
  if (held) await kept.change({ id: held.id, version: held.version, certifier: certifierId, certifiedOn });
  else {
    const id = scope.newId();
    await kept.add({
      id,
      patient: record.patient.id,
      certifier: certifierId,
      secondCertifier: null,
      certifiedOn,
      at: scope.now,
      by: scope.operator.id,
    });
    await link(record.id, id, scope);
  }
  return answers;
};

/** A licence number belongs to one certifier. What stands in this certification alone is a slip to mend. */
async function refuseOtherCertifier(
  { name, profession, licenceNumber }: Certifier,
  certification: string | null,
  { unit }: Scope,
): Promise<void> {
  const known = await certifiers(unit).byLicence(licenceNumber);
  if (!known || (known.name === name && known.profession === profession)) return;
  if (await certifiers(unit).isUsedBesides(known.id, certification)) {
    if (known.name === name) unacceptable('answers.certifier.profession', 'professionOther', { name });
    unacceptable('answers.certifier.licenceNumber', 'licenceOther', { name: known.name });
  }
}

async function link(session: string, certificationId: string | null, { unit, now }: Scope): Promise<void> {
  const kept = sessions(unit);
  const { id, version } = (await kept.byId(session)) ?? refuse('not-found');
  await kept.change({ id, version, at: now, to: { certification: certificationId } });
}

/** Identity, address and phone go to the person (R-PAT-9). */
const details: Effect<'details'> = async (answers, { record }, scope) => {
  const { book, now, newId, today, unit } = scope;
  const wrong = judgeBirthDate(answers.birthDate, book, today);
  if (wrong) throw new Unacceptable({ 'answers.birthDate': wrong });
  const refusal = judgeEligibility(answers, book, today);
  if (refusal) throw new Refusal(refusal.code, refusal.facts, refusal.rule);
  if (answers.connecticutResident === 'yes' && answers.address.state !== 'CT')
    unacceptable('answers.address.state', 'residentState');
  const known = people(unit);
  const person = (await known.byId(record.patient.id)) ?? refuse('not-found');
  await known.change({
    id: person.id,
    version: person.version,
    name: answers.name,
    birthDate: answers.birthDate,
  });
  await known.setAddress({ id: newId(), person: person.id, address: answers.address, at: now });
  await known.setContact({
    id: newId(),
    person: person.id,
    contact: { kind: 'phone', value: answers.phone },
    at: now,
  });
  return answers;
};

/** R-PAT-10: a temporary address is kept as one. */
const email: Effect<'email'> = async (answers, { record }, { newId, now, unit }) => {
  const known = people(unit);
  const person = record.patient.id;
  if (answers.kind === 'none') await known.endContact({ person, kind: 'email', at: now });
  else {
    const temporary = answers.kind === 'temporary';
    await known.setContact({
      id: newId(),
      person,
      contact: { kind: 'email', value: answers.email, temporary },
      at: now,
    });
  }
  return answers;
};

/** Only items that the list shows can be answered, each for what is held while it is (R-PAT-4). */
const review: Effect<'review'> = async (answers, { reviewItems }) => {
  const shown = new Map(reviewItems.map(({ item, held }) => [item, held]));
  if (answers.items.some((item) => !shown.has(item.item))) throw new StaleError('review item');
  return { items: answers.items.map((given) => ({ ...given, held: shown.get(given.item) ?? null })) };
};

/** Kinds of proof are the rulebook's (R-PAT-6). */
const documents: Effect<'documents'> = async (answers, { guide }) => {
  const place = answers.items.findIndex((item) => !guide.proofs.includes(item.proof));
  if (place >= 0) unacceptable(`answers.items.${place}.proof`, 'choose');
  return answers;
};

/** Each answer keeps the instant at which it was given; a reworded statement has to be read again (R-PAT-7). */
const affirmations: Effect<'affirmations'> = async (answers, file, { now }) => {
  const asked = new Map(file.statements.map((text) => [text.statement, text.version]));
  if (answers.statements.some((given) => asked.get(given.statement) !== given.version)) {
    throw new StaleError('statement');
  }
  if (asked.size === 0 && answers.onStatePage === null) unacceptable('answers.onStatePage', 'choose');
  const before = file.answers.affirmations?.statements ?? [];
  const statements = answers.statements.map((given) => {
    const same = before.find(
      (earlier) =>
        earlier.statement === given.statement &&
        earlier.version === given.version &&
        earlier.answer === given.answer,
    );
    return { ...given, at: same?.at ?? now };
  });
  return { ...answers, statements };
};

const effectOf: { readonly [Task in TaskId]?: Effect<Task> } = {
  certification,
  details,
  email,
  review,
  documents,
  affirmations,
};

/** Answers what is to be saved. Throws a refusal or wrong fields before anything is written. */
export async function effects<Task extends TaskId>(
  { task, answers }: { task: Task; answers: AnswersOf<Task> },
  file: SessionFile,
  scope: Scope,
): Promise<AnswersOf<Task>> {
  const effect = effectOf[task] as Effect<Task> | undefined;
  return effect ? effect(answers, file, scope) : answers;
}
