/** Between a rule's value and what a person types: grams and dollars instead of milligrams and cents. */
import type { RuleVersion } from '../../../preload/contract/rulebook';
import type { Shape } from '../../../preload/contract/rulebook-desk';

type Unit = RuleVersion['unit'];
export type Typed = string | readonly string[] | Readonly<Record<string, string>>;

/** How many of the kept units one typed unit is. */
const scaleOf = (unit: Unit): number => (unit === 'milligrams' ? 1000 : unit === 'cents' ? 100 : 1);

const numberTyped = (value: unknown, unit: Unit): string =>
  typeof value === 'number' ? String(value / scaleOf(unit)) : '';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

export function typedOf(value: unknown, shape: Shape, unit: Unit): Typed {
  switch (shape.kind) {
    case 'whole':
      return numberTyped(value, unit);
    case 'wholes':
      return textsOf(value).join(', ');
    case 'yesNo':
      return value === true ? 'yes' : value === false ? 'no' : '';
    case 'oneOf':
    case 'text':
      return textOf(value);
    case 'someOf':
      return textsOf(value);
    case 'texts':
      return textsOf(value).join('\n');
    case 'parts': {
      const held = partsOf(value);
      return Object.fromEntries(shape.of.map((part) => [part, numberTyped(held[part], unit)]));
    }
  }
}

/** What is no number stays text, and the rulebook's schema says so. A comma parts thousands. */
export function numberOf(typed: string, unit: Unit): number | string {
  const digits = typed.replace(/[\s,]/g, '');
  if (!/^\d+(\.\d+)?$/.test(digits)) return typed;
  const value = Number(digits) * scaleOf(unit);
  // 0.1 g is 100 mg, whatever a binary fraction makes of it.
  return Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
}

const lines = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export function valueTyped(typed: Typed, shape: Shape, unit: Unit): Json {
  const text = textOf(typed);
  switch (shape.kind) {
    case 'whole':
      return numberOf(text, unit);
    case 'wholes':
      return text.split(/[\s,;]+/).flatMap((part) => (part === '' ? [] : [numberOf(part, unit)]));
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : '';
    case 'oneOf':
      return text;
    case 'text':
      return text.trim();
    case 'someOf':
      return textsOf(typed);
    case 'texts':
      return lines(text).map((line) => (shape.words ? line.replace(/\s+/g, '-') : line));
    case 'parts': {
      const held = partsOf(typed);
      return Object.fromEntries(shape.of.map((part) => [part, numberOf(textOf(held[part]), unit)]));
    }
  }
}
