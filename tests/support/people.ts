/** Who works at the counter of the tests, in which store, and where the resources lie. */
import { join } from 'node:path';
import type { StoreProfile } from '../../preload/contract/profile';

export const resources = join(import.meta.dirname, '..', '..', 'resources');

export const profile: StoreProfile = {
  name: 'Elm Street Dispensary',
  address: { line1: '1 Elm Street', line2: '', town: 'Hartford', state: 'CT', zip: '06103' },
  phone: '8605550100',
  fax: null,
  hours: null,
  zone: 'America/New_York',
  idleSeconds: 300,
  passphrasePromptCompulsory: false,
  delivery: null,
};

export interface Colleague {
  readonly name: string;
  readonly passphrase: string;
  readonly pin: string;
}
export const manager: Colleague = {
  name: 'Marta Ruiz',
  passphrase: 'maple harbor violet nine',
  pin: '482915',
};

/** The morning on which every test begins, unless it says otherwise. */
export const morning = '2026-03-10T15:00:00.000Z';
