/** The store profile between the contract's shape and a form's: an empty part is "not set". */
import type { DeliveryProgramme } from '../../preload/contract/delivery-programme';
import { type StoreProfile, weekdays } from '../../preload/contract/profile';

type Hours = Record<(typeof weekdays)[number], { opens: string; closes: string }>;

export interface ProfileValues extends Record<string, unknown> {
  readonly name: string;
  readonly address: { line1: string; line2: string; town: string; state: string; zip: string };
  readonly phone: string;
  readonly fax: string;
  readonly hours: Hours;
  readonly zone: string;
  readonly idleSeconds: string;
  readonly passphrasePromptCompulsory: string;
  /** Carried along: it has a page of its own. */
  readonly delivery: DeliveryProgramme | null;
}

const noHours = (): Hours =>
  Object.fromEntries(weekdays.map((day) => [day, { opens: '', closes: '' }])) as Hours;

export const emptyProfile: ProfileValues = {
  name: '',
  address: { line1: '', line2: '', town: '', state: 'CT', zip: '' },
  phone: '',
  fax: '',
  hours: noHours(),
  zone: 'America/New_York',
  idleSeconds: '300',
  passphrasePromptCompulsory: '',
  delivery: null,
};

export function profileToForm(profile: StoreProfile): ProfileValues {
  const hours = noHours();
  for (const day of weekdays) hours[day] = profile.hours?.[day] ?? { opens: '', closes: '' };
  return {
    name: profile.name,
    address: profile.address ?? emptyProfile.address,
    phone: profile.phone ?? '',
    fax: profile.fax ?? '',
    hours,
    zone: profile.zone,
    idleSeconds: String(profile.idleSeconds),
    passphrasePromptCompulsory: profile.passphrasePromptCompulsory ? 'yes' : 'no',
    delivery: profile.delivery,
  };
}

const blank = (text: string) => text.trim() === '';

/** What the call's schema is handed; it is the schema that judges it. */
export function profileFromForm(values: ProfileValues): unknown {
  const { address, hours } = values;
  const noAddress = [address.line1, address.line2, address.town, address.zip].every(blank);
  const open = weekdays.map((day) => ({ day, ...hours[day] }));
  const noHoursAtAll = open.every(({ opens, closes }) => blank(opens) && blank(closes));
  const week = open.map(({ day, opens, closes }) => [
    day,
    blank(opens) && blank(closes) ? null : { opens, closes },
  ]);
  return {
    name: values.name,
    address: noAddress ? null : address,
    phone: blank(values.phone) ? null : values.phone,
    fax: blank(values.fax) ? null : values.fax,
    hours: noHoursAtAll ? null : Object.fromEntries(week),
    zone: values.zone,
    idleSeconds: Number(values.idleSeconds),
    // Left unanswered it stays a mistake: neither answer is preselected.
    passphrasePromptCompulsory:
      { yes: true, no: false }[values.passphrasePromptCompulsory] ?? values.passphrasePromptCompulsory,
    delivery: values.delivery,
  };
}
