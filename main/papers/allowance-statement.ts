/** What a patient received in a period, by month and by day, and all that the figures rest on (R-ALW-1, R-ALW-2). */
import { amountBar, barLegend } from './amount-bar';
import { notice, paragraph, rows, title } from './blocks';
import type { AllowanceStatement } from './ledger-content';
import { amountRows, elsewhereText, section } from './ledger-parts';
import { leading, type Sheet } from './sheet';
import { fullName, type Speech } from './speech';
import { table } from './table';

type Say = (key: string, facts?: Parameters<Speech['say']>[1]) => string;

function months(sheet: Sheet, speech: Speech, say: Say, { months: all }: AllowanceStatement): void {
  const grams = (milligrams: number) => speech.grams(milligrams);
  const { body } = sheet.measures;
  section(sheet, say('monthsTitle'));
  barLegend(sheet, speech);
  for (const month of all) {
    // Sentence and bar stand together.
    sheet.room(4 * leading(body));
    const facts = {
      month: speech.month(month.from),
      used: grams(month.usedHere + month.knownElsewhere + month.held),
      limit: grams(month.limit),
    };
    const unknown = month.usedElsewhere === null ? [say('monthUnknown')] : [];
    const over = month.over === 0 ? [] : [say('monthOver', { over: grams(month.over) })];
    paragraph(sheet, [say('month', facts), ...unknown, ...over].join(' '));
    amountBar(sheet, speech, month);
  }
}

function days(sheet: Sheet, speech: Speech, say: Say, { days: all }: AllowanceStatement): void {
  const grams = (milligrams: number) => (milligrams === 0 ? '' : speech.grams(milligrams));
  section(sheet, say('daysTitle'));
  if (all.length === 0) {
    paragraph(sheet, say('noDays'));
    return;
  }
  table(
    sheet,
    [
      { head: say('day'), share: 40 },
      { head: say('here'), share: 20, right: true },
      { head: say('elsewhere'), share: 20, right: true },
      { head: say('held'), share: 20, right: true },
    ],
    all.map(({ day, here, elsewhere, held }) => [
      speech.day(day),
      grams(here),
      grams(elsewhere),
      grams(held),
    ]),
  );
  paragraph(sheet, say('undated'), { colour: 'quiet' });
}

function ways(sheet: Sheet, speech: Speech, say: Say, { asOf, periods }: AllowanceStatement): void {
  const grams = (milligrams: number) => speech.grams(milligrams);
  section(sheet, say('othersTitle'));
  paragraph(sheet, say('others', { day: speech.day(asOf) }));
  table(
    sheet,
    [
      { head: speech.say('amounts.period'), share: 40 },
      { head: speech.say('amounts.limit'), share: 12, right: true },
      { head: say('here'), share: 12, right: true },
      { head: say('elsewhere'), share: 12, right: true },
      { head: say('held'), share: 12, right: true },
      { head: speech.say('amounts.left'), share: 12, right: true },
    ],
    periods
      .slice(1)
      .map((way) => [
        [
          speech.say(`amounts.kind.${way.kind}`),
          say('covers', { from: speech.day(way.from), to: speech.day(way.to) }),
          ...(way.over === 0 ? [] : [say('monthOver', { over: grams(way.over) })]),
        ],
        grams(way.limit),
        grams(way.usedHere),
        elsewhereText(speech, way),
        grams(way.held),
        grams(way.left),
      ]),
  );
}

function externals(sheet: Sheet, speech: Speech, say: Say, content: AllowanceStatement): void {
  const grams = (milligrams: number) => speech.grams(milligrams);
  section(sheet, say('externalsTitle'));
  if (content.externals.length === 0) {
    paragraph(sheet, say('noExternals'));
    return;
  }
  table(
    sheet,
    [
      { head: say('figure'), share: 58 },
      { head: say('total'), share: 14, right: true },
      { head: say('own'), share: 14, right: true },
      { head: say('rest'), share: 14, right: true },
    ],
    content.externals.map(({ from, to, asOf, ageHours, own, source, superseded, total }) => [
      [
        speech.say(`source.${source}`),
        say('covers', { from: speech.day(from), to: speech.day(to) }),
        say('seen', { at: speech.instant(asOf, sheet.frame.zone), hours: ageHours }),
        ...(superseded ? [say('superseded')] : []),
      ],
      grams(total),
      grams(own),
      grams(total - own),
    ]),
  );
}

function limits(sheet: Sheet, speech: Speech, say: Say, content: AllowanceStatement): void {
  section(sheet, say('limitsTitle'));
  if (content.limits.length === 0) {
    paragraph(sheet, say('noLimits'));
    return;
  }
  rows(
    sheet,
    content.limits.map(({ from, milligrams, certifier }) => ({
      term: say('limitFrom', { day: speech.day(from) }),
      value:
        milligrams === null
          ? say('limitBack', { certifier })
          : say('limitSet', { limit: speech.grams(milligrams), certifier }),
    })),
  );
}

export function allowanceStatement(sheet: Sheet, speech: Speech, content: AllowanceStatement): void {
  const say: Say = (key, facts) => speech.say(`statement.${key}`, facts);
  const grams = (milligrams: number) => speech.grams(milligrams);
  const { asOf, from, patient, periods, to } = content;
  const [deciding, ...others] = periods;

  title(sheet, say('title'));
  rows(sheet, [
    { term: say('patient'), value: fullName(patient.name) },
    { term: say('birthDate'), value: speech.day(patient.birthDate) },
    { term: say('period'), value: say('fromTo', { from: speech.day(from), to: speech.day(to) }) },
  ]);
  if (deciding) {
    const facts = { day: speech.day(asOf), left: grams(deciding.left) };
    notice(sheet, say(deciding.usedElsewhere === null ? 'leftAtMost' : 'left', facts));
    rows(sheet, amountRows(speech, deciding));
  }
  months(sheet, speech, say, content);
  days(sheet, speech, say, content);
  if (others.length > 0) ways(sheet, speech, say, content);
  externals(sheet, speech, say, content);
  limits(sheet, speech, say, content);
}
