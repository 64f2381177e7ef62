/** What came back from a run, why, and who counted it in, with the money of what did not (B-DLV-3): a record, in English. */
import { notice, paragraph, rows, title } from './blocks';
import { fields } from './by-hand';
import type { DeliveryReturn } from './delivery-content';
import { productText } from './delivery-parts';
import { entries } from './entries';
import { section } from './ledger-parts';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

type Facts = Parameters<Speech['say']>[1];

const sumOf = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);

/** One after the other: order, why, products, and who counted them. */
function orders(sheet: Sheet, speech: Speech, all: DeliveryReturn['orders']): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryReturn.${key}`, facts);
  const backText = ({ at, by, note }: NonNullable<DeliveryReturn['orders'][number]['back']>) =>
    [
      say('counted', { at: speech.instant(at, sheet.frame.zone), by }),
      ...(note === '' ? [] : [sheet.note(note)]),
    ].join(' · ');
  entries(
    sheet,
    all.map(({ back, failed, items, note, number, outcome, patient, stop }) => ({
      head: say('order', { number, name: fullName(patient) }),
      lines: [
        {
          text: [say('stop', { stop }), say(`why.${outcome}`)].join(' · '),
          strong: true,
        },
        ...(failed.length === 0
          ? []
          : [
              {
                text: say('failed', {
                  checks: speech.all(failed.map((check) => speech.say(`delivery.check.${check}`))),
                }),
              },
            ]),
        ...(note === '' ? [] : [{ text: say('note', { note: sheet.note(note) }) }]),
        ...items.map((item) => ({ text: productText(speech, item) })),
        ...(back === null ? [] : [{ text: backText(back) }]),
      ],
      write: back === null ? say('toCount') : null,
    })),
  );
}

export function deliveryReturn(sheet: Sheet, speech: Speech, content: DeliveryReturn): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryReturn.${key}`, facts);
  const { backAt, backBy, day, delivered, driver, outAt, payments, run, stops } = content;
  const open = content.orders.filter(({ outcome }) => outcome === 'out').length;
  const at = (instant: string) => speech.instant(instant, sheet.frame.zone);
  const paid = (kind: 'cash' | 'debit') =>
    sumOf(payments.filter((one) => one.kind === kind).map(({ received }) => received));

  title(sheet, say('title'));
  sheet.goesOnUnder(say('goesOn', { run, day: speech.day(day) }));
  rows(sheet, [
    { term: say('run'), value: `${run} · ${speech.weekday(day)}` },
    { term: say('driver'), value: driver ?? say('noDriver') },
    { term: say('out'), value: outAt === null ? say('notOut') : at(outAt) },
    {
      term: say('back'),
      value:
        backAt === null ? say('notBack') : [at(backAt), ...(backBy === null ? [] : [backBy])].join(' · '),
    },
    {
      term: say('stops'),
      value: say('sum', { stops, delivered, back: content.orders.length - open }),
    },
  ]);
  if (open > 0) notice(sheet, say('open', { number: open }));

  section(sheet, say('productsTitle', { number: content.orders.length }));
  if (content.orders.length === 0) paragraph(sheet, say('nothing'));
  else orders(sheet, speech, content.orders);

  section(sheet, say('moneyTitle'));
  rows(sheet, [
    { term: say('cash'), value: speech.money(paid('cash')) },
    { term: say('debit'), value: speech.money(paid('debit')) },
    {
      term: say('tips'),
      value: say('ofThese', { tips: speech.money(sumOf(payments.map(({ tip }) => tip))) }),
    },
  ]);

  section(sheet, say('signTitle'));
  for (const who of ['driver', 'counted'])
    fields(
      sheet,
      [
        { label: say(`sign.${who}`), share: 40 },
        { label: say('signature'), share: 35 },
        { label: say('dateTime'), share: 25 },
      ],
      1.2,
    );
}
