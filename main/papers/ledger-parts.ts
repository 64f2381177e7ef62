/** Parts that the slip and the statement have in common. */
import type { PeriodFigures } from '../../preload/contract/allowance';
import { formatGrams } from '../../preload/contract/weight';
import type { Row } from './blocks';
import type { Speech } from './speech';

/** The sum that leads from the limit to what is left. */
export function amountRows(speech: Speech, figures: PeriodFigures): Row[] {
  const grams = (milligrams: number) => formatGrams(milligrams, speech.language);
  const { from, to, usedElsewhere, knownElsewhere, held, over } = figures;
  const elsewhere =
    usedElsewhere !== null
      ? grams(usedElsewhere)
      : knownElsewhere > 0
        ? speech.say('amounts.atLeast', { known: grams(knownElsewhere) })
        : speech.say('amounts.unknown');
  return [
    {
      term: speech.say('amounts.period'),
      value: [
        speech.say('amounts.fromTo', { from: speech.day(from), to: speech.day(to) }),
        speech.say(`amounts.kind.${figures.kind}`),
      ],
    },
    {
      term: speech.say('amounts.limit'),
      value: speech.say(`amounts.limitFrom.${figures.limitFrom}`, { limit: grams(figures.limit) }),
    },
    { term: speech.say('amounts.here'), value: grams(figures.usedHere) },
    { term: speech.say('amounts.elsewhere'), value: elsewhere },
    ...(held === 0 ? [] : [{ term: speech.say('amounts.held'), value: grams(held) }]),
    { term: speech.say('amounts.left'), value: grams(figures.left) },
    ...(over === 0 ? [] : [{ term: speech.say('amounts.over'), value: grams(over) }]),
  ];
}
