import { unacceptable } from '../../../scope/refusal';
import { StaleError } from '../../../store/errors';
import type { Effect } from './effect';

/** Only items that the list shows can be answered, each for what is held while it is (R-PAT-4). */
export const review: Effect<'review'> = async (answers, { reviewItems }) => {
  const shown = new Map(reviewItems.map(({ item, held }) => [item, held]));
  if (answers.items.some((item) => !shown.has(item.item))) throw new StaleError('review item');
  return { items: answers.items.map((given) => ({ ...given, held: shown.get(given.item) ?? null })) };
};

/** Kinds of proof are the rulebook's (R-PAT-6). */
export const documents: Effect<'documents'> = async (answers, { guide }) => {
  const place = answers.items.findIndex((item) => !guide.proofs.includes(item.proof));
  if (place >= 0) unacceptable(`answers.items.${place}.proof`, 'choose');
  return answers;
};

/** Each answer keeps the instant at which it was given; a reworded statement has to be read again (R-PAT-7). */
export const affirmations: Effect<'affirmations'> = async (answers, file, { now }) => {
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
