/** A name with a birth date, as they are typed into one field (R-PMP-9). */
import type { Day } from '../../preload/contract/values';
import { isDay } from './calendar';

export interface NameAndBirthDate {
  readonly name: string;
  readonly birthDate: Day;
}

const yearFirst = /(?:^|\s|,)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|\s|,)/;
const yearLast = /(?:^|\s|,)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|\s|,)/;

const written = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Null where no whole date stands in it. The month comes first, as here, unless only the day can. */
export function nameAndBirthDate(text: string): NameAndBirthDate | null {
  const match = yearFirst.exec(text) ?? yearLast.exec(text);
  if (!match) return null;
  const [all, first = '', second = '', third = ''] = match;
  const ways =
    first.length === 4
      ? [written(first, second, third)]
      : [written(third, first, second), written(third, second, first)];
  const birthDate = ways.find(isDay);
  if (birthDate === undefined) return null;
  const name = text
    .replace(all, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  return { name, birthDate };
}
