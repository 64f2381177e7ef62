/** What somebody takes home from a sale: each line with its working, and what is left of the month (R-ALW-1). */
import { amountBar, barLegend } from './amount-bar';
import { notice, paragraph, rows, title } from './blocks';
import type { DispenseSlip } from './ledger-content';
import { amountRows, section } from './ledger-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';
import { table } from './table';

type Item = DispenseSlip['items'][number];

/** "2 × 3.5 g" or "1 × (100 mg THC ÷ 250 + 5 mg other ÷ 500)", in grams. */
function workingText({ working }: Item, speech: Speech): string {
  const { units, weight, thc, other, thcPerGram, otherPerGram } = working;
  const milligrams = (amount: number | null) => speech.milligrams(amount ?? 0);
  return working.counted === 'weight'
    ? speech.say('slip.byWeight', { units, weight: speech.grams(weight ?? 0) })
    : speech.say('slip.byCannabinoids', {
        units,
        thc: milligrams(thc),
        other: milligrams(other),
        thcPerGram: milligrams(thcPerGram),
        otherPerGram: milligrams(otherPerGram),
      });
}

function items(sheet: Sheet, speech: Speech, { items: all }: DispenseSlip): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`slip.${key}`, facts);
  const grams = (milligrams: number) => speech.grams(milligrams);
  let running = 0;
  const lines = all.map((item) => {
    const { form, product, serial, voided, working } = item;
    running += voided ? 0 : working.milligrams;
    const name = speech.named(`productForm.${form}`, form);
    const sort = `${name} · ${say('serial', { serial })}`;
    const sum = workingText(item, speech);
    const facts = working.counted === 'weight' ? [`${sort} · ${sum}`] : [sort, sum];
    return [
      [product, ...facts, ...(voided ? [say('voided')] : [])],
      grams(working.milligrams),
      grams(running),
    ] as const;
  });
  table(
    sheet,
    [
      { head: say('product'), share: 64 },
      { head: say('counts'), share: 18, right: true },
      { head: say('running'), share: 18, right: true },
    ],
    lines,
  );
}

export function dispenseSlip(sheet: Sheet, speech: Speech, content: DispenseSlip): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`slip.${key}`, facts);
  const grams = (milligrams: number) => speech.grams(milligrams);
  const { acknowledged, after, external, next, patient, photoId, receivedBy } = content;
  const { zone } = sheet.frame;

  title(sheet, say('title'));
  rows(sheet, [
    { term: say('number'), value: `${content.number} · ${speech.instant(content.at, zone)}` },
    { term: say('patient'), value: fullName(patient.name) },
    {
      term: say('receivedBy'),
      value: receivedBy === null ? say('byPatient') : say('byCaregiver', { name: fullName(receivedBy.name) }),
    },
    ...(photoId === null ? [] : [{ term: say('photoId'), value: speech.say(`photoId.${photoId}`) }]),
    { term: say('pharmacist'), value: content.pharmacist },
  ]);

  section(sheet, say('items', { number: content.items.length }));
  items(sheet, speech, content);
  const back = content.items.reduce((sum, { voided, working }) => sum + (voided ? working.milligrams : 0), 0);
  paragraph(sheet, say('total', { total: grams(content.total) }), { weight: 'bold' });
  if (back > 0) paragraph(sheet, say('takenBack', { back: grams(back) }), { weight: 'bold' });

  section(sheet, say('leftTitle'));
  const until = speech.day(after.to);
  const unknown = after.usedElsewhere === null;
  notice(sheet, say(unknown ? 'leftAtMost' : 'left', { left: grams(after.left), until }));
  amountBar(sheet, speech, after);
  barLegend(sheet, speech);
  const seen =
    external.asOf === null || external.source === null
      ? null
      : say('seen', {
          source: speech.say(`source.${external.source}`),
          at: speech.instant(external.asOf, zone),
        });
  rows(sheet, amountRows(speech, after, seen));
  if (next !== null)
    paragraph(sheet, say('next', { day: speech.day(next.on), left: grams(next.left) }), { weight: 'bold' });
  if (acknowledged !== null) paragraph(sheet, say('acknowledged', { reason: acknowledged }));
  paragraph(sheet, `${say('label')} ${say('rulebook', { version: content.rulebookVersion })}`, {
    colour: 'quiet',
  });
}
