/** What needs somebody's eye, as one paper of the store or of one patient (R-PMP-7): a record, in English. */
import { notice, paragraph, title } from './blocks';
import { entries } from './entries';
import type { AlertsPaper } from './ledger-content';
import type { Sheet } from './sheet';
import { fullName, type Speech } from './speech';

type Alert = AlertsPaper['alerts'][number];

/** What an alert says, from its own facts; what an older entry did not keep is left out. */
function sayingOf({ day, facts, kind }: Alert, speech: Speech): string {
  const say = (key: string, more: Parameters<Speech['say']>[1] = {}) =>
    speech.say(`alerts.said.${key}`, { day: speech.day(day), ...more });
  const grams = (value: unknown) => speech.grams(Number(value ?? 0));
  if (kind === 'overAllowance') return say(kind, { asked: grams(facts.asked), left: grams(facts.left) });
  if (kind === 'cardRefused')
    return say(kind, {
      number: String(facts.number ?? ''),
      verdict: speech.named(`alerts.verdict.${facts.verdict}`, String(facts.verdict ?? '')),
      whose: speech.say(facts.caregiver === true ? 'alerts.caregivers' : 'alerts.patients'),
    });
  if (kind === 'handedOver' || kind === 'productShort')
    return say(kind, { order: String(facts.order ?? ''), reason: String(facts.reason ?? '') });
  if (kind === 'externalStale')
    return say(kind, { source: speech.say(`source.${facts.source}`), hours: Number(facts.ageHours ?? 0) });
  return say(kind, { days: Number(facts.daysLeft ?? 0) });
}

export function alertsPaper(sheet: Sheet, speech: Speech, content: AlertsPaper): void {
  const say = (key: string, facts?: Parameters<Speech['say']>[1]) => speech.say(`alerts.${key}`, facts);
  const { alerts, kinds, madeOn, more, patient, since } = content;

  title(sheet, say('title'));
  paragraph(sheet, patient === null ? say('store') : say('patient', { name: fullName(patient.name) }), {
    weight: 'bold',
  });
  paragraph(sheet, say('made', { day: speech.day(madeOn), since: speech.day(since) }));
  paragraph(sheet, say('kinds', { kinds: speech.all(kinds.map((kind) => say(`kind.${kind}`))) }));
  notice(sheet, say('confidential'));
  paragraph(sheet, alerts.length === 0 ? say('none') : say('count', { number: alerts.length }));
  entries(
    sheet,
    alerts.map((alert) => ({
      head: fullName(alert.patient.name),
      lines: [
        { text: say(`kind.${alert.kind}`), strong: true },
        { text: sayingOf(alert, speech) },
        ...(alert.at === null || alert.by === null
          ? []
          : [{ text: say('noted', { at: speech.instant(alert.at, sheet.frame.zone), name: alert.by }) }]),
      ],
      write: null,
    })),
  );
  if (more) paragraph(sheet, say('more'), { weight: 'bold' });
}
