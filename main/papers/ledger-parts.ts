/** Parts that the slip and the statement have in common. */
import type { PeriodFigures } from '../../preload/contract/allowance';
import { heading, type Row } from './blocks';
import type { Sheet } from './sheet';
import type { Speech } from './speech';

/** A heading with room for what begins below it: a row of a table, or a sentence with its bar. */
export function section(sheet: Sheet, text: string): void {
  sheet.room(sheet.measures.body * (sheet.frame.largePrint ? 19 : 13));
  heading(sheet, text);
}

/** Unknown is never a zero (B-ALW-1). */
export function elsewhereText(
  speech: Speech,
  { usedElsewhere, knownElsewhere }: Pick<PeriodFigures, 'usedElsewhere' | 'knownElsewhere'>,
): string {
  const known = speech.grams(knownElsewhere);
  if (usedElsewhere !== null) return known;
  return knownElsewhere > 0 ? speech.say('amounts.atLeast', { known }) : speech.say('amounts.unknown');
}

/** The sum that leads from the limit to what is left, which stands above it. `seen` says where the figure of elsewhere is from. */
export function amountRows(speech: Speech, figures: PeriodFigures, seen: string | null = null): Row[] {
  const grams = (milligrams: number) => speech.grams(milligrams);
  const { from, to, held, over } = figures;
  return [
    {
      term: speech.say('amounts.period'),
      value: [
        speech.say(`amounts.kind.${figures.kind}`),
        speech.say('amounts.fromTo', { from: speech.day(from), to: speech.day(to) }),
      ].join(' · '),
    },
    {
      term: speech.say('amounts.limit'),
      value: speech.say(`amounts.limitFrom.${figures.limitFrom}`, { limit: grams(figures.limit) }),
    },
    { term: speech.say('amounts.here'), value: grams(figures.usedHere) },
    {
      term: speech.say('amounts.elsewhere'),
      value: [elsewhereText(speech, figures), ...(seen === null ? [] : [seen])].join(' · '),
    },
    ...(held === 0 ? [] : [{ term: speech.say('amounts.held'), value: grams(held) }]),
    ...(over === 0 ? [] : [{ term: speech.say('amounts.over'), value: grams(over) }]),
  ];
}
