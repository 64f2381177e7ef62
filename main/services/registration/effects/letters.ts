import { unacceptable } from '../../../scope/refusal';
import type { Effect } from './effect';

/** Only letters that the rulebook names, each once. */
export const letters: Effect<'letters'> = async (answers, { guide }) => {
  const known = guide.lists.letters;
  answers.items.forEach(({ letter }, place) => {
    const again = answers.items.findIndex((one) => one.letter === letter) !== place;
    if (again || !known.includes(letter)) unacceptable(`answers.items.${place}.letter`, 'choose');
  });
  return answers;
};
