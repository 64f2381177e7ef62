/** What a delivery order says of itself: windows, states, and every reason with its facts (B-REG-1). */
import { createInstance } from 'i18next';
import { expect, test } from 'playwright/test';
import { holidays } from '../../preload/contract/delivery-programme';
import {
  DeliveryRefusal,
  doorChecks,
  OrderMove,
  OrderState,
  type WindowKey,
} from '../../preload/contract/delivery-values';
import { Day } from '../../preload/contract/values';
import { hoursWords, windowDayWords } from '../../renderer/client/window-words';
import { ofSale, reasonFacts, reasonWord } from '../../renderer/frame/delivery/reason-facts';
import { refusalWord } from '../../renderer/frame/refusal-words';
import en from '../../resources/words/en.json' with { type: 'json' };
import es from '../../resources/words/es.json' with { type: 'json' };

function wordsOf(lng: 'en' | 'es', translation: object) {
  const words = createInstance();
  const interpolation = { escapeValue: false };
  void words.init({ lng, resources: { [lng]: { translation } }, interpolation, initAsync: false });
  return words;
}
const languages = { en: wordsOf('en', en), es: wordsOf('es', es) };
const refusal = (code: DeliveryRefusal['code'], facts: DeliveryRefusal['facts'] = {}): DeliveryRefusal => ({
  code,
  facts,
  item: null,
  rule: null,
});

/** As a screen in English says it. */
function title(one: DeliveryRefusal, language: 'en' | 'es' = 'en'): string {
  const { t } = languages[language];
  const speech = {
    money: (cents: number) => `$${cents / 100}`,
    day: (day: string) => `day ${day}`,
    miles: (miles: number) => `${miles} miles`,
    word: (key: string) => t(key),
  };
  return t(`delivery.reasons.${reasonWord(one)}.title`, reasonFacts(one, speech));
}

for (const code of DeliveryRefusal.shape.code.options)
  test(`B-REG-1 the reason ${code} says what and what to do, in both languages`, () => {
    const one = refusal(code);
    const sale = ofSale(one);
    const place = sale ? `dispense.refusal.${refusalWord(sale)}` : `delivery.reasons.${reasonWord(one)}`;
    for (const words of Object.values(languages))
      for (const part of ['title', 'next'])
        expect(words.exists(`${place}.${part}`, { count: 2 }), `${place}.${part}`).toBe(true);
  });

test('B-DLV-1 every state and every move has its word', () => {
  for (const words of Object.values(languages)) {
    for (const state of OrderState.options) expect(words.exists(`delivery.state.${state}`), state).toBe(true);
    for (const move of OrderMove.options)
      expect(words.exists(`delivery.state.move.${move}`), move).toBe(true);
  }
});

test('R-DLV-1 R-DLV-5 holidays and checks that a reason names have words', () => {
  for (const words of Object.values(languages)) {
    for (const holiday of holidays)
      expect(words.exists(`delivery.window.holiday.${holiday}`), holiday).toBe(true);
    for (const check of doorChecks) expect(words.exists(`delivery.reasons.check.${check}`), check).toBe(true);
  }
});

test('B-DLV-2 why nobody can say whether it is near enough is told apart', () => {
  for (const [facts, word] of [
    [{ tenths: 123, radius: 12, band: true }, 'reach-band'],
    [{ tenths: 123, radius: null, band: false }, 'reach-not-set'],
    [{ tenths: null, radius: 12, band: false }, 'reach-unknown'],
  ] as const)
    expect(reasonWord(refusal('reach-to-decide', facts))).toBe(word);
});

test('R-DLV-1 R-DLV-2 R-DLV-4 facts stand in the sentence as people read them', () => {
  for (const [one, said] of [
    [
      refusal('below-minimum', { goods: 7499, minimum: 7500, short: 1 }),
      '$74.99 is below the minimum of $75',
    ],
    [refusal('too-far', { tenths: 123, radius: 12 }), '12.3 miles is too far'],
    [refusal('window-too-soon', { hours: 24 }), 'Too soon: orders are placed 24 hours ahead'],
    [refusal('window-too-soon', { hours: 1 }), 'Too soon: orders are placed 1 hour ahead'],
    [refusal('window-too-soon', { hours: 0 }), 'The window has begun'],
    [refusal('window-full', { capacity: 8 }), 'Full: all 8 places are taken'],
    [refusal('window-closed', { why: 'Stocktaking', holiday: false }), 'Closed: Stocktaking'],
    [refusal('window-closed', { why: 'thanksgiving', holiday: true }), 'Closed: Thanksgiving Day'],
    [
      refusal('window-too-late', { weeks: 6, last: '2026-04-22' }),
      'Too far ahead: windows are given until day 2026-04-22',
    ],
    [refusal('check-failed', { check: 'nameMatch' }), 'Not passed at the door: same name on both'],
    [refusal('payment-not-taken', { kind: 'debit' }), 'Not taken at the door: Debit card'],
    [refusal('payment-short', { due: 7500, received: 7000, short: 500 }), '$5 is missing'],
    [
      refusal('ordered-by', { by: 'caregiver' }),
      'By the rules of this store, this person orders nothing: caregiver',
    ],
    [refusal('not-its-day', { day: '2026-03-11' }), 'This delivery is for day 2026-03-11'],
  ] as const)
    expect(title(one)).toBe(said);
  expect(title(refusal('window-closed', { why: 'christmas', holiday: true }), 'es')).toBe('Cerrado: Navidad');
});

test('R-DLV-1 a window says its day of the week and its hours; the year only where it is another', () => {
  const window: WindowKey = { day: Day.parse('2026-03-11'), from: '09:30', to: '13:30' };
  for (const [locale, day, hours] of [
    ['en-US', 'Wed, Mar 11', '9:30 AM – 1:30 PM'],
    ['es-US', 'mié, 11 de mar', '9:30 a.m. – 1:30 p.m.'],
  ] as const) {
    expect(windowDayWords('2026-03-11', locale, '2026-03-01')).toBe(day);
    expect(hoursWords(window, locale).replace(/\s/gu, ' ')).toBe(hours);
  }
  expect(windowDayWords('2027-01-06', 'en-US', '2026-12-30')).toBe('Wed, Jan 6, 2027');
  expect(windowDayWords('2026-03-11', 'en-US', '2026-03-01', 'long')).toBe('Wednesday, March 11');
});
