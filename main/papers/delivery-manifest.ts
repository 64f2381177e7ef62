/** What is on a run, stop by stop, handed from the dispensary to the driver (R-DLV-1, B-DLV-3): a record, in English. */
import { paragraph, rows, title } from './blocks';
import { fields } from './by-hand';
import type { DeliveryManifest } from './delivery-content';
import { placeLines, receiverText } from './delivery-parts';
import { section } from './ledger-parts';
import type { Sheet } from './sheet';
import { phoneText, type Speech } from './speech';
import { table } from './table';

type Stop = DeliveryManifest['stops'][number];
type Facts = Parameters<Speech['say']>[1];

const shares = { count: 9, who: 40, items: 12, due: 13, time: 11, outcome: 15 } as const;

/** Whoever receives it comes first, since in large print that heads the row. */
function told(sheet: Sheet, stop: Stop, speech: Speech): string[] {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryManifest.${key}`, facts);
  return [
    receiverText(speech, stop),
    ...placeLines(stop.address),
    ...(stop.addressKind === 'residence' ? [] : [speech.say(`delivery.addressKind.${stop.addressKind}`)]),
    phoneText(stop.phone),
    [stop.number, speech.span(stop.window)].join(' · '),
    ...(stop.note === '' ? [] : [say('note', { note: sheet.note(stop.note) })]),
  ];
}

export function deliveryManifest(sheet: Sheet, speech: Speech, content: DeliveryManifest): void {
  const say = (key: string, facts?: Facts) => speech.say(`deliveryManifest.${key}`, facts);
  const { agent, day, driver, due, outAt, outBy, run, service, stops } = content;
  const items = stops.reduce((sum, stop) => sum + stop.items, 0);
  const units = stops.reduce((sum, stop) => sum + stop.units, 0);

  title(sheet, say('title'));
  sheet.goesOnUnder(say('goesOn', { run, day: speech.day(day) }));
  rows(sheet, [
    { term: say('run'), value: `${run} · ${speech.weekday(day)}` },
    {
      term: say('driver'),
      value: [driver ?? say('noDriver'), say(`agent.${agent}`), ...(service === '' ? [] : [service])].join(
        ' · ',
      ),
    },
    {
      term: say('out'),
      value:
        outAt === null
          ? say('notOut')
          : [speech.instant(outAt, sheet.frame.zone), ...(outBy === null ? [] : [outBy])].join(' · '),
    },
  ]);
  paragraph(sheet, say('confidential'), { colour: 'quiet' });

  section(sheet, say('stopsTitle', { number: stops.length }));
  table(
    sheet,
    [
      { head: say('stop'), share: shares.count, counts: true },
      { head: say('who'), share: shares.who },
      { head: say('items'), share: shares.items, right: true },
      { head: say('due'), share: shares.due, right: true },
      { head: say('time'), share: shares.time, written: true },
      { head: say('outcome'), share: shares.outcome, written: true },
    ],
    stops.map((stop) => [
      String(stop.stop),
      told(sheet, stop, speech),
      say('itemsOf', { items: stop.items, units: stop.units }),
      speech.money(stop.due),
      '',
      '',
    ]),
  );
  paragraph(sheet, say('sum', { stops: stops.length, items, units, due: speech.money(due) }), {
    weight: 'bold',
  });

  // Who signs stands together.
  sheet.room(sheet.measures.body * 14);
  section(sheet, say('signTitle'));
  paragraph(sheet, say('signed', { stops: stops.length }));
  for (const who of ['handedOver', 'taken'])
    fields(
      sheet,
      [
        { label: say(`${who}.name`), share: 40 },
        { label: say(`${who}.signature`), share: 35 },
        { label: say('dateTime'), share: 25 },
      ],
      1.2,
    );
}
