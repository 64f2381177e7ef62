/** Money as people type it and as they read it (R-DLV-2, R-DLV-6). */
import { expect, test } from 'playwright/test';
import { formatMoney, readMoney, typedMoney } from '../../preload/contract/money';
import { moneyTyped } from '../../renderer/forms/money-field';

test('R-DLV-2 an amount is read as it is written in either language, to the cent', () => {
  for (const [typed, cents] of [
    ['74.99', 7499],
    ['$75', 7500],
    ['75 $', 7500],
    ['US$ 75', 7500],
    ['usd 75', 7500],
    ['75 dollars', 7500],
    ['1 dólar', 100],
    ['75,00', 7500],
    ['75,5', 7550],
    ['.50', 50],
    ['0', 0],
    ['007', 700],
    ['1,200', 120_000],
    ['1,200.50', 120_050],
    ['1.200,50', 120_050],
    ['12,345.6', 1_234_560],
    ['\u00a0 74.99 ', 7499],
    ['100000', 10_000_000],
    ['100,000.00', 10_000_000],
  ] as const)
    expect(readMoney(typed), typed).toEqual({ kind: 'good', cents });
});

test('R-DLV-2 what could mean two things, or is finer than a cent, is asked about', () => {
  for (const [typed, word] of [
    ['', 'required'],
    ['   ', 'required'],
    ['0.001', 'moneyTooFine'],
    ['0,001', 'moneyTooFine'],
    ['74.9999', 'moneyTooFine'],
    ['1,200.505', 'moneyTooFine'],
    // Thousands to one reader, a slip of a decimal to another.
    ['1.200', 'moneyAmbiguous'],
    ['100000.01', 'moneyTooMuch'],
    ['1.200.000', 'moneyTooMuch'],
    ['-75', 'money'],
    ['75.', 'money'],
    ['$', 'money'],
    ['$75$', 'money'],
    ['75 cents', 'money'],
    ['1,20,000', 'money'],
    ['1.2.3', 'money'],
    ['1,2,3.40', 'money'],
    ['0,200.50', 'money'],
    ['seventy', 'money'],
    ['7'.repeat(41), 'money'],
    ['7'.repeat(40), 'moneyTooMuch'],
  ] as const)
    expect(readMoney(typed), typed).toEqual({ kind: 'wrong', wrong: { word: `wrong.${word}`, facts: {} } });
});

test('R-DLV-2 what a field shows is read back as the same cents', () => {
  for (const cents of [0, 1, 50, 7499, 7500, 120_050, 10_000_000])
    expect(readMoney(typedMoney(cents))).toEqual({ kind: 'good', cents });
});

test('B-A11Y-1 both languages show dollars and cents', () => {
  for (const language of ['en', 'es'] as const) {
    expect(formatMoney(7499, language)).toBe('$74.99');
    expect(formatMoney(120_050, language)).toBe('$1,200.50');
    expect(formatMoney(0, language)).toBe('$0.00');
  }
});

test('R-DLV-2 a wrong amount is said at its own field', () => {
  expect(moneyTyped('discount', '5')).toEqual({ kind: 'done', value: 500 });
  expect(moneyTyped('discount', '5 or so')).toEqual({
    kind: 'invalid',
    fields: { discount: { word: 'wrong.money', facts: {} } },
  });
});
