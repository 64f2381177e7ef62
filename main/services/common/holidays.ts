/** On which days holidays fall: the federal ones, on the day itself. */
import { allForYear } from '@18f/us-federal-holidays';
import type { Holiday } from '../../../preload/contract/delivery-programme';
import type { Day } from '../../../preload/contract/values';
import { asDay } from '../../rules/calendar';

/** As the package names them. */
const names: Readonly<Record<string, Holiday>> = {
  "New Year's Day": 'newYear',
  'Birthday of Martin Luther King, Jr.': 'martinLutherKing',
  "Washington's Birthday": 'presidents',
  'Memorial Day': 'memorial',
  'Juneteenth National Independence Day': 'juneteenth',
  'Independence Day': 'independence',
  'Labor Day': 'labor',
  'Columbus Day': 'columbus',
  'Veterans Day': 'veterans',
  'Thanksgiving Day': 'thanksgiving',
  'Christmas Day': 'christmas',
};

const asTheyFall = { shiftSaturdayHolidays: false, shiftSundayHolidays: false };

/** Of two days and those between them, rising. */
export function holidaysBetween(from: Day, to: Day): { readonly day: Day; readonly holiday: Holiday }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .flatMap((year) => allForYear(year, asTheyFall))
    .flatMap(({ dateString, name }) => {
      const holiday = names[name];
      return holiday ? [{ day: asDay(dateString), holiday }] : [];
    })
    .filter(({ day }) => from <= day && day <= to);
}
