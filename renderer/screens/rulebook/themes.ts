/** Rules by theme, from the first part of their id, in the order in which a manager looks for them. */
import type { RuleLine } from '../../../preload/contract/rulebook-desk';

export const themeNames = [
  'registration',
  'card',
  'caregiver',
  'certifier',
  'allowance',
  'delivery',
  'records',
  'cpmrs',
  'house',
] as const;
export type Theme = (typeof themeNames)[number];

const prefixes: readonly (readonly [Theme, readonly string[]])[] = [
  [
    'registration',
    [
      'registration',
      'renewal',
      'account',
      'login',
      'email',
      'docs',
      'affirmations',
      'address',
      'url',
      'info',
      'patient',
      'person',
    ],
  ],
  ['card', ['certification', 'card']],
  ['caregiver', ['caregiver', 'minor']],
  ['certifier', ['certifier', 'conditions']],
  [
    'allowance',
    ['allotment', 'possession', 'equivalency', 'products', 'purchase', 'dispense', 'label', 'pmp'],
  ],
  ['delivery', ['delivery']],
  ['records', ['retention', 'inspection', 'records', 'fee', 'service']],
  ['cpmrs', ['cpmrs']],
  ['house', []],
];

/** What belongs nowhere else is how this house works. */
export function themeOf(id: string): Theme {
  const [first = ''] = id.split('.');
  return prefixes.find(([, parts]) => parts.includes(first))?.[0] ?? 'house';
}

export const filters = ['all', 'inForce', 'notSet', 'waiting', 'scheduled', 'changedHere'] as const;
export type Filter = (typeof filters)[number];

const isSet = ({ inForce }: RuleLine) => inForce !== null && inForce.version.value !== null;

export function passes(line: RuleLine, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'inForce':
      return isSet(line);
    case 'notSet':
      return !isSet(line);
    default:
      return line[filter];
  }
}

/** Letters alone, so that accents and capitals make no difference. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word that is typed stands somewhere in the rule's words. */
export const matches = (searched: string, words: string): boolean => {
  const all = plain(words);
  return plain(searched)
    .split(/\s+/)
    .every((part) => all.includes(part));
};
